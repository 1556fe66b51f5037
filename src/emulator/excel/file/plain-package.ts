import { strToU8, zipSync } from 'fflate';
import type { WordPackage } from '../../word/package';
import { relatedPart, relatedParts } from '../../word/relationships';
import { kids, NAMESPACE, rootOf } from '../../word/xml';
import type { Element } from '../../word/xml';
import { plainXml } from './plain-xml';
import { sheetParts } from './sheet-parts';

/**
 * What this emulator reads of a workbook, as exceljs writes it: exceljs knows parts by their names, elements by their
 * prefixes, and lists every cell of a whole-sheet validation. Drawings, notes, links and pivots are not in it.
 */
export function plainPackage(pkg: WordPackage): Uint8Array {
  const files = new Map<string, string>();
  const sheets = sheetParts(pkg);
  let tables = 0;
  sheets.forEach(({ part }, index) => {
    const own = tableRelations(pkg, part).map((target) => {
      tables += 1;
      files.set(`xl/tables/table${tables}.xml`, tableXml(rootOf(pkg.read(target))));
      return tables;
    });
    const name = `sheet${index + 1}.xml`;
    files.set(`xl/worksheets/${name}`, worksheetXml(rootOf(pkg.read(part)), own));
    files.set(
      `xl/worksheets/_rels/${name}.rels`,
      relationsXml(own.map((number) => ['table', `../tables/table${number}.xml`])),
    );
  });
  const rest = ['styles', 'sharedStrings'].flatMap((kind) => {
    const part = relatedPart(pkg, pkg.main, `${NAMESPACE.r}/${kind}`);
    return part ? [{ kind, xml: plainXml(rootOf(pkg.read(part)), ['extLst', 'rPh', 'phoneticPr']) }] : [];
  });
  for (const { kind, xml } of rest) files.set(`xl/${kind}.xml`, xml);
  files.set('xl/workbook.xml', workbookXml(pkg, sheets.length));
  files.set(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...sheets.map((_, index): Relation => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ...rest.map(({ kind }): Relation => [kind, `${kind}.xml`]),
    ]),
  );
  files.set('_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']]));
  return zipSync(Object.fromEntries([...files].map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
}

type Relation = [kind: string, target: string];

const leftOut = [
  ...[
    'dataValidations',
    'conditionalFormatting',
    'hyperlinks',
    'drawing',
    'legacyDrawing',
    'legacyDrawingHF',
  ],
  ...['picture', 'oleObjects', 'controls', 'customSheetViews', 'rowBreaks', 'colBreaks', 'extLst', 'rPh'],
  ...['tableParts', 'phoneticPr', 'ignoredErrors', 'smartTags', 'webPublishItems'],
];

/** Read by the emulator itself; exceljs refuses some of it. */
const filtering = [
  'sortState',
  'filters',
  'customFilters',
  'top10',
  'dynamicFilter',
  'colorFilter',
  'iconFilter',
];

/** A table has one row of heads unless it says otherwise; exceljs takes silence for none. */
function tableXml(root: Element): string {
  if (root.getAttribute('headerRowCount') === null) root.setAttribute('headerRowCount', '1');
  return plainXml(root, ['extLst', ...filtering]);
}

function worksheetXml(root: Element, tables: number[]): string {
  numberCells(root);
  const parts = tables.map((_, index) => `<tablePart r:id="rId${index + 1}"/>`).join('');
  const list = parts && `<tableParts count="${tables.length}">${parts}</tableParts>`;
  return plainXml(root, leftOut).replace(/<\/worksheet>$/, () => `${list}</worksheet>`);
}

/** Rows and cells may leave out where they stand: behind the one before. */
function numberCells(root: Element) {
  const [data] = kids(root, 'sheetData');
  let row = 0;
  for (const line of data ? kids(data, 'row') : []) {
    row = Number(line.getAttribute('r') ?? row + 1);
    line.setAttribute('r', String(row));
    let column = 0;
    for (const cell of kids(line, 'c')) {
      const letters = /^[A-Z]+/.exec(cell.getAttribute('r') ?? '')?.[0];
      column = letters ? numberOf(letters) : column + 1;
      if (!letters) cell.setAttribute('r', `${lettersOf(column)}${row}`);
    }
  }
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const lettersOf = (column: number): string =>
  (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

function workbookXml(pkg: WordPackage, sheets: number): string {
  const root = rootOf(pkg.read(pkg.main));
  const text = (name: string) =>
    kids(root, name)
      .map((element) => plainXml(element))
      .join('');
  const entries = sheetParts(pkg).map(({ entry }, index) => {
    const shown = plainXml(entry, []).replace(/ r:id="[^"]*"/, ` r:id="rId${index + 1}"`);
    return shown.replace(/ sheetId="[^"]*"/, ` sheetId="${index + 1}"`);
  });
  const namespaces = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${NAMESPACE.r}"`;
  const views = sheets && text('bookViews') ? text('bookViews') : '<bookViews><workbookView/></bookViews>';
  return `<workbook ${namespaces}>${text('workbookPr')}${views}<sheets>${entries.join('')}</sheets>${text('definedNames')}</workbook>`;
}

const tableRelations = (pkg: WordPackage, part: string): string[] =>
  relatedParts(pkg, part, `${NAMESPACE.r}/table`);

function relationsXml(relations: Relation[]): string {
  const list = relations.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${NAMESPACE.r}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}
