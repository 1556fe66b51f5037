import { textOf, type Parts } from '../../ooxml/package/archive';
import { parseXml } from '../../ooxml/package/parse-xml';
import { rowPortions } from '../../ooxml/sheet/row-portions';
import { cellFormulas } from '../../ooxml/sheet/shared-formulas';
import { named, worksheetsOf } from '../../ooxml/sheet/worksheets';
import type { Formula } from '../../ports/workbook';
import { workbookPartOf } from './xlsx-package';

/** All formulas of a package: in the cells of its worksheets, and behind its names. */
export function formulasIn(parts: Parts): Formula[] {
  const inCells = worksheetsOf(parts).flatMap(({ name: worksheet, part }) =>
    cellFormulas(rowPortions(parts.get(part) ?? new Uint8Array())).map(
      ({ row, column, formula }): Formula => ({ at: { worksheet, row, column }, text: `=${formula}` }),
    ),
  );
  return [...inCells, ...namesIn(parts)];
}

/** Those of Excel itself, `_xlnm.Print_Area`, reckon with nothing. */
function namesIn(parts: Parts): Formula[] {
  const workbook = parseXml(textOf(parts, workbookPartOf(parts)));
  return named(workbook, 'definedName').flatMap((each): Formula[] => {
    const name = each.getAttribute('name') ?? '';
    return name.startsWith('_xlnm.') ? [] : [{ at: { name }, text: `=${each.textContent ?? ''}` }];
  });
}
