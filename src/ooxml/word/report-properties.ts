import type { ReportProperties } from '../../figures/report-properties';
import { bytesOf, textOf, type Parts } from '../package/archive';
import { declarePart } from '../package/content-types';
import { freeNumber } from '../package/free-number';
import { descendants, parseXml } from '../package/parse-xml';
import { strictName } from '../package/namespaces';
import { isStrictPackage, related, relate } from '../package/relationships';
import { attributeOf } from '../package/scan-xml';
import { withLastChild } from '../package/splice-xml';
import { escapeXml, XML_HEADER } from '../package/xml';

const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** Names of the custom document properties, as a person reads them in Word. */
export const PROPERTY_NAMES = {
  reportingYear: 'Berichtsjahr',
  release: 'Datenstand',
  referenceDate: 'Stichtag',
  templateVersion: 'Vorlagenversion',
  reportId: 'Berichts-ID',
} as const satisfies Partial<Record<keyof ReportProperties, string>>;

/** Values by property name, ready for a host or a file; what is undefined is left out. */
export function propertyValues(properties: ReportProperties): Map<string, string> {
  return new Map(
    Object.entries(PROPERTY_NAMES).flatMap(([key, name]) => {
      const value = properties[key as keyof typeof PROPERTY_NAMES];
      return value === undefined ? [] : [[name, String(value)] as const];
    }),
  );
}

/** Properties from values by name; the counterpart of `propertyValues`. */
export function propertiesFrom(values: ReadonlyMap<string, string>, title: string): ReportProperties {
  const year = Number(values.get(PROPERTY_NAMES.reportingYear));
  const texts = (['release', 'referenceDate', 'templateVersion', 'reportId'] as const).flatMap((key) => {
    const value = values.get(PROPERTY_NAMES[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    ...(title && { title }),
    ...(year && { reportingYear: year }),
    ...Object.fromEntries(texts),
  };
}

export function readProperties(parts: Parts): ReportProperties {
  const core = related(parts, '', 'core-properties');
  const title = core ? descendants(parseXml(textOf(parts, core)), DUBLIN_CORE, 'title')[0]?.textContent : '';
  return propertiesFrom(customValues(parts), title ?? '');
}

/** Sets the named properties and the title; other properties of the document stay byte for byte. */
export function putProperties(parts: Parts, properties: ReportProperties): void {
  for (const [name, value] of propertyValues(properties)) putCustom(parts, name, value);
  if (properties.title !== undefined) putTitle(parts, properties.title);
}

/** Custom document properties by name. */
export function customValues(parts: Parts): Map<string, string> {
  const name = related(parts, '', 'custom-properties');
  if (!name) return new Map();
  return new Map(
    descendants(parseXml(textOf(parts, name)), CUSTOM, 'property').map((property) => [
      property.getAttribute('name') ?? '',
      property.textContent ?? '',
    ]),
  );
}

function putCustom(parts: Parts, property: string, value: string): void {
  const name = related(parts, '', 'custom-properties') ?? addPart(parts, 'custom');
  const named = isStrictPackage(parts) ? strictName : (uri: string) => uri;
  const before = textOf(parts, name) || `${XML_HEADER}<Properties xmlns="${named(CUSTOM)}"/>`;
  const entries = Array.from(
    before.matchAll(/<(?:[\w.-]+:)?property\b([^>]*)>[\s\S]*?<\/(?:[\w.-]+:)?property\s*>/g),
    ([text, attributes = '']) => ({
      text,
      name: attributeOf({ attributes, content: '' }, 'name'),
      pid: Number(attributeOf({ attributes, content: '' }, 'pid') ?? 1),
    }),
  );
  const old = entries.find((entry) => entry.name === property);
  const pid = old?.pid ?? Math.max(1, ...entries.map((entry) => entry.pid)) + 1;
  const entry = (prefix: string) =>
    `<${prefix}property fmtid="${FORMAT_ID}" pid="${pid}" name="${escapeXml(property)}"><vt:lpwstr xmlns:vt="${named(TYPES)}">${escapeXml(value)}</vt:lpwstr></${prefix}property>`;
  const prefix = /^<([\w.-]+:)?/.exec(old?.text ?? '')?.[1] ?? '';
  const after = old
    ? before.replace(old.text, () => entry(prefix))
    : withLastChild(before, 'Properties', entry);
  parts.set(name, bytesOf(after));
}

function putTitle(parts: Parts, title: string): void {
  const name = related(parts, '', 'core-properties') ?? addPart(parts, 'core');
  const before =
    textOf(parts, name) ||
    `${XML_HEADER}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}"></cp:coreProperties>`;
  const known = /<((?:[\w.-]+:)?title)(\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1\s*>)/.exec(before);
  const [old = '', tag = '', attributes = ''] = known ?? [];
  const after = known
    ? before.replace(old, () => `<${tag}${attributes}>${escapeXml(title)}</${tag}>`)
    : withLastChild(
        before,
        'coreProperties',
        () => `<dc:title xmlns:dc="${DUBLIN_CORE}">${escapeXml(title)}</dc:title>`,
      );
  parts.set(name, bytesOf(after));
}

const KINDS = {
  custom: {
    relationship: 'custom-properties',
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  },
  core: {
    relationship: 'core-properties',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
};

function addPart(parts: Parts, kind: keyof typeof KINDS): string {
  const nameOf = (number: number) => `docProps/${kind}${number === 1 ? '' : number}.xml`;
  const name = nameOf(freeNumber(parts, (number) => [nameOf(number)]));
  relate(parts, '', KINDS[kind].relationship, name);
  declarePart(parts, name, KINDS[kind].type);
  return name;
}
