import { screen } from '@testing-library/react';
import type { Accept, FigureChange } from '../../src/refresh/refresh';
import type { ReportingYear } from '../../src/domain/period';
import { ReportingError } from '../../src/domain/reporting-error';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { WordPane } from '../../taskpane/word/WordPane';
import { open, seriousBarriers } from '../taskpane/open';
import { excelServices, wordServices } from '../taskpane/services';

const change = (part: Partial<FigureChange>): FigureChange => ({
  id: 'a',
  kind: 'table',
  title: 'Arbeitslosenquotient, Hamburg 2018',
  state: 'outdated',
  changes: [],
  kept: [],
  lacking: [],
  ...part,
});

const RESULT: FigureChange[] = [
  change({ changes: [{ where: 'cell.3.1', old: '5,4', new: '6,1' }] }),
  change({
    id: 'b',
    title: 'Bevölkerung, Hamburg 2018',
    state: 'edited',
    kept: [{ where: 'B7', old: '99', new: '12' }],
  }),
  change({
    id: 'c',
    title: 'Kinder, Hamburg 2013',
    state: 'unavailable',
    lacking: ['Kinder in Mindestsicherung'],
  }),
];

it('brings a workbook to the latest year and leaves hand-made changes alone unless told otherwise', async () => {
  const asked: { year: ReportingYear; accept: Accept }[] = [];
  const services = excelServices({
    refresh: async (request) => {
      asked.push(request);
      return RESULT;
    },
  });
  const person = open(<ExcelPane services={services} start="refresh" />);
  expect(await screen.findByText(/steht 1 Tabelle\. Berichtsjahr bisher: 2013\./)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Auf Berichtsjahr 2018 bringen' }));
  expect(await screen.findByText('Fertig. 1 von 3 aktualisiert.')).toBeTruthy();
  await person.click(screen.getByRole('checkbox', { name: 'Von Hand geänderte Werte überschreiben' }));
  await person.click(screen.getByRole('button', { name: 'Auf Berichtsjahr 2018 bringen' }));
  expect(asked).toEqual([
    { year: 2018, accept: 'outdated' },
    { year: 2018, accept: 'all' },
  ]);
});

it('tells for each table what changed, what stayed and what the year lacks', async () => {
  const person = open(
    <ExcelPane services={excelServices({ refresh: async () => RESULT })} start="refresh" />,
  );
  await person.click(await screen.findByRole('button', { name: 'Auf Berichtsjahr 2018 bringen' }));
  for (const item of await screen.findAllByRole('button', { name: /Hamburg 20/ })) await person.click(item);
  expect(screen.getByRole('row', { name: 'Zeile 4, Spalte 2 5,4 6,1' })).toBeTruthy();
  expect(screen.getByText('1 von Hand geänderter Wert blieb stehen')).toBeTruthy();
  expect(screen.getByRole('row', { name: 'B7 99 12' })).toBeTruthy();
  expect(screen.getByText(/Für 2018 nicht vorhanden: Kinder in Mindestsicherung\./)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

it('says where to begin when the document holds nothing of ours', async () => {
  open(<WordPane services={wordServices({ stored: async () => [] })} start="refresh" />);
  expect(await screen.findByText(/steht noch kein Berichtsbaustein/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Auf Berichtsjahr/ })).toBeNull();
});

it('shows a failed refresh as a sentence', async () => {
  const services = wordServices({
    refresh: async () => {
      throw new ReportingError('document-read-only');
    },
  });
  const person = open(<WordPane services={services} start="refresh" />);
  await person.click(await screen.findByRole('button', { name: 'Auf Berichtsjahr 2018 bringen' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Dieses Dokument ist schreibgeschützt.');
});

it('warns where the new year lies in another state of the areas', async () => {
  const edition = { id: 'e', name: { de: 'Stadtteile 2018', en: 'Districts 2018' }, validFrom: '2018' };
  const crossing = change({ editionBreak: { from: 2017, to: 2018, edition } });
  const person = open(
    <ExcelPane services={excelServices({ refresh: async () => [crossing] })} start="refresh" />,
  );
  await person.click(await screen.findByRole('button', { name: 'Auf Berichtsjahr 2018 bringen' }));
  expect(
    await screen.findByText(/^2017 und 2018 liegen nicht im selben Gebietsstand \(Stadtteile 2018\)/),
  ).toBeTruthy();
});
