import { relationshipsOf, sameType } from '../../word/relationships';
import type { WordPackage } from '../../word/package';
import { kids, NAMESPACE, rootOf } from '../../word/xml';
import type { Element } from '../../word/xml';

export interface SheetPart {
  /** The entry of the workbook that names it. */
  entry: Element;
  part: string;
}

/** The worksheets in the order of the workbook, whatever their parts are called; charts that are sheets are left out. */
export function sheetParts(pkg: WordPackage): SheetPart[] {
  const [list] = kids(rootOf(pkg.read(pkg.main)), 'sheets');
  const targets = new Map(relationshipsOf(pkg, pkg.main).map((one) => [one.id, one]));
  return (list ? kids(list, 'sheet') : []).flatMap((entry) => {
    const found = targets.get(relationshipId(entry));
    const isSheet = found && sameType(found.type, `${NAMESPACE.r}/worksheet`) && pkg.has(found.target);
    return isSheet ? [{ entry, part: found.target }] : [];
  });
}

/** `r:id`, whatever the prefix and in both forms of the standard. */
function relationshipId(element: Element): string {
  const attributes = Array.from(element.attributes);
  return attributes.find(({ localName, prefix }) => localName === 'id' && prefix)?.value ?? '';
}
