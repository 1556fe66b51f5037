const STRICT = 'http://purl.oclc.org/ooxml/';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const TWINS =
  /^(wordprocessingml|spreadsheetml|presentationml|drawingml|officeDocument|schemaLibrary)\/2006\//;

/** Words that are written another way in the strict names (ISO/IEC 29500-1 and -4, annexes A). */
const WORDS: [transitional: string, strict: string][] = [
  ['custom-properties', 'customProperties'],
  ['extended-properties', 'extendedProperties'],
];

const OFFICE_METADATA = `${TRANSITIONAL}officeDocument/2006/relationships/metadata/`;
const PACKAGE_METADATA = `${TRANSITIONAL}package/2006/relationships/metadata/`;

/**
 * The name by which a namespace or a relationship type is compared: the transitional one. ISO/IEC 29500 gives each a strict
 * twin, `http://purl.oclc.org/ooxml/wordprocessingml/main` for `http://schemas.openxmlformats.org/wordprocessingml/2006/main`.
 */
export function canonicalName(uri: string): string {
  if (uri.startsWith(STRICT)) return inPackage(transitional(uri.slice(STRICT.length)));
  return inPackage(uri);
}

/** The strict twin of a transitional name; other names as they are. */
export function strictName(uri: string): string {
  const name = uri.startsWith(TRANSITIONAL) ? uri.slice(TRANSITIONAL.length) : '';
  if (!TWINS.test(name)) return uri;
  const words = name.replace('/2006/', '/').split('/');
  return STRICT + words.map((word) => WORDS.find(([known]) => known === word)?.[1] ?? word).join('/');
}

export function isStrict(uri: string): boolean {
  return uri.startsWith(STRICT);
}

/** The prefixes Word writes, by namespace. */
const PREFIXES = new Map([
  [`${TRANSITIONAL}wordprocessingml/2006/main`, 'w'],
  [`${TRANSITIONAL}officeDocument/2006/relationships`, 'r'],
  [`${TRANSITIONAL}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${TRANSITIONAL}drawingml/2006/main`, 'a'],
  [`${TRANSITIONAL}drawingml/2006/chart`, 'c'],
  [`${TRANSITIONAL}drawingml/2006/picture`, 'pic'],
  [`${TRANSITIONAL}spreadsheetml/2006/main`, 'x'],
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['', ''],
]);

/** The prefix a namespace goes by in our code; undefined for one we do not know. */
export function prefixOf(uri: string): string | undefined {
  return PREFIXES.get(canonicalName(uri));
}

/** XML whose declared namespaces have the names they are compared by. */
export function withCanonicalNames(xml: string): string {
  return xml.includes(STRICT) ? withNames(xml, canonicalName) : xml;
}

/** XML whose declared namespaces are the strict ones. */
export function withStrictNames(xml: string): string {
  return withNames(xml, strictName);
}

function withNames(xml: string, nameOf: (uri: string) => string): string {
  return xml.replace(
    /(\sxmlns(?::[\w.-]+)?\s*=\s*)(?:"([^"<]*)"|'([^'<]*)')/g,
    (_, declares: string, double?: string, single?: string) =>
      double === undefined ? `${declares}'${nameOf(single ?? '')}'` : `${declares}"${nameOf(double)}"`,
  );
}

function transitional(name: string): string {
  const [family, ...words] = name.split('/');
  const regular = words.map((word) => WORDS.find(([, known]) => known === word)?.[0] ?? word);
  return `${TRANSITIONAL}${[family, '2006', ...regular].join('/')}`;
}

/** Some programs name the types of the package itself as if they were Office's. */
function inPackage(uri: string): string {
  return uri.startsWith(OFFICE_METADATA) ? PACKAGE_METADATA + uri.slice(OFFICE_METADATA.length) : uri;
}
