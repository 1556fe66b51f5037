import { bytesOf, type Parts } from '../../../src/ooxml/package/archive';
import { contentTypeOf } from '../../../src/ooxml/package/content-types';
import { relationshipsOf, relationshipsPart } from '../../../src/ooxml/package/relationships';
import { escapeXml } from '../../../src/ooxml/package/xml';
import { relationships } from './make-package';

const TYPES = '[Content_Types].xml';

/** The same package with every part called and placed another way; only relationships and types lead to them. */
export function renamed(parts: Parts): Parts {
  const own = [...parts.keys()].filter((name) => name !== TYPES && !/(^|\/)_rels\//.test(name));
  const nameOf = new Map(own.map((name, i) => [name, `Teil ${i % 3}/Größe & Zahl ${i}.bin`]));
  const overrides = own.map(
    (name) =>
      `<Override PartName="/${encodeURI(nameOf.get(name) ?? '').replaceAll('&', '&amp;')}" ContentType="${contentTypeOf(parts, name) ?? ''}"/>`,
  );
  const moved: Parts = new Map([
    [
      TYPES,
      bytesOf(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
      ),
    ],
  ]);
  for (const source of ['', ...own]) {
    const name = nameOf.get(source) ?? '';
    const bytes = parts.get(source);
    if (bytes) moved.set(name, bytes);
    const targets = relationshipsOf(parts, source).map(({ id, type, target }): [string, string, string] => [
      id,
      type,
      `/${escapeXml(encodeURI(nameOf.get(target) ?? target))}`,
    ]);
    if (targets.length) moved.set(relationshipsPart(name), bytesOf(relationships(...targets)));
  }
  return moved;
}
