import { readFileSync, writeFileSync } from 'node:fs';
import { openReport } from '../../src/adapters/files/report-document';
import type { Query } from '../../src/domain/query';
import { WordModel } from '../../src/emulator/word/model';
import { makeFigure } from '../../src/figures/make-figure';
import type { FigureKind, FigureOptions } from '../../src/figures/provenance';
import { bytesOf, pack, textOf, unpack } from '../../src/ooxml/package/archive';
import type { IndicatorSource } from '../../src/ports/indicator-source';

/** Children who live on benefits in Billstedt, Eimsbüttel and Hausbruch: 2018 has no city row, 2024 has one. */
export const CHILDREN: Query = {
  city: 'hamburg',
  indicators: ['sgb2-nicht-erwerbsfaehige'],
  level: 'stadtteil',
  areas: ['0112', '0301', '0713'],
  years: [2018],
};

const SENTENCE: FigureOptions = {
  sentence: {
    text: 'In Billstedt sind es {0}.',
    numbers: [{ show: 'value', indicator: 'sgb2-nicht-erwerbsfaehige', area: '0112', unit: true }],
  },
};

/** Writes a report with figures of 2018, each named by its kind unless a name is given. */
export async function writeReport(
  source: IndicatorSource,
  file: string,
  figures: Record<string, FigureKind> = { table: 'table', box: 'box' },
): Promise<void> {
  const document = openReport(new WordModel().save(), file);
  const answer = await source.answer(CHILDREN);
  for (const [id, kind] of Object.entries(figures)) {
    const options = kind === 'sentence' ? SENTENCE : {};
    await document.insert(makeFigure(answer, { id, kind, query: CHILDREN, language: 'de', options }));
  }
  writeFileSync(file, document.bytes());
}

/** Changes the text of a part as a person, or another program, would. */
export function edit(file: string, change: (xml: string) => string, part = 'word/document.xml'): void {
  const parts = unpack(new Uint8Array(readFileSync(file)));
  const before = textOf(parts, part);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  parts.set(part, bytesOf(after));
  writeFileSync(file, pack(parts));
}

/** The visible words of a report. */
export function wordsOf(file: string): string {
  const xml = textOf(unpack(new Uint8Array(readFileSync(file))), 'word/document.xml');
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
}

/** Says of a package that it is a document with macros. */
export const asMacroDocument = (types: string) =>
  types.replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  );

/** The same source after a release in which every number is one more. */
export function revised(before: IndicatorSource): IndicatorSource {
  const release = { id: '2027-1', date: '2027-01-31', note: { de: 'Erfunden', en: 'Invented' } };
  return {
    ...before,
    catalogue: async (...asked) => ({ ...(await before.catalogue(...asked)), release }),
    answer: async (query) => {
      const answer = await before.answer(query);
      const cells = answer.cells.map((cell) =>
        cell.value === null ? cell : { ...cell, value: cell.value + 1 },
      );
      return { ...answer, cells, release };
    },
  };
}
