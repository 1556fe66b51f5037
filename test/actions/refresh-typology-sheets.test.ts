import { changeSheet, compareTypology } from '../../src/actions/compare-typology';
import { computeTypology, typologySheet } from '../../src/actions/compute-typology';
import { explainTypology, trustSheet } from '../../src/actions/explain-typology';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook } from '../../src/adapters/files/workbook';
import { answerForYears } from '../../src/domain/answer-years';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { grouped } from '../../src/figures/grouped-typology';
import type { Sheet } from '../../src/figures/sheet';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { TWO_INDICATORS } from '../domain/typology/two-indicators';
import { sdkErrors } from '../ooxml/validate';
import { yearlySource } from './yearly-source';

// In 2017 Altstadt lies lowest, in 2018 HafenCity, in 2024 Neustadt.
const all = answerOf({
  indicators: [UNEMPLOYMENT, CHILDREN, INHABITANTS],
  years: [2017, 2018, 2024],
  rows: [
    ['0101', 'Altstadt', 2, 4, 6, 1, 2, 3, 2000, 2000, 2000],
    ['0102', 'HafenCity', 4, 2, 4, 2, 1, 2, 2000, 2000, 2000],
    ['0103', 'Neustadt', 6, 6, 2, 3, 3, 1, 2000, 2000, 2000],
    ['00', 'Hamburg', 4, 4, 4, 2, 2, 2, 6000, 6000, 6000],
  ],
});
const source: IndicatorSource = {
  ...yearlySource([all], [TWO_INDICATORS]),
  answer: async ({ years }) => answerForYears(all, years),
};
const german = { id: 'neu', language: 'de' } as const;
const asked = async (year: number, definition: TypologyDefinition = TWO_INDICATORS) => ({
  catalogue: await source.catalogue('hamburg'),
  definition,
  year,
});

async function workbookWith(sheet: Sheet) {
  const workbook = newWorkbook();
  await workbook.place(sheet, { kind: 'new-sheet' });
  return workbook;
}

const changeBetween = async (before: number, year: number) =>
  workbookWith(changeSheet(await compareTypology({ source }, { ...(await asked(year)), before }), german));

it('brings a change to another year, the year compared with staying', async () => {
  const workbook = await changeBetween(2017, 2018);
  const [change] = await refreshWorkbook({ source, workbook }, 2024);
  expect(change?.state).toBe('outdated');
  const [stored] = await workbook.tables();
  expect(stored?.provenance.request.query.years).toEqual([2017, 2024]);
  expect(stored?.values[0]?.[0]).toBe('Wenige: Veränderung nach Stadtteilen, Hamburg 2017 und 2024');
  expect(stored?.values.slice(6, 9).map((row) => [row[3], row[5], row[7]])).toEqual([
    ['1 niedrig', '3 hoch', 'mehr Belastung'],
    ['2 mittel', '2 mittel', 'gleicher Typ'],
    ['3 hoch', '1 niedrig', 'weniger Belastung'],
  ]);
  expect(sdkErrors(workbook.bytes(), 'change.xlsx')).toEqual([]);
});

it('leaves a change as it is when the year is not later than the one compared with', async () => {
  const workbook = await changeBetween(2018, 2024);
  expect(await refreshWorkbook({ source, workbook }, 2018)).toMatchObject([{ state: 'unavailable' }]);
});

it('says anew for another year how far a typology can be trusted', async () => {
  const workbook = await workbookWith(
    trustSheet(await explainTypology({ source }, await asked(2018)), german),
  );
  const [change] = await refreshWorkbook({ source, workbook }, 2024);
  expect(change?.state).toBe('outdated');
  const [stored] = await workbook.tables();
  expect(stored?.values.slice(6, 9).map((row) => row[3])).toEqual(['3 hoch', '2 mittel', '1 niedrig']);
  expect(String(stored?.values[6]?.at(-1))).toMatch(
    /^Altstadt ist Typ 3 \(hoch\), mehr belastet als im Durchschnitt/,
  );
  expect(sdkErrors(workbook.bytes(), 'trust.xlsx')).toEqual([]);
});

it('brings groups for comparison to another year by the method they were made with', async () => {
  const definition = grouped(TWO_INDICATORS, { method: 'ward', types: 2 });
  const computed = await computeTypology({ source }, await asked(2017, definition));
  const workbook = await workbookWith(typologySheet(computed, german));
  const [change] = await refreshWorkbook({ source, workbook }, 2024);
  expect(change?.state).toBe('outdated');
  const [stored] = await workbook.tables();
  expect(stored?.provenance.request.options.typology).toEqual({
    id: TWO_INDICATORS.id,
    version: `${TWO_INDICATORS.version} · Ward, k = 2`,
    grouping: { method: 'ward', types: 2 },
  });
  expect(stored?.values[0]?.[0]).toBe('Vergleichsgruppen (Ward, 2 Typen) nach Stadtteilen, Hamburg 2024');
  // Steps of 2 and 2: of equal distances the rows that come first by value join, here Neustadt and HafenCity.
  expect(
    stored?.values.slice(6, 9).map((row) => row.find((cell) => /Belastung$/.test(String(cell)))),
  ).toEqual(['2 höchste Belastung', '1 niedrigste Belastung', '1 niedrigste Belastung']);
});
