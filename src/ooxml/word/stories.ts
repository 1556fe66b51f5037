import type { Parts } from '../package/archive';
import { relationshipsOf } from '../package/relationships';
import type { XmlIndex } from '../package/xml-index';
import { storyIndex } from './story-index';
import { documentPart } from './report-package';

/** A part with text a reader reads: the document, a header, a footer, footnotes or endnotes. */
export interface Story {
  part: string;
  index: XmlIndex;
}

const KINDS = /\/(header|footer|footnotes|endnotes)$/;

/** The stories of a package that hold anything of ours, the document first. Fails like `indexXml` where one cannot be read. */
export function storiesOf(parts: Parts): Story[] {
  const main = documentPart(parts);
  const others = relationshipsOf(parts, main)
    .filter(({ type, target }) => KINDS.test(type) && parts.has(target))
    .map(({ target }) => target);
  return [main, ...new Set(others)].flatMap((part) => {
    const index = storyIndex(parts.get(part) ?? new Uint8Array());
    return part === main || ['sr:', '_sr'].some((mark) => index.source.indexOf(mark, 0) >= 0)
      ? [{ part, index }]
      : [];
  });
}
