import { screen, within } from '@testing-library/react';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { open, seriousBarriers } from '../taskpane/open';
import { excelPorts, SOURCE } from '../taskpane/ports';

const search = () => screen.findByRole<HTMLInputElement>('searchbox', { name: 'Indikator suchen' });
const chips = () => screen.getByRole('list', { name: /^Gewählte Indikatoren/ });
const order = () =>
  within(chips())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const button = (name: string) => screen.getByRole('button', { name });

it('takes indicators by typing and Enter, in the order they were taken, and asks for them so', async () => {
  const ports = excelPorts();
  const person = open(<ExcelPane ports={ports} />);
  await person.type(await search(), 'Kinderarmut{Enter}arbeitslsoe{Enter}');
  expect(order()).toEqual(['Kinder in Mindestsicherung', 'Arbeitslosenquotient']);
  expect((await search()).value).toBe('');
  expect(document.activeElement).toBe(await search());
  await person.click(button('In Tabellenblatt einfügen'));
  expect(await screen.findByText(/^Eingefügt/)).toBeTruthy();
  const [table] = await ports.workbook.tables();
  expect(table?.provenance.request.query).toMatchObject({
    indicators: ['sgb2-nicht-erwerbsfaehige', 'arbeitslosenquotient'],
    years: [2013],
  });
});

it('moves a chosen indicator by button and by keyboard, and takes it away', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.type(await search(), 'Kinderarmut{Enter}Arbeitslos{Enter}');
  await person.click(button('Arbeitslosenquotient eine Spalte nach vorn'));
  expect(order()).toEqual(['Arbeitslosenquotient', 'Kinder in Mindestsicherung']);
  await person.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(order()).toEqual(['Kinder in Mindestsicherung', 'Arbeitslosenquotient']);
  expect(await seriousBarriers()).toEqual([]);
  await person.click(button('Kinder in Mindestsicherung entfernen'));
  expect(order()).toEqual(['Arbeitslosenquotient']);
});

it('goes from the search through what was found with the arrow keys, and clears with Escape', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.type(await search(), 'Hartz IV');
  const found = screen.getByRole('group', { name: 'Gefundene Indikatoren' });
  const [first] = within(found).getAllByRole('checkbox');
  await person.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(first);
  await person.keyboard('{ArrowUp}{Escape}');
  expect(document.activeElement).toBe(await search());
  expect((await search()).value).toBe('');
});

it('names the nearest where nothing is found', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.type(await search(), 'Bafölkärung');
  expect(screen.getByText(/gibt es keinen Treffer/)).toBeTruthy();
  await person.click(button('Bevölkerung hinzufügen'));
  expect(order()).toEqual(['Bevölkerung']);
  expect(await seriousBarriers()).toEqual([]);
});

it('offers favourites and what was used last to the next opening', async () => {
  const ports = excelPorts();
  ports.preferences.set('recent hamburg', 'bevoelkerung gone');
  const person = open(<ExcelPane ports={ports} />);
  await person.type(await search(), 'Arbeitslos');
  await person.click(button('Arbeitslosenquotient als Favorit merken'));
  await person.keyboard('{Escape}');
  await person.clear(await search());
  const favourites = screen.getByRole('group', { name: 'Favoriten' });
  expect(within(favourites).getByRole('button', { name: 'Arbeitslosenquotient hinzufügen' })).toBeTruthy();
  const recent = screen.getByRole('group', { name: 'Zuletzt verwendet' });
  expect(within(recent).getAllByRole('button')).toHaveLength(1);
  await person.click(within(favourites).getByRole('button'));
  expect(ports.preferences.get('favourites hamburg')).toBe('arbeitslosenquotient');
  expect(ports.preferences.get('recent hamburg')).toBe('arbeitslosenquotient bevoelkerung gone');
});

it('says what an indicator means and where it has no values, before it is chosen', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.type(await search(), 'Kinder');
  await person.click(button('Erklärung zu Kinder in Mindestsicherung'));
  expect(screen.getByText('Stadtteil: 2013 – ohne Werte: 2018')).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

it('shows the years an indicator has at the chosen level', async () => {
  const catalogue = await SOURCE.catalogue('hamburg');
  const availability = {
    ...catalogue.availability,
    arbeitslosenquotient: { stadt: [2013, 2018], stadtteil: [2018] },
  };
  const source = { ...SOURCE, catalogue: async () => ({ ...catalogue, availability }) };
  const person = open(<ExcelPane ports={excelPorts({ source })} />);
  await person.type(await search(), 'Arbeitslosenquotient');
  expect(await screen.findByText('2018', { selector: 'span' })).toBeTruthy();
  expect(screen.queryByText('2013–2018', { selector: 'span' })).toBeNull();
});
