import { strToU8, zipSync } from 'fflate';
import type { Answer } from '../../../domain/answer';
import { signOfAbsence } from '../../../domain/cell';
import { tableTitle } from '../../../figures/title';
import { say } from '../../../texts';
import { crosstabOf, type Value } from './crosstab';
import { labelled } from './labels';
import { notesOf } from './notes';
import type { Presentation } from './presentation';
import { sheetXml, workbookParts, type SheetValue } from './xlsx-parts';

/**
 * An answer as a workbook: one sheet with the figures laid out by heading and stub (full precision, shown with the
 * indicator's decimals, signs as texts), one with units, source, release and notes.
 */
export function toXlsx(answer: Answer, presentation: Presentation): Buffer {
  const { language } = presentation;
  const names = [say(language, 'service.sheetFigures'), say(language, 'service.sheetNotes')];
  const sheets = [figures(answer, presentation), notes(answer, presentation)];
  const files = Object.entries(workbookParts(names, sheets)).map(([path, xml]) => [path, strToU8(xml)]);
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: new Date(`${answer.release.date}T00:00`) }));
}

function figures(answer: Answer, presentation: Presentation): string {
  const { stub, heading, rows, columns } = crosstabOf(answer, presentation);
  const head = (value: string): SheetValue => ({ value, style: 'head' });
  const key = say(presentation.language, 'service.key');
  const labels = presentation.output?.labels;
  // Without a choice text and code stand side by side, so that figures can be joined by code.
  const side = <Item>(text: Item, code: Item) =>
    labels === 'texts' ? [text] : labels === 'codes' ? [code] : [text, code];
  const corner = stub.flatMap(({ label }) => side(head(label), head(`${label} (${key})`)));
  const levels = heading.length ? heading.map((_, i) => i) : [0];
  const heads = levels.map((i) => [
    ...(i === levels.length - 1 ? corner : corner.map(() => null)),
    ...columns.map((column) => head(column[i] ? labelled(column[i], labels) : '')),
  ]);
  const body = rows.map((row) => [
    ...row.head.flatMap(({ label, code }: Value): SheetValue[] => side({ value: label }, { value: code })),
    ...row.cells.map(({ cell, indicator }): SheetValue =>
      cell.value === null
        ? { value: signOfAbsence(cell.absence), style: 'sign' }
        : { value: cell.value, style: { decimals: indicator.decimals, mark: cell.quality } },
    ),
  ]);
  const title = head(tableTitle(answer, presentation.language));
  return sheetXml([[title], ...heads, ...body], { rows: 1 + heads.length, columns: corner.length });
}

function notes(answer: Answer, { language, table }: Presentation): string {
  const line = (label: string, ...values: string[]): SheetValue[] => [
    { value: label, style: 'head' },
    ...values.map((value) => ({ value })),
  ];
  const { release, edition, indicators } = answer;
  return sheetXml(
    [
      line(say(language, 'service.table'), table),
      line(say(language, 'service.sheetRelease'), release.id, release.date, release.note[language]),
      line(say(language, 'service.edition'), edition.name[language]),
      ...indicators.map(({ id, name, unit, source }) =>
        line(name[language], id, unit[language], source[language]),
      ),
      ...notesOf(answer, language).map((note) => line(say(language, 'service.note'), note)),
    ],
    { rows: 0, columns: 1 },
  );
}
