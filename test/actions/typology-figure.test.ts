import { insertFigure } from '../../src/actions/insert-figure';
import { refreshReport } from '../../src/actions/refresh-report';
import { openReport } from '../../src/adapters/files/report-document';
import type { FigureRequest } from '../../src/figures/provenance';
import { checkLayout } from '../../src/ooxml/word/layout/check';
import { standingSlots } from '../contracts/standing-slots';
import type { ReportDocument } from '../../src/ports/report-document';
import { WordModel } from '../../src/emulator/word/model';
import { reference } from '../domain/typology/clusters/reference';
import { hamburgSource } from './hamburg-source';

const source = hamburgSource();

const requestOf = (kind: 'table' | 'box', typology: { id?: string; area?: string } = {}): FigureRequest => ({
  id: kind,
  kind,
  query: { city: 'hamburg', indicators: [], level: 'stadtteil', years: [2018] },
  language: 'de',
  options: { typology: { id: 'sozialraumtypologie', version: '1.0', ...typology } },
});

async function figuresOf(document: ReportDocument) {
  const { figures } = await document.read();
  return figures.map(({ memory, standing }) => ({ memory, slots: standingSlots(standing!) }));
}

const newReport = () => openReport(new WordModel().save(), 'Bericht.docx');

/** How many of R's indices lie between the limits of the typology. */
const countsOfR = (year: number) => {
  const limits = [-Infinity, -1, -0.5, 0.5, 1, Infinity];
  const { index } = reference(year);
  return limits
    .slice(1)
    .map((limit, t) => index.filter((value) => value > limits[t]! && value <= limit).length);
};

it('puts a table of the types into a report and brings it to another year', async () => {
  const document = newReport();
  const figure = await insertFigure({ source, document }, requestOf('table'));
  const counts = (slots: Record<string, string> = {}) =>
    [1, 2, 3, 4, 5].map((column) => Number(slots[`cell.0.${column}`]));
  expect(figure.title).toBe('Referenzwerte je Typ, Sozialraumtypologie (Index, fünf Typen), Hamburg 2018');
  const [before] = await figuresOf(document);
  expect(counts(before?.slots)).toEqual(countsOfR(2018));
  const [change] = (await refreshReport({ source, document }, 2024)).outcome.figures;
  expect(change?.state).toBe('outdated');
  const [after] = await figuresOf(document);
  expect(counts(after?.slots)).toEqual(countsOfR(2024));
  expect(after?.slots?.title).toContain('Hamburg 2024');
  expect(after?.memory?.content.title).toBe(after?.slots.title);
  // TB-16: a report without its properties.
  expect(
    checkLayout(await document.parts()).filter(
      ({ severity, rule }) => severity === 'error' && /^(TB|CH)/.test(rule) && rule !== 'TB-16',
    ),
  ).toEqual([]);
});

it('tells of each column of the table of types which type it is', async () => {
  const { body } = await insertFigure({ source, document: newReport() }, requestOf('table'));
  const columns = body.kind === 'table' ? body.columns : [];
  expect(columns.map(({ measure }) => measure)).toEqual([
    'type 1',
    'type 2',
    'type 3',
    'type 4',
    'type 5',
    'typed',
  ]);
  expect(columns.map(({ year }) => year)).toEqual(Array.from(columns, () => 2018));
});

it('says in a box why an area has its type, and says it anew for another year', async () => {
  const document = newReport();
  await insertFigure({ source, document }, requestOf('box', { area: '0713' }));
  const [before] = await figuresOf(document);
  expect(before?.slots?.title).toMatch(/^Warum ist .+ Typ \d\? \(Hamburg 2018\)$/);
  const [change] = (await refreshReport({ source, document }, 2024)).outcome.figures;
  expect(change?.state).toBe('outdated');
  const [after] = await figuresOf(document);
  expect(after?.slots?.title).toMatch(/\(Hamburg 2024\)$/);
  expect(after?.slots?.['sentence.0']).not.toBe(before?.slots?.['sentence.0']);
  expect(after?.memory?.content.title).toBe(after?.slots.title);
});

it('inserts nothing of a typology the city does not have, and leaves one alone whose year has no figures', async () => {
  const document = newReport();
  await expect(
    insertFigure({ source, document }, requestOf('table', { id: 'andere' })),
  ).rejects.toMatchObject({
    code: 'figure-typology-missing',
  });
  await insertFigure({ source, document }, requestOf('table'));
  const [change] = (await refreshReport({ source, document }, 1999)).outcome.figures;
  expect(change?.state).toBe('unavailable');
});
