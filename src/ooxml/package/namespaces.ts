const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The prefixes Word writes, by the namespace behind the year: strict ones leave the year out. */
const PREFIXES: Record<string, string> = {
  'wordprocessingml/main': 'w',
  'officeDocument/relationships': 'r',
  'drawingml/wordprocessingDrawing': 'wp',
  'drawingml/main': 'a',
  'drawingml/chart': 'c',
  'drawingml/picture': 'pic',
  'spreadsheetml/main': 'x',
};

const OTHERS: Record<string, string> = {
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  '': '',
};

/** The prefix a namespace goes by in our code; undefined for one we do not know. */
export function prefixOf(uri: string): string | undefined {
  if (uri in OTHERS) return OTHERS[uri];
  if (uri.startsWith(STRICT)) return PREFIXES[uri.slice(STRICT.length)];
  if (!uri.startsWith(TRANSITIONAL)) return undefined;
  return PREFIXES[uri.slice(TRANSITIONAL.length).replace('/2006/', '/')];
}
