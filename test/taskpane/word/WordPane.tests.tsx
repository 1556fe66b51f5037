import { screen } from '@testing-library/react';
import { openReport } from '../../../src/adapters/files/report-document';
import type { Place } from '../../../src/domain/finding';
import { WordModel } from '../../../src/emulator/word/model';
import { WordPane } from '../../../taskpane/word/WordPane';
import { open, seriousBarriers } from '../open';
import { TYPED, wordPorts } from '../ports';

const insert = () => screen.getByRole('button', { name: 'Einfügen' });

async function chooseUnemployment2018(person: ReturnType<typeof open>) {
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: '2018' }));
}

it('shows the table before it is inserted, then inserts the same request under an id of its own', async () => {
  const ports = wordPorts();
  const person = open(<WordPane ports={ports} />);
  await chooseUnemployment2018(person);
  expect(await screen.findByRole('row', { name: /^Hamburg insgesamt/ })).toBeTruthy();
  await person.click(insert());
  expect(await screen.findByText(/^Eingefügt an der Schreibmarke: Arbeitslosenquotient/)).toBeTruthy();
  const [figure] = (await ports.document.read()).figures;
  expect(figure?.memory?.request).toMatchObject({ kind: 'table', query: { years: [2018] }, language: 'de' });
  expect(figure?.id).toMatch(/^[0-9a-z]{10}$/);
});

it('draws a chart with its alternative text, as a line when one indicator spans several years', async () => {
  const person = open(<WordPane ports={wordPorts()} />);
  await chooseUnemployment2018(person);
  await person.click(screen.getByRole('radio', { name: 'Diagramm' }));
  const picture = await screen.findByRole('img', { name: /^Balkendiagramm/ });
  expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('>Hamburg insgesamt</text>');
  await person.click(screen.getByRole('button', { name: '2013' }));
  expect(await screen.findByRole('img', { name: /^Liniendiagramm/ })).toBeTruthy();
});

it('says why a selection cannot become a chart, and does not let it be inserted', async () => {
  const person = open(<WordPane ports={wordPorts()} />);
  await chooseUnemployment2018(person);
  await person.click(await screen.findByRole('button', { name: /Bevölkerung/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Bevölkerung' }));
  await person.click(screen.getByRole('radio', { name: 'Diagramm' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Ein Diagramm braucht eine gemeinsame Einheit',
  );
  expect(insert().getAttribute('aria-disabled')).toBe('true');
  // Asking again for the same would not help.
  expect(screen.queryByRole('button', { name: 'Noch einmal versuchen' })).toBeNull();
});

it('shows the box in plain language as its sentences', async () => {
  const person = open(<WordPane ports={wordPorts()} />);
  await chooseUnemployment2018(person);
  await person.click(screen.getByRole('radio', { name: 'Kasten in einfacher Sprache' }));
  expect(await screen.findByText(/^Von 100 Menschen von 15 bis 64 Jahren/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

it('lists findings by severity and goes to the place of one', async () => {
  const visited: Place[] = [];
  const show = async (place: Place) => {
    visited.push(place);
  };
  const person = open(<WordPane ports={wordPorts({ show })} start="check" />);
  await person.click(await screen.findByRole('button', { name: 'Layout prüfen' }));
  expect(await screen.findByText(/^\d+ Befunde?$/)).toBeTruthy();
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toMatch(/^Fehler \(\d+\)$/);
  for (const button of screen.queryAllByRole('button', { name: /^Zur Stelle: / })) await person.click(button);
  expect(visited).toHaveLength(screen.queryAllByRole('button', { name: /^Zur Stelle: / }).length);
  expect(await seriousBarriers()).toEqual([]);
});

it('inserts a table of the types of a typology, and asks for an area before the box that explains one', async () => {
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  const person = open(<WordPane ports={wordPorts({ source: TYPED, document })} />);
  await person.click(await screen.findByRole('radio', { name: 'Typologie' }));
  expect((await screen.findByRole('row', { name: /^Gebiete/ })).textContent).toBe('Gebiete1113');
  await person.click(insert());
  expect(
    await screen.findByText(/^Eingefügt an der Schreibmarke: Referenzwerte je Typ, Wenige/),
  ).toBeTruthy();
  await person.click(screen.getByRole('radio', { name: 'Kasten: Warum hat ein Gebiet seinen Typ?' }));
  expect(screen.getByText('Sobald ein Gebiet gewählt ist, sehen Sie hier den Kasten.')).toBeTruthy();
  expect(insert().getAttribute('aria-disabled')).toBe('true');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Stadtteil wählen' }), 'Hamburg-Altstadt');
  expect(await screen.findByText('Warum ist Ort 0101 Typ 3? (X-Stadt 2018)')).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(insert());
  expect(await screen.findByText(/^Eingefügt an der Schreibmarke: Warum ist Ort 0101 Typ 3/)).toBeTruthy();
  const named = { id: 'few', version: '1' };
  const { figures } = await document.read();
  expect(figures.map(({ memory }) => [memory?.request.kind, memory?.request.options.typology])).toEqual([
    ['table', named],
    ['box', { ...named, area: '0101' }],
  ]);
});
