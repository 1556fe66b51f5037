import { screen, within } from '@testing-library/react';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { WordPane } from '../../taskpane/word/WordPane';
import { open, seriousBarriers } from '../taskpane/open';
import { excelPorts, wordPorts } from '../taskpane/ports';

type Person = ReturnType<typeof open>;

async function chooseUnemployment(person: Person) {
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
}

const field = (name: string) => screen.getByRole('combobox', { name });
const chips = () => screen.queryByRole('group', { name: 'Berichtsjahre' });

it('lets the newest year of a table follow the data', async () => {
  const ports = excelPorts();
  const person = open(<ExcelPane ports={ports} />);
  await chooseUnemployment(person);
  await person.selectOptions(field('Welche Jahre?'), 'immer das neueste');
  expect(screen.getByText(/^Zurzeit 2018\. Beim Aktualisieren folgen die Jahre/)).toBeTruthy();
  expect(chips()).toBeNull();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'In Tabellenblatt einfügen' }));
  await screen.findByText(/^Eingefügt/);
  const [table] = await ports.workbook.tables();
  expect(table?.provenance.request).toMatchObject({
    query: { years: [2018] },
    options: { years: { last: 1 } },
  });
  expect(table?.provenance.request.query).not.toHaveProperty('moving');
});

it('lets the years of a report’s table begin with one and go on with the data', async () => {
  const ports = wordPorts();
  const person = open(<WordPane ports={ports} />);
  await chooseUnemployment(person);
  await person.selectOptions(field('Welche Jahre?'), 'alle seit …');
  await person.selectOptions(field('Seit welchem Jahr?'), '2013');
  await screen.findByRole('figure');
  await person.click(screen.getByRole('button', { name: 'Einfügen' }));
  await screen.findByText(/^Eingefügt an der Schreibmarke/);
  const [figure] = (await ports.document.read()).figures;
  expect(figure?.memory?.request).toMatchObject({
    query: { years: [2013, 2018] },
    options: { years: { from: 2013 } },
  });
});

it('settles on the years shown when they shall not move any more', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await chooseUnemployment(person);
  await person.selectOptions(field('Welche Jahre?'), 'immer die letzten …');
  await person.selectOptions(field('Wie viele Jahre?'), '2');
  expect(screen.getByText(/^Zurzeit 2013 und 2018\./)).toBeTruthy();
  await person.selectOptions(field('Welche Jahre?'), 'fest gewählt');
  const pressed = within(chips()!).getAllByRole('button', { pressed: true });
  expect(pressed.map(({ textContent }) => textContent)).toEqual(['2013', '2018']);
});
