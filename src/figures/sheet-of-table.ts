import { cellAt, type Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import type { Topic } from '../domain/indicator';
import { formatCell } from '../domain/number-format';
import { formatDate } from '../domain/period';
import type { FigureRequest } from './provenance';
import type { Sheet, SheetCell } from './sheet';
import { keyCell, nameCell, sheetCellOf } from './sheet-cell';
import { layOut, widthOfHead, widthOfTexts, type SheetColumn } from './sheet-layout';
import { sheetName } from './sheet-name';
import { withProvenance } from './sheet-provenance';
import { signLegend } from './source-line';
import {
  statisticalTable,
  type StatisticalTable,
  type TableColumn,
  type TableRow,
} from './statistical-table';
import type { Language } from '../domain/text';
import { yearSpan } from './title';
import { say } from '../texts';

/**
 * The worksheet of a table: numbers in full precision, shown by their formats. With `areas` it has exactly these rows,
 * for a refresh of the same shape; a not-assignable row without numbers then shows signs.
 */
export function sheetOfTable(
  answer: Answer,
  request: FigureRequest,
  topics: Topic[],
  areas?: AreaKey[],
): Sheet {
  const table = statisticalTable(answer, request.language);
  const rows = areas ? rowsOf(table, answer, areas) : table.rows;
  const layout = layOut({
    name: tableSheetName(answer, request.language),
    title: table.title,
    subtitle: subtitleOf(answer, request.language),
    columns: columnsOf(table, rows, topics),
    body: rows.map((row) => bodyRow(row, table.columns)),
    below: [...table.notes, legendOf(rows, table), table.source, answer.attribution[request.language]],
  });
  return withProvenance(layout, request, answer, {
    source: table.source,
    areas: rows.map(({ area }) => area.key),
  });
}

function legendOf(rows: TableRow[], { columns, language }: StatisticalTable): string {
  const texts = rows.flatMap(({ cells }) =>
    cells.map((cell, c) => formatCell(cell, columns[c]?.indicator.decimals ?? 0, language)),
  );
  return signLegend(texts, language);
}

/** `99 Stadtteile. Gebietsstand: Stadtteile 2013. Datenstand: 22.11.2026 (r1).` */
export function subtitleOf({ areas, level, edition, release }: Answer, language: Language): string {
  const count = areas.filter(({ kind }) => kind === 'part').length;
  return [
    ...(count ? [`${count} ${(count === 1 ? level.name : level.plural)[language]}.`] : []),
    say(language, 'figure.edition', { edition: edition.name[language] }),
    say(language, 'figure.release', { date: formatDate(release.date, language), release: release.id }),
  ].join(' ');
}

function tableSheetName({ indicators, years }: Answer, language: Language): string {
  const first = indicators[0]?.shortName[language] ?? '';
  const subject = indicators.length > 1 ? say(language, 'excel.andOthers', { first }) : first;
  const span = years.length > 2 ? `${years[0]}–${years.at(-1)}` : yearSpan(years, language);
  return sheetName(subject, span);
}

function columnsOf(table: StatisticalTable, rows: TableRow[], topics: Topic[]): SheetColumn[] {
  const { language, columns, stub } = table;
  const heads = columns.map(
    ({ indicator, mark, year }) => `${indicator.shortName[language]}${mark && ` ${mark}`} ${year}`,
  );
  const width = Math.max(...heads.map((head) => widthOfHead(head, 14)));
  const stubs = rows.map(({ name }) => name);
  return [
    ...stubColumns(
      language,
      stub,
      stubs,
      rows.map(({ area }) => area.key),
    ),
    ...columns.map(({ indicator }, c) => ({
      group: topics.find(({ id }) => id === indicator.topic)?.name[language] ?? '',
      unit: indicator.unit[language],
      head: heads[c] ?? '',
      width,
    })),
  ];
}

/** The columns of keys and names, with which every sheet of ours begins. */
export function stubColumns(
  language: Language,
  stub: string,
  names: string[],
  keys: string[],
): SheetColumn[] {
  const head = say(language, 'excel.key');
  return [
    { group: '', unit: '', head, width: widthOfTexts([...keys, `${head}  `], 10, 20) },
    { group: '', unit: say(language, 'excel.unit'), head: stub, width: widthOfTexts(names, 16, 40) },
  ];
}

function bodyRow({ area, name, cells }: TableRow, columns: TableColumn[]): SheetCell[] {
  const row = [
    keyCell(area.key),
    nameCell(name),
    ...cells.map((cell, c) => sheetCellOf(cell, columns[c]?.indicator.decimals ?? 0)),
  ];
  const { kind } = area;
  return kind === 'part' ? row : row.map((cell) => ({ ...cell, emphasis: kind }));
}

function rowsOf(table: StatisticalTable, answer: Answer, keys: AreaKey[]): TableRow[] {
  return keys.flatMap((key) => {
    const known = table.rows.find(({ area }) => area.key === key);
    if (known) return known;
    const area = answer.areas.find((candidate) => candidate.key === key);
    if (!area) return [];
    const name = say(table.language, 'figure.unassignedRow');
    const cells = table.columns.map(({ indicator, year }) => cellAt(answer, indicator.id, key, year));
    return { area, name, cells };
  });
}
