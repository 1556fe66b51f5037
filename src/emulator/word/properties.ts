import type { WordPackage } from './package';
import { relate, relatedPart, RELATIONSHIP } from './relationships';
import type { Element } from './xml';
import { detach, kid, kids, newElement, parseXml, rootOf } from './xml';

const CORE = {
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

const APP = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

interface PropertyPlace {
  file: 'core' | 'extended';
  element: string;
}

/** Where each document property is kept. */
export const PROPERTY_PLACES = {
  title: { file: 'core', element: 'dc:title' },
  author: { file: 'core', element: 'dc:creator' },
  subject: { file: 'core', element: 'dc:subject' },
  keywords: { file: 'core', element: 'cp:keywords' },
  comments: { file: 'core', element: 'dc:description' },
  category: { file: 'core', element: 'cp:category' },
  lastAuthor: { file: 'core', element: 'cp:lastModifiedBy' },
  revisionNumber: { file: 'core', element: 'cp:revision' },
  company: { file: 'extended', element: 'Company' },
  manager: { file: 'extended', element: 'Manager' },
  applicationName: { file: 'extended', element: 'Application' },
  template: { file: 'extended', element: 'Template' },
} satisfies Record<string, PropertyPlace>;

export type PropertyName = keyof typeof PROPERTY_PLACES;

const FILES = {
  core: {
    part: 'docProps/core.xml',
    relationship: RELATIONSHIP.core,
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    xml: `<cp:coreProperties xmlns:cp="${CORE.cp}" xmlns:dc="${CORE.dc}" xmlns:dcterms="${CORE.dcterms}"/>`,
  },
  extended: {
    part: 'docProps/app.xml',
    relationship: RELATIONSHIP.extended,
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    xml: `<Properties xmlns="${APP}"/>`,
  },
  custom: {
    part: 'docProps/custom.xml',
    relationship: RELATIONSHIP.custom,
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    xml: `<Properties xmlns="${CUSTOM}" xmlns:vt="${VT}"/>`,
  },
} as const;

type PropertyFile = keyof typeof FILES;

function read(pkg: WordPackage, file: PropertyFile): Element | undefined {
  const part = relatedPart(pkg, '', FILES[file].relationship);
  return part === undefined ? undefined : rootOf(pkg.read(part));
}

function edit(pkg: WordPackage, file: PropertyFile): Element {
  const { part, relationship, type, xml } = FILES[file];
  const known = relatedPart(pkg, '', relationship);
  if (known) return rootOf(pkg.edit(known));
  relate(pkg, '', { type: relationship, target: part });
  return rootOf(pkg.putXml(part, parseXml(xml), type));
}

const localName = (element: string): string => element.split(':').pop() as string;

export function readProperty(pkg: WordPackage, name: PropertyName): string {
  const { file, element } = PROPERTY_PLACES[name];
  const root = read(pkg, file);
  return (root && kid(root, localName(element))?.textContent) ?? '';
}

export function writeProperty(pkg: WordPackage, name: PropertyName, value: string): void {
  const { file, element } = PROPERTY_PLACES[name];
  const root = edit(pkg, file);
  const prefix = element.includes(':') ? (element.split(':')[0] as keyof typeof CORE) : undefined;
  const known = kid(root, localName(element));
  const target = known ?? newElement(prefix ? CORE[prefix] : APP, element);
  if (!known) root.appendChild(target);
  target.textContent = value;
}

export type CustomValue = string | number | boolean;

export interface CustomEntry {
  key: string;
  value: CustomValue;
  type: 'String' | 'Number' | 'Boolean' | 'Date';
}

/** How a custom property is typed in the file: element name, type shown by the API, reading. */
const KINDS: Record<string, { type: CustomEntry['type']; parse(text: string): CustomValue }> = {
  lpwstr: { type: 'String', parse: (text) => text },
  i4: { type: 'Number', parse: Number },
  r8: { type: 'Number', parse: Number },
  bool: { type: 'Boolean', parse: (text) => text === 'true' || text === '1' },
  filetime: { type: 'Date', parse: (text) => text },
};

const kindOf = (value: CustomValue): string => {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'i4' : 'r8';
  return 'lpwstr';
};

const sameKey = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function customEntries(pkg: WordPackage): CustomEntry[] {
  const root = read(pkg, 'custom');
  return root ? kids(root, 'property').map(entryOf) : [];
}

function entryOf(property: Element): CustomEntry {
  const content = kids(property)[0];
  const kind = KINDS[content?.localName ?? ''] ?? { type: 'String', parse: (text: string) => text };
  return {
    key: property.getAttribute('name') ?? '',
    value: kind.parse(content?.textContent ?? ''),
    type: kind.type,
  };
}

/** Sets a custom property; its key is unique regardless of capitals. */
export function setCustomEntry(pkg: WordPackage, key: string, value: CustomValue): void {
  const root = edit(pkg, 'custom');
  const known = kids(root, 'property').find((entry) => sameKey(entry.getAttribute('name') ?? '', key));
  const property = known ?? newElement(CUSTOM, 'property');
  if (!known) {
    root.appendChild(property);
    property.setAttribute('fmtid', FORMAT_ID);
    property.setAttribute('pid', freePid(root));
    property.setAttribute('name', key);
  }
  kids(property).forEach(detach);
  const content = newElement(VT, `vt:${kindOf(value)}`);
  content.textContent = String(value);
  property.appendChild(content);
}

/** Numbers 0 and 1 are reserved by the format. */
const freePid = (root: Element): string =>
  String(Math.max(1, ...kids(root, 'property').map((entry) => Number(entry.getAttribute('pid')))) + 1);

export function deleteCustomEntries(pkg: WordPackage, keys: readonly string[]): void {
  const root = edit(pkg, 'custom');
  kids(root, 'property')
    .filter((entry) => keys.some((key) => sameKey(key, entry.getAttribute('name') ?? '')))
    .forEach(detach);
}
