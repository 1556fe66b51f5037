import type { Answer } from '../domain/answer';
import { pluralInText } from './plural-in-text';
import { formatDate } from '../domain/period';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { meaningOf } from './column';
import { legendOf, text, type Content } from './content';
import type { ColumnMeaning } from './figure';
import { contentHash } from './content-hash';
import { makeProvenance } from './make-provenance';
import type { FigureRequest, SheetProvenance } from './provenance';
import { isLarge, sealedBody } from './sealed-body';
import { slotsOfCells, type Sheet, type SheetCell } from './sheet';
import { sheetCellFrom } from './sheet-cell';
import { widthOfTexts, type SheetColumn } from './sheet-column';
import { layOut } from './sheet-layout';
import { indicatorNotes, sourceLine } from './source-line';

/** What a worksheet of ours says before it has a shape: a row of its table each of `rows`, cell by cell of its columns. */
export interface SheetContent<Row> {
  name: string;
  title: string;
  /** Stands over the names of the rows; without a unit beside it where `units` is empty. */
  stub: string;
  units?: string;
  rows: Row[];
  nameOf(row: Row): RowName;
  /** After those of keys and names, with which every sheet begins. */
  columns: SheetColumn<Row>[];
  /** What is to be said of these numbers below the table, a line each, before what stands below every table. */
  lines?: string[];
  /** Of its signs and of what stands beside its values, in one line, so that the shape is the same every year; of its signs when missing. */
  legend?: string;
}

/** What a row is known by and called, and how it stands out. */
export interface RowName extends Pick<SheetCell, 'emphasis' | 'fill'> {
  key: string;
  name: string;
}

/** The worksheet of an answer with where every number of it comes from. */
export function makeSheet<Row>(answer: Answer, request: FigureRequest, content: SheetContent<Row>): Sheet {
  const { language } = request;
  const { name, title, rows, nameOf, lines = [] } = content;
  const columns = [...stubColumns(content, language), ...content.columns];
  const contents = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const source = sourceLine(answer, language);
  const layout = layOut({
    name,
    title,
    subtitle: subtitleOf(answer, language),
    columns,
    body: contents.map((cells, r) => bodyRow(cells, nameOf(rows[r]!), columns)),
    below: [
      ...lines,
      ...smallPrint(answer, content.legend ?? legendOf(contents.flat(), language), source, language),
    ],
  });
  const { rendered, sealed } = rememberedOf(layout, name);
  const areas = rows.map((row) => nameOf(row).key);
  const across = columns.flatMap(({ area }) => area ?? []);
  return {
    ...layout,
    columns: columns.map(meaningOf),
    provenance: {
      ...makeProvenance(answer, request, { source, areas }),
      rendered,
      ...(across.length > 0 && { columns: across }),
      ...(sealed && { sealed }),
      hash: contentHash(rendered),
    },
  };
}

/** What was rendered, a large table sealed. */
function rememberedOf(
  { cells, table }: Pick<Sheet, 'cells' | 'table'>,
  worksheet: string,
): Pick<SheetProvenance, 'rendered' | 'sealed'> {
  const isBody = (r: number) => r > table.row && r < table.row + table.rows;
  const body = cells.filter((_, r) => isBody(r));
  if (!isLarge(body)) return { rendered: { ...slotsOfCells(cells), worksheet } };
  const around = cells.map((row, r) => (isBody(r) ? [] : row));
  return { rendered: { ...slotsOfCells(around), worksheet }, sealed: sealedBody(body) };
}

function stubColumns<Row>(
  { stub, units, rows, nameOf }: SheetContent<Row>,
  language: Language,
): SheetColumn<Row>[] {
  const head = say(language, 'excel.key');
  const names = rows.map(nameOf);
  return [
    {
      measure: 'key',
      group: '',
      unit: '',
      head,
      width: widthOfTexts([...names.map(({ key }) => key), `${head}  `], 10, 32),
      cell: (row) => text(nameOf(row).key, { role: 'key' }),
    },
    {
      measure: 'name',
      group: '',
      unit: units ?? say(language, 'excel.unit'),
      head: stub,
      width: widthOfTexts(
        names.map(({ name }) => name),
        16,
        40,
      ),
      cell: (row) => {
        const { name, fill } = nameOf(row);
        return text(name, { role: 'name', ...(fill && { fill }) });
      },
    },
  ];
}

/** `99 Stadtteile. Gebietsstand: Stadtteile 2013. Datenstand: 22.11.2026 (r1).` */
function subtitleOf({ areas, level, edition, release }: Answer, language: Language): string {
  const count = areas.filter(({ kind }) => kind === 'part').length;
  return [
    ...(count ? [`${count} ${count === 1 ? level.name[language] : pluralInText(level, language)}.`] : []),
    say(language, 'figure.edition', { edition: edition.name[language] }),
    say(language, 'figure.release', { date: formatDate(release.date, language), release: release.id }),
  ].join(' ');
}

/** The city and the not assignable stand out, in rows or in columns. */
function bodyRow(contents: Content[], { emphasis }: RowName, columns: ColumnMeaning[]): SheetCell[] {
  return contents.map((content, c) => {
    const kind = columns[c]?.kind;
    const shown = emphasis ?? (kind === 'city' ? 'cityColumn' : kind);
    return { ...sheetCellFrom(content), ...(shown && { emphasis: shown }) };
  });
}

/** Footnotes, signs, source and attribution, as below every table. */
function smallPrint(
  { indicators, attribution }: Answer,
  legend: string,
  source: string,
  language: Language,
): string[] {
  const { notes } = indicatorNotes(indicators, language);
  return [...notes, legend, source, attribution[language]];
}
