import { NS } from './xml';

/** A part of a flat package; `id` and `type` when the document points to it. */
export type FlatPart = { name: string; id?: string; type?: string } & ({ xml: string } | { base64: string });

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES: [RegExp, string][] = [
  [/\.rels$/, 'application/vnd.openxmlformats-package.relationships+xml'],
  [/charts\/chart\d*\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/charts\/style\d*\.xml$/, 'application/vnd.ms-office.chartstyle+xml'],
  [/charts\/colors\d*\.xml$/, 'application/vnd.ms-office.chartcolorstyle+xml'],
  [/\.xlsx$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/\.png$/, 'image/png'],
];

/** A flat OPC package of blocks, styles and the parts the blocks show; `declarations` are the namespaces blocks use. */
export function flatOf(
  blocks: string,
  styles: string,
  shown: FlatPart[],
  declarations = ` xmlns:w="${NS.w}"`,
): string {
  const pointed = shown.filter(({ id }) => id !== undefined);
  const relationships = [
    `<Relationship Id="rIdStyles" Type="${NS.r}/styles" Target="styles.xml"/>`,
    ...pointed.map(({ id, type, name }) => `<Relationship Id="${id}" Type="${type}" Target="/${name}"/>`),
  ].join('');
  return (
    `<pkg:package xmlns:pkg="${NS.pkg}">` +
    part({
      name: '_rels/.rels',
      xml: `<Relationships xmlns="${NS.relationships}"><Relationship Id="rId1" Type="${NS.r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    }) +
    part(
      {
        name: 'word/document.xml',
        xml: `<w:document${declarations}><w:body>${blocks}</w:body></w:document>`,
      },
      `${WORD}.document.main+xml`,
    ) +
    part({
      name: 'word/_rels/document.xml.rels',
      xml: `<Relationships xmlns="${NS.relationships}">${relationships}</Relationships>`,
    }) +
    part({ name: 'word/styles.xml', xml: styles }, `${WORD}.styles+xml`) +
    shown.map((entry) => part(entry)).join('') +
    '</pkg:package>'
  );
}

function part(entry: FlatPart, type = typeOf(entry.name)): string {
  const open = `<pkg:part pkg:name="/${entry.name}" pkg:contentType="${type}"`;
  if ('base64' in entry)
    return `${open} pkg:compression="store"><pkg:binaryData>${entry.base64}</pkg:binaryData></pkg:part>`;
  return `${open}><pkg:xmlData>${entry.xml.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, '')}</pkg:xmlData></pkg:part>`;
}

function typeOf(name: string): string {
  return TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? 'application/xml';
}
