import { contentTypeOf, partsOfType } from './content-types';
import type { ReadableParts } from './open-archive';
import { isStrictPackage, related } from './relationships';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What a main part of a content type makes a package, by the extension such a file should have. */
const EXTENSIONS = {
  [`${OFFICE}.wordprocessingml.document.main+xml`]: 'docx',
  [`${OFFICE}.wordprocessingml.template.main+xml`]: 'dotx',
  'application/vnd.ms-word.document.macroenabled.main+xml': 'docm',
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml': 'dotm',
  [`${OFFICE}.spreadsheetml.sheet.main+xml`]: 'xlsx',
  [`${OFFICE}.spreadsheetml.template.main+xml`]: 'xltx',
  'application/vnd.ms-excel.sheet.macroenabled.main+xml': 'xlsm',
  'application/vnd.ms-excel.template.macroenabled.main+xml': 'xltm',
  'application/vnd.ms-excel.addin.macroenabled.main+xml': 'xlam',
} as const;

type Extension = (typeof EXTENSIONS)[keyof typeof EXTENSIONS];

export interface DocumentKind {
  /** As the main part is declared; empty when it is not. */
  contentType: string;
  /** The extension such a file should have; undefined for what is neither Word's nor Excel's. */
  extension?: Extension;
  /** Saved as "Strict Open XML": the same content types, other names for namespaces and relationships. */
  strict: boolean;
}

/** What a package is, whatever its file is called. */
export function kindOfDocument(parts: ReadableParts): DocumentKind {
  const main = mainPartOf(parts);
  const contentType = (main !== undefined && contentTypeOf(parts, main)) || '';
  const extension = extensionOf(contentType);
  return { contentType, ...(extension && { extension }), strict: isStrictPackage(parts) };
}

/** The main part: the one the package points to, otherwise the first with the content type of one. */
export function mainPartOf(parts: ReadableParts): string | undefined {
  const main = related(parts, '', 'officeDocument');
  if (main !== undefined && parts.has(main)) return main;
  return partsOfType(parts, /[.]main[+]xml$/i).find((name) => parts.has(name));
}

function extensionOf(contentType: string): Extension | undefined {
  const known = Object.entries(EXTENSIONS).find(([type]) => type.toLowerCase() === contentType.toLowerCase());
  return known?.[1];
}
