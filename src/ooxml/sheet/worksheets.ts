import { textOf } from '../package/archive';
import { mainPartOf } from '../package/kind-of-document';
import { PACKAGE_LIMITS, type PackageLimits } from '../package/limits';
import type { ReadableParts } from '../package/open-archive';
import { parseXml, type Document, type Element } from '../package/parse-xml';
import { relationshipsOf, relationshipType } from '../package/relationships';

/** A sheet of a workbook: its name, its part and the type of the relationship that leads to it. */
export interface SheetPart {
  name: string;
  part: string;
  type: string;
  /** A person does not see it among the sheets. */
  isHidden: boolean;
}

/** Elements of a name in any namespace prefix, in document order. */
export function named(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS('*', name));
}

/** All sheets in the order of the workbook, charts and dialogs that are sheets of their own among them. */
export function sheetsOf(parts: ReadableParts, limits: PackageLimits = PACKAGE_LIMITS): SheetPart[] {
  const workbook = mainPartOf(parts);
  if (workbook === undefined) return [];
  const targets = new Map(relationshipsOf(parts, workbook).map((entry) => [entry.id, entry]));
  return named(parseXml(textOf(parts, workbook), limits), 'sheet').flatMap((sheet) => {
    const entry = targets.get(relationshipIdOf(sheet));
    const name = sheet.getAttribute('name') ?? '';
    const isHidden = /hidden/i.test(sheet.getAttribute('state') ?? '');
    return entry ? [{ name, part: entry.target, type: entry.type, isHidden }] : [];
  });
}

/** The sheets with cells. */
export function worksheetsOf(parts: ReadableParts, limits?: PackageLimits): SheetPart[] {
  return sheetsOf(parts, limits).filter(({ type }) => type === relationshipType('worksheet'));
}

function relationshipIdOf(sheet: Element): string {
  return (
    Array.from(sheet.attributes).find(({ localName, prefix }) => localName === 'id' && prefix)?.value ?? ''
  );
}
