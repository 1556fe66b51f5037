import { screen } from '@testing-library/react';
import type { Catalogue } from '../../src/domain/catalogue';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { open, seriousBarriers } from '../taskpane/open';
import { CATALOGUE, excelPorts, SOURCE } from '../taskpane/ports';

const NOW = { ...CATALOGUE.edition, validFrom: '2018-01-01' };
const THEN = { id: 'frueher', name: { de: 'Stadtteile bis 2012', en: 'Districts until 2012' } };

/** Figures of today's districts that can be converted to two districts of before; the children cannot. */
const PUBLISHED: Catalogue = { ...CATALOGUE, edition: NOW, editions: [NOW, THEN] };
const CONVERTED: Catalogue = {
  ...PUBLISHED,
  edition: THEN,
  areas: [
    ...CATALOGUE.areas.filter(({ kind }) => kind === 'city'),
    { key: 'M', name: 'Mitte', level: 'stadtteil', kind: 'part' },
    { key: 'S', name: 'Süd', level: 'stadtteil', kind: 'part' },
  ],
};

const source: IndicatorSource = {
  ...SOURCE,
  catalogue: async (_, __, edition) => (edition === THEN.id ? CONVERTED : PUBLISHED),
};

const unfold = () => screen.findByRole('button', { name: 'Gebiete ändern' });
const field = () => screen.findByRole('combobox', { name: 'Gebietsstand' });

it('is not there where figures come in the areas of one edition only', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await unfold());
  await screen.findByRole('combobox', { name: 'Raumebene' });
  expect(screen.queryByRole('combobox', { name: 'Gebietsstand' })).toBeNull();
});

it('asks for figures in the areas of the edition chosen, and for its own again', async () => {
  const ports = excelPorts({ source });
  const person = open(<ExcelPane ports={ports} />);
  await person.click(await unfold());
  await person.selectOptions(await field(), 'Stadtteile bis 2012');
  expect(screen.getByText(/Zählungen werden auf diesen Gebietsstand umgerechnet/)).toBeTruthy();
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: '2018' }));
  expect(screen.getByText('1 Indikator × 2 Stadtteile × 1 Jahr')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'In Tabellenblatt einfügen' }));
  await screen.findByText(/^Eingefügt/);
  await person.selectOptions(await field(), NOW.name.de);
  expect(screen.getByText('1 Indikator × 3 Stadtteile × 1 Jahr')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'In Tabellenblatt einfügen' }));
  await screen.findByText(/^Eingefügt: .*\(2\)|^Eingefügt/);
  const tables = await ports.workbook.tables();
  expect(tables.map(({ provenance }) => provenance.request.query.edition)).toEqual(['frueher', undefined]);
  expect(await seriousBarriers()).toEqual([]);
});

it('is followed by a sentence when chosen years are older than the areas', async () => {
  const person = open(<ExcelPane ports={excelPorts({ source })} />);
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: '2018' }));
  expect(screen.queryByText(/erst seit/)).toBeNull();
  await person.click(screen.getByRole('button', { name: '2013' }));
  expect(screen.getByText(/Die Werte für 2013 sind .* der erst seit 01.01.2018 gilt/)).toBeTruthy();
});
