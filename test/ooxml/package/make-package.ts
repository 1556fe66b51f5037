import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const PARTS: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
  '_rels/.rels': relationships(['rId1', `${OFFICE}/officeDocument`, 'word/document.xml']),
  'word/document.xml': `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>Lage</w:t></w:r></w:p></w:body></w:document>`,
  'word/_rels/document.xml.rels': relationships(['rId1', `${OFFICE}/styles`, 'styles.xml']),
  'word/styles.xml': `<w:styles xmlns:w="${W}"><w:style w:styleId="a"><w:name w:val="heading 1"/></w:style></w:styles>`,
};

export function relationships(...all: [id: string, type: string, target: string][]): string {
  const entries = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** The parts of the smallest report there is, with parts put in or replaced. */
export function reportParts(parts: Record<string, string | Uint8Array> = {}): Map<string, Uint8Array> {
  const all = Object.entries({ ...PARTS, ...parts });
  return new Map(all.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));
}

export function zipped(parts: Map<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts));
}

export function report(parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  return zipped(reportParts(parts));
}

/** The same package by its strict names, as Word saves "Strict Open XML". */
export function strictParts(parts: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const strict = (xml: string) =>
    xml
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|spreadsheetml|drawingml|officeDocument)\/2006\//g,
        'http://purl.oclc.org/ooxml/$1/',
      )
      .replace(/(purl\.oclc\.org[^"]*)custom-properties/g, '$1customProperties')
      .replace(/(purl\.oclc\.org[^"]*)extended-properties/g, '$1extendedProperties');
  return new Map(
    [...parts].map(([name, bytes]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strToU8(strict(new TextDecoder().decode(bytes))) : bytes,
    ]),
  );
}
