import { bytesOf, textOf, type Parts } from './archive';
import { listedElements } from './listed-elements';
import type { ReadableParts } from './open-archive';
import { equivalenceKey, partFinder } from './part-names';
import { remembered } from './remembered';
import { attributeOf } from './scan-xml';
import { withLastChild, withoutElements } from './splice-xml';
import { escapeXml, NS, XML_HEADER } from './xml';

const NAME = '[Content_Types].xml';

/** What a package declares: types by extension, and parts with their types by the key of their name. */
interface Declared {
  defaults: ReadonlyMap<string, string>;
  overrides: ReadonlyMap<string, { part: string; type: string }>;
}

const declaredIn = remembered<Declared>((bytes) => ({
  defaults: new Map(
    listedElements(bytes, 'Default').map((entry) => [
      (attributeOf(entry, 'Extension') ?? '').toLowerCase(),
      attributeOf(entry, 'ContentType') ?? '',
    ]),
  ),
  overrides: new Map(
    listedElements(bytes, 'Override').map((entry) => {
      const part = partOf(attributeOf(entry, 'PartName'));
      return [equivalenceKey(part), { part, type: attributeOf(entry, 'ContentType') ?? '' }];
    }),
  ),
}));

const NOTHING: Declared = { defaults: new Map(), overrides: new Map() };

/** The content type of a part: its own, otherwise that of its extension. */
export function contentTypeOf(parts: ReadableParts, name: string): string | undefined {
  const { defaults, overrides } = declaredBy(parts);
  const key = equivalenceKey(name);
  return overrides.get(key)?.type ?? defaults.get(/\.([^./]*)$/.exec(key)?.[1] ?? '');
}

/** The parts that are declared, each by itself, to have a type of a certain look. */
export function partsOfType(parts: ReadableParts, look: RegExp): string[] {
  const nameOf = partFinder(parts);
  return [...declaredBy(parts).overrides.values()]
    .filter(({ type }) => look.test(type))
    .map(({ part }) => nameOf(part));
}

/** Whether an archive is a package at all, of whatever kind. */
export function declaresTypes(parts: ReadableParts): boolean {
  return parts.has(partFinder(parts)(NAME));
}

/** Every content type a package declares. */
export function contentTypesIn(parts: ReadableParts): string[] {
  const { defaults, overrides } = declaredBy(parts);
  return [...defaults.values(), ...Array.from(overrides.values(), ({ type }) => type)];
}

/** Declares the type of all parts with an extension, unless one is declared. */
export function declareExtension(parts: Parts, extension: string, type: string): void {
  const { defaults, overrides } = declaredBy(parts);
  const key = extension.toLowerCase();
  if (defaults.has(key)) return;
  const attributes = `Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"`;
  append(parts, 'Default', attributes, { overrides, defaults: new Map([...defaults, [key, type]]) });
}

/** Declares the type of one part, unless one is declared. */
export function declarePart(parts: Parts, name: string, type: string): void {
  const { defaults, overrides } = declaredBy(parts);
  const key = equivalenceKey(name);
  if (overrides.has(key)) return;
  const attributes = `PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"`;
  append(parts, 'Override', attributes, {
    defaults,
    overrides: new Map([...overrides, [key, { part: name, type }]]),
  });
}

/** Takes away what is declared of one part. */
export function undeclarePart(parts: Parts, name: string): void {
  const list = partFinder(parts)(NAME);
  const key = equivalenceKey(name);
  const after = withoutElements(
    textOf(parts, list),
    'Override',
    (attribute) => equivalenceKey(partOf(attribute('PartName'))) === key,
  );
  parts.set(list, bytesOf(after));
}

function declaredBy(parts: ReadableParts) {
  const bytes = parts.get(partFinder(parts)(NAME));
  return bytes ? declaredIn(bytes) : NOTHING;
}

function partOf(written: string | undefined): string {
  return (written ?? '').replace(/^\//, '');
}

function append(parts: Parts, element: string, attributes: string, declared: Declared): void {
  const name = partFinder(parts)(NAME);
  const before = textOf(parts, name) || `${XML_HEADER}<Types xmlns="${NS.types}"/>`;
  const after = withLastChild(before, 'Types', (prefix) => `<${prefix}${element} ${attributes}/>`);
  parts.set(name, declaredIn.know(bytesOf(after), declared));
}
