import { act, screen, waitFor } from '@testing-library/react';
import { pullTable } from '../../src/actions/pull-table';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import { ReportingError } from '../../src/domain/reporting-error';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { WordPane } from '../../taskpane/word/WordPane';
import { open } from '../taskpane/open';
import { Cursor, excelPorts, SOURCE, wordPorts } from '../taskpane/ports';

const QUERY = { city: 'hamburg', indicators: ['arbeitslosenquotient'], level: 'stadtteil', years: [2013] };

async function workbookWithOne() {
  const workbook = new MemoryWorkbook();
  await pullTable({ source: SOURCE, workbook }, QUERY, { language: 'de', newId: () => 'one' });
  return workbook;
}

type Person = ReturnType<typeof open>;

/** Presses a button with the keyboard, as it is called. */
async function press(person: Person, name: RegExp | string) {
  const button = await screen.findByRole('button', { name });
  act(() => button.focus());
  await person.keyboard('{Enter}');
}

const focused = () => document.activeElement as HTMLElement;
const hasFocus = (name: RegExp | string) =>
  waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name })));

async function chooseUnemployment(person: Person) {
  await person.type(await screen.findByRole('searchbox', { name: 'Indikator suchen' }), 'Arbeitslos{Enter}');
  await screen.findByRole('table');
}

it('stays on the button that inserts, in Excel and in Word', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await chooseUnemployment(person);
  await press(person, 'In Tabellenblatt einfügen');
  await screen.findByText(/^Eingefügt: /);
  await hasFocus('In Tabellenblatt einfügen');
});

it('stays on the button that inserts when that fails', async () => {
  const ports = wordPorts();
  const insert = async () => {
    throw new ReportingError('document-read-only');
  };
  const document = { ...ports.document, insert };
  const person = open(<WordPane ports={{ ...ports, document }} />);
  await chooseUnemployment(person);
  await press(person, 'Einfügen');
  await screen.findByText(/schreibgeschützt/);
  await hasFocus('Einfügen');
});

it('goes to the message that says what is changed, from the list', async () => {
  const workbook = await workbookWithOne();
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  await press(person, /^Arbeitslosenquotient nach/);
  await press(person, /^Ändern: /);
  await waitFor(() => expect(focused().textContent).toMatch(/^Sie ändern „Arbeitslosenquotient/));
  await press(person, 'Nicht ändern');
  await waitFor(() => expect(focused()).not.toBe(document.body));
});

it('goes to the message that says what was removed', async () => {
  const workbook = await workbookWithOne();
  const person = open(<ExcelPane ports={excelPorts({ workbook, open: new Cursor() })} start="document" />);
  await press(person, /^Arbeitslosenquotient nach/);
  await press(person, /^Entfernen: /);
  await screen.findByText(/nicht zurücknehmen/);
  await press(person, 'Ja, entfernen');
  await screen.findByText(/^Entfernt: /);
  await waitFor(() => expect(focused()).not.toBe(document.body));
  expect(focused().textContent).toMatch(/^Entfernt: /);
});

it('goes on where the undo button was, and back to the way into the review by Escape', async () => {
  const workbook = await workbookWithOne();
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="document" />);
  await press(person, 'Auf neuen Stand bringen …');
  await press(person, '1 übernehmen');
  await press(person, 'Rückgängig');
  await screen.findByText(/^Zurückgesetzt\./);
  await hasFocus('Noch einmal prüfen');
  await person.keyboard('{Escape}');
  await hasFocus('Auf neuen Stand bringen …');
});

it('stays on the button that checks', async () => {
  const workbook = await workbookWithOne();
  const person = open(<ExcelPane ports={excelPorts({ workbook })} start="check" />);
  await press(person, 'Mappe prüfen');
  await hasFocus('Noch einmal prüfen');
});
