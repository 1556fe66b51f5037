import type { WordPackage } from './package';
import { kids, newElement, parseXml, rootOf } from './xml';

const NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const CONTENT_TYPES = '[Content_Types].xml';

export const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Extensions a package declares as defaults; every other part is declared by name. */
const DEFAULTS: Record<string, string> = {
  rels: RELATIONSHIPS_TYPE,
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  emf: 'image/x-emf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const emptyContentTypes = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${NS}"/>`;

const extensionOf = (part: string): string => /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? '';

const root = (pkg: WordPackage) => rootOf(pkg.read(CONTENT_TYPES));

export function contentTypeOf(pkg: WordPackage, part: string): string {
  const override = kids(root(pkg), 'Override').find(
    (entry) => entry.getAttribute('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  const fallback = kids(root(pkg), 'Default').find(
    (entry) => entry.getAttribute('Extension')?.toLowerCase() === extensionOf(part),
  );
  return (override ?? fallback)?.getAttribute('ContentType') ?? 'application/xml';
}

/** Declares the type of a part: as the default of its extension where that is usual, by its name otherwise. */
export function declareContentType(pkg: WordPackage, part: string, type: string): void {
  const extension = extensionOf(part);
  if (DEFAULTS[extension] === type) return declareDefault(pkg, extension, type);
  if (contentTypeOf(pkg, part) === type) return;
  withdrawContentType(pkg, part);
  add(pkg, 'Override', { PartName: `/${part}`, ContentType: type });
}

function declareDefault(pkg: WordPackage, extension: string, type: string): void {
  const known = kids(root(pkg), 'Default').some(
    (entry) => entry.getAttribute('Extension')?.toLowerCase() === extension,
  );
  if (!known) add(pkg, 'Default', { Extension: extension, ContentType: type });
}

export function withdrawContentType(pkg: WordPackage, part: string): void {
  kids(rootOf(pkg.edit(CONTENT_TYPES)), 'Override')
    .filter((entry) => entry.getAttribute('PartName') === `/${part}`)
    .forEach((entry) => entry.parentNode?.removeChild(entry));
}

function add(pkg: WordPackage, name: string, attributes: Record<string, string>): void {
  const types = pkg.edit(CONTENT_TYPES);
  const entry = newElement(NS, name);
  for (const [key, value] of Object.entries(attributes)) entry.setAttribute(key, value);
  const parent = rootOf(types);
  parent.insertBefore(entry, name === 'Default' ? (kids(parent, 'Override')[0] ?? null) : null);
}

/** A content-types part that already knows the two defaults every package needs. */
export function startContentTypes(pkg: WordPackage): void {
  pkg.putXml(CONTENT_TYPES, parseXml(emptyContentTypes()));
  for (const extension of ['rels', 'xml'])
    declareDefault(pkg, extension, DEFAULTS[extension] ?? 'application/xml');
}
