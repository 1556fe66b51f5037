import { textOf, type Parts } from '../package/archive';
import { related } from '../package/relationships';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';
import { STYLES, type StyleUse } from './styles';

/** What a paragraph's style is for. Styles are known by name: Word and others rename their ids. */
export interface StyleReader {
  useOf(index: XmlIndex, paragraph: XmlNode): StyleUse | 'wordCaption' | undefined;
  /** The id a document gives to one of our styles. */
  idOf(use: StyleUse): string;
}

/** Reads the names of a document's styles once. */
export function styleReader(parts: Parts, document: string): StyleReader {
  const name = related(parts, document, 'styles');
  const xml = name ? textOf(parts, name) : '';
  const names = new Map<string, string>();
  if (xml) {
    const index = indexXml(xml);
    for (const style of index.descendants(0, 'w:style'))
      names.set(
        index.attribute(style, 'w:styleId') ?? '',
        (index.attribute(index.child(style, 'w:name'), 'w:val') ?? '').toLowerCase(),
      );
  }
  const uses = new Map(
    Object.entries(STYLES).map(([use, style]) => [style.name.toLowerCase(), use as StyleUse]),
  );
  const ids = new Map(
    [...names].flatMap(([id, called]) => (uses.has(called) ? [[uses.get(called)!, id] as const] : [])),
  );
  return {
    useOf: (index, paragraph) => {
      const id = index.attribute(index.child(index.child(paragraph, 'w:pPr'), 'w:pStyle'), 'w:val') ?? '';
      const called = names.get(id) ?? id.toLowerCase();
      return called === 'caption' ? 'wordCaption' : uses.get(called);
    },
    idOf: (use) => ids.get(use) ?? STYLES[use].id,
  };
}
