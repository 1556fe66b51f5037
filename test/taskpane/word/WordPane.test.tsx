import { screen } from '@testing-library/react';
import { previewFigure } from '../../../src/actions/insert-figure';
import type { Finding, Place } from '../../../src/domain/finding';
import type { FigureRequest } from '../../../src/figures/provenance';
import { WordPane } from '../../../taskpane/word/WordPane';
import { open, seriousBarriers } from '../open';
import { TYPED, wordServices } from '../services';

const insert = () => screen.getByRole('button', { name: 'Einfügen' });

async function chooseUnemployment2018(person: ReturnType<typeof open>) {
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: '2018' }));
}

it('shows the table before it is inserted, then inserts the same request under an id of its own', async () => {
  const asked: FigureRequest[] = [];
  const services = wordServices();
  const insertFigure: typeof services.insertFigure = (request, work) => {
    asked.push(request);
    return services.insertFigure(request, work);
  };
  const person = open(<WordPane services={{ ...services, insertFigure }} />);
  await chooseUnemployment2018(person);
  expect(await screen.findByRole('row', { name: /^Hamburg insgesamt/ })).toBeTruthy();
  await person.click(insert());
  expect(await screen.findByText(/^Eingefügt an der Schreibmarke: Arbeitslosenquotient/)).toBeTruthy();
  expect(asked[0]).toMatchObject({ kind: 'table', query: { years: [2018] }, language: 'de' });
  expect(asked[0]?.id).toMatch(/^[0-9a-z]{10}$/);
});

it('draws a chart with its alternative text, as a line when one indicator spans several years', async () => {
  const person = open(<WordPane services={wordServices()} />);
  await chooseUnemployment2018(person);
  await person.click(screen.getByRole('radio', { name: 'Diagramm' }));
  const picture = await screen.findByRole('img', { name: /^Balkendiagramm/ });
  expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('>Hamburg insgesamt</text>');
  await person.click(screen.getByRole('button', { name: '2013' }));
  expect(await screen.findByRole('img', { name: /^Liniendiagramm/ })).toBeTruthy();
});

it('says why a selection cannot become a chart, and does not let it be inserted', async () => {
  const person = open(<WordPane services={wordServices()} />);
  await chooseUnemployment2018(person);
  await person.click(await screen.findByRole('button', { name: /Bevölkerung/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Bevölkerung' }));
  await person.click(screen.getByRole('radio', { name: 'Diagramm' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Ein Diagramm braucht eine gemeinsame Einheit',
  );
  expect(insert().getAttribute('aria-disabled')).toBe('true');
});

it('shows the box in plain language as its sentences', async () => {
  const person = open(<WordPane services={wordServices()} />);
  await chooseUnemployment2018(person);
  await person.click(screen.getByRole('radio', { name: 'Kasten in einfacher Sprache' }));
  expect(await screen.findByText(/^Von 100 Menschen von 15 bis 64 Jahren/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

const FINDINGS: Finding[] = [
  {
    rule: 'AX-04',
    severity: 'hint',
    place: { kind: 'paragraph', index: 4 },
    facts: { heading: 'Ausgangslage' },
  },
  { rule: 'AX-01', severity: 'error', place: { kind: 'document' }, facts: {} },
];

it('lists findings by severity and goes to the place of one', async () => {
  const visited: Place[] = [];
  const services = wordServices({
    checkLayout: async () => FINDINGS,
    goTo: async (place) => {
      visited.push(place);
    },
  });
  const person = open(<WordPane services={services} start="check" />);
  await person.click(await screen.findByRole('button', { name: 'Layout prüfen' }));
  expect(await screen.findByText('2 Befunde')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Fehler (1)',
    'Hinweis (1)',
  ]);
  await person.click(screen.getByRole('button', { name: /^Zur Stelle: AX-04/ }));
  expect(visited).toEqual([{ kind: 'paragraph', index: 4 }]);
  expect(await seriousBarriers()).toEqual([]);
});

it('says so when there is nothing to find', async () => {
  const person = open(<WordPane services={wordServices()} start="check" />);
  await person.click(await screen.findByRole('button', { name: 'Layout prüfen' }));
  expect(await screen.findByText(/^Keine Befunde\./)).toBeTruthy();
});

it('inserts a table of the types of a typology, and asks for an area before the box that explains one', async () => {
  const asked: FigureRequest[] = [];
  const services = wordServices({ source: TYPED });
  const insertFigure: typeof services.insertFigure = async (request) => {
    asked.push(request);
    return previewFigure({ source: TYPED }, request);
  };
  const person = open(<WordPane services={{ ...services, insertFigure }} start="typology" />);
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
  expect(asked.map(({ kind, options }) => [kind, options.typology])).toEqual([
    ['table', named],
    ['box', { ...named, area: '0101' }],
  ]);
});
