import { blockAddress, cellAddress, columnLetters } from '../../figures/cell-address';
import type { Block, Sheet, SheetCell } from '../../figures/sheet';
import { LINE_POINTS } from '../../figures/sheet-looks';
import { printOf } from '../../figures/sheet-print';
import { bytesOf } from '../package/archive';
import { XML_HEADER, NS } from '../package/xml';
import { contentXml, escapeText } from './cell-content';
import { SPREADSHEET } from './spreadsheet-names';

/** Characters of rows that are held as text at a time. */
const PORTION = 65_536;

/**
 * The worksheet part of a sheet, its rows turned into bytes as they come. `tableId` is its
 * relationship to the table, `named` gives namespaces the names the package uses.
 */
export function worksheetBytes(
  sheet: Sheet,
  tableId: string,
  formatOf: (cell: SheetCell) => number,
  named: (xml: string) => string,
): Uint8Array {
  const portions: Uint8Array[] = [bytesOf(named(beforeRows(sheet)))];
  let waiting = '';
  for (const row of rowsOf(sheet, formatOf)) {
    waiting += row;
    if (waiting.length < PORTION) continue;
    portions.push(bytesOf(waiting));
    waiting = '';
  }
  portions.push(bytesOf(waiting + behindRows(sheet, tableId)));
  return joined(portions);
}

function beforeRows({ cells, freeze, widths, table }: Sheet): string {
  const columns = widths
    .map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const whole = blockAddress({ row: 0, column: 0, rows: cells.length, columns: table.columns });
  return (
    `${XML_HEADER}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${NS.r}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${whole}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(freeze)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/>${columns && `<cols>${columns}</cols>`}<sheetData>`
  );
}

function paneXml({ rows, columns }: Sheet['freeze']): string {
  if (!rows && !columns) return '';
  const active = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  return `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/>`;
}

function* rowsOf(sheet: Sheet, formatOf: (cell: SheetCell) => number): Generator<string> {
  const letters = Array.from({ length: sheet.table.columns }, (_, c) => columnLetters(c));
  const { masters, tops } = covered(sheet.merges);
  const isHead = (r: number) => r === sheet.table.row;
  for (const [r, cells] of sheet.cells.entries()) {
    const number = r + 1;
    const lines = sheet.lines[r];
    let xml = '';
    for (const [c, cell] of cells.entries()) {
      const master = tops.has(r) ? masters.get(`${r} ${c}`) : undefined;
      const shown = master ? sheet.cells[master.row]?.[master.column] : cell;
      if (!shown || shown.role === 'empty') continue;
      const open = `<c r="${letters[c] ?? columnLetters(c)}${number}" s="${formatOf(shown)}"`;
      xml += master ? `${open}/>` : open + contentXml(isHead(r) ? String(cell.value) : cell.value);
    }
    const height = lines === undefined ? '' : ` ht="${lines * LINE_POINTS}" customHeight="1"`;
    if (xml || height) yield `<row r="${number}"${height}>${xml}</row>`;
  }
}

/** The cells that lie under a merged one, which they look like. */
function covered(merges: Block[]) {
  const masters = new Map<string, Block>();
  const tops = new Set<number>();
  for (const merge of merges)
    for (let r = merge.row; r < merge.row + merge.rows; r++)
      for (let c = merge.column; c < merge.column + merge.columns; c++) {
        if (r === merge.row && c === merge.column) continue;
        masters.set(`${r} ${c}`, merge);
        tops.add(r);
      }
  return { masters, tops };
}

const PAPER = { A3: 8, A4: 9 };

function behindRows(sheet: Sheet, tableId: string): string {
  const { merges, provenance } = sheet;
  const { paper, landscape, footer } = printOf(sheet, provenance.request.language);
  const list = merges.map((merge) => `<mergeCell ref="${blockAddress(merge)}"/>`).join('');
  return (
    `</sheetData>${list && `<mergeCells count="${merges.length}">${list}</mergeCells>`}` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${PAPER[paper]}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeText(`&L${footer.left}&R${footer.right}`)}</oddFooter></headerFooter>` +
    `<tableParts count="1"><tablePart r:id="${tableId}"/></tableParts></worksheet>`
  );
}

function joined(portions: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(portions.reduce((length, portion) => length + portion.length, 0));
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.length;
  }
  return whole;
}
