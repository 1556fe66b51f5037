import { textOf, type Parts } from '../package/archive';
import { relationshipsOf } from '../package/relationships';
import { indexXml, type XmlIndex } from '../package/xml-index';
import { documentPart } from './report-package';

/** A part with text a reader reads: the document, a header, a footer, footnotes or endnotes. */
export interface Story {
  part: string;
  index: XmlIndex;
}

const KINDS = /\/(header|footer|footnotes|endnotes)$/;

/** The stories of a package that hold anything of ours, the document first. Fails with `package-damaged`. */
export function storiesOf(parts: Parts): Story[] {
  const main = documentPart(parts);
  const others = relationshipsOf(parts, main)
    .filter(({ type, target }) => KINDS.test(type) && parts.has(target))
    .map(({ target }) => target);
  return [main, ...new Set(others)].flatMap((part) => {
    const xml = textOf(parts, part);
    return part === main || /sr:|_sr/.test(xml) ? [{ part, index: indexXml(xml) }] : [];
  });
}
