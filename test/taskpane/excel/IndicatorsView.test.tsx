import { screen } from '@testing-library/react';
import type { Query } from '../../../src/domain/query';
import { ReportingError } from '../../../src/domain/reporting-error';
import type { Target } from '../../../src/ports/workbook';
import { ExcelPane } from '../../../taskpane/excel/ExcelPane';
import type { ExcelServices } from '../../../src/ui/services';
import { open, seriousBarriers } from '../open';
import { excelServices, UNREACHABLE } from '../services';

type Asked = { query: Query; target: Target };

/** Services that remember what was asked of the workbook. */
function recording(own: Partial<ExcelServices> = {}) {
  const asked: Asked[] = [];
  const services = excelServices({
    pullTable: async (request) => {
      asked.push(request);
      return 'Kennzahlen!A1:C8';
    },
    ...own,
  });
  return { asked, services };
}

const insert = () => screen.getByRole('button', { name: 'In Tabellenblatt einfügen' });
const topic = (name: RegExp) => screen.findByRole('button', { name });
const indicator = (name: string) => screen.findByRole('checkbox', { name });
const year = (name: string) => screen.getByRole('button', { name });
const isOff = (element: HTMLElement) => element.getAttribute('aria-disabled') === 'true';

it('lets a person insert as soon as an indicator and a year are chosen', async () => {
  const { asked, services } = recording();
  const person = open(<ExcelPane services={services} />);
  await person.click(await topic(/Arbeit/));
  expect(isOff(insert())).toBe(true);
  await person.click(await indicator('Arbeitslosenquotient'));
  expect(screen.getByText('Bitte wählen Sie mindestens ein Berichtsjahr.')).toBeTruthy();
  await person.click(year('2018'));
  expect(screen.getByText('1 Indikator × 3 Stadtteile × 1 Jahr')).toBeTruthy();
  await person.click(insert());
  expect(await screen.findByText('Eingefügt: Kennzahlen!A1:C8')).toBeTruthy();
  expect(asked).toEqual([
    {
      query: { city: 'hamburg', level: 'stadtteil', indicators: ['arbeitslosenquotient'], years: [2018] },
      target: { kind: 'new-sheet' },
    },
  ]);
});

it('does nothing when insert is pressed before anything is chosen', async () => {
  const { asked, services } = recording();
  const person = open(<ExcelPane services={services} />);
  await topic(/Arbeit/);
  await person.click(insert());
  expect(asked).toEqual([]);
});

it('opens the topics a search finds something in and leaves out the others', async () => {
  const person = open(<ExcelPane services={excelServices()} />);
  await person.type(await screen.findByRole('searchbox', { name: 'Indikator suchen' }), 'kinder');
  expect(await indicator('Kinder in Mindestsicherung')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Arbeitslosenquotient' })).toBeNull();
});

it('says so when a search finds nothing', async () => {
  const person = open(<ExcelPane services={excelServices()} />);
  await person.type(await screen.findByRole('searchbox', { name: 'Indikator suchen' }), 'xyz');
  expect(screen.getByText(/Zu „xyz“ gibt es keinen Treffer/)).toBeTruthy();
});

it('explains a year that lacks a chosen indicator, and can go on without it', async () => {
  const person = open(<ExcelPane services={excelServices()} />);
  await person.click(await topic(/Soziale Sicherung/));
  await person.click(await indicator('Kinder in Mindestsicherung'));
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  expect(isOff(year('2018'))).toBe(true);
  expect(year('2018').getAttribute('aria-describedby')).toBe(
    screen.getByText('Für 2018 nicht vorhanden: Kinder in Mindestsicherung.').id,
  );
  await person.click(screen.getByRole('button', { name: 'Ohne diese Indikatoren weiter' }));
  expect(isOff(year('2018'))).toBe(false);
});

it('forgets a year only while it is not available', async () => {
  const person = open(<ExcelPane services={excelServices()} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(await topic(/Soziale Sicherung/));
  await person.click(await indicator('Kinder in Mindestsicherung'));
  expect(year('2018').getAttribute('aria-pressed')).toBe('false');
  await person.click(await indicator('Kinder in Mindestsicherung'));
  expect(year('2018').getAttribute('aria-pressed')).toBe('true');
});

it('calls a stand-in a stand-in and explains it on demand', async () => {
  const person = open(<ExcelPane services={excelServices()} />);
  await person.click(await topic(/Soziale Sicherung/));
  expect(await screen.findByText('Ersatzindikator')).toBeTruthy();
  const explain = screen.getByRole('button', { name: 'Erklärung zu Kinder in Mindestsicherung' });
  await person.click(explain);
  expect(explain.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('Der Staat gibt einer Familie Geld zum Leben.')).toBeTruthy();
});

it('asks for chosen areas only', async () => {
  const { asked, services } = recording();
  const person = open(<ExcelPane services={services} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(screen.getByRole('radio', { name: 'nur ausgewählte' }));
  expect(screen.getByText('Bitte wählen Sie mindestens ein Gebiet.')).toBeTruthy();
  await person.type(screen.getByRole('searchbox', { name: 'Stadtteile suchen' }), 'pauli');
  await person.click(screen.getByRole('checkbox', { name: 'St. Pauli' }));
  expect(screen.getByRole('button', { name: 'St. Pauli entfernen' })).toBeTruthy();
  await person.click(insert());
  expect(asked[0]?.query.areas).toEqual(['0104']);
});

it('works with the keyboard alone', async () => {
  const { asked, services } = recording();
  const person = open(<ExcelPane services={services} />);
  const tabTo = async (element: HTMLElement) => {
    for (let i = 0; i < 40 && document.activeElement !== element; i++) await person.tab();
    expect(document.activeElement).toBe(element);
  };
  await tabTo(await topic(/Arbeit/));
  await person.keyboard('{Enter}');
  await tabTo(await indicator('Arbeitslosenquotient'));
  await person.keyboard(' ');
  await tabTo(year('2013'));
  await person.keyboard('{Enter}');
  await tabTo(insert());
  await person.keyboard('{Enter}');
  expect(asked[0]?.query.years).toEqual([2013]);
});

it('asks before it overwrites, beside the button', async () => {
  const asked: Target[] = [];
  const services = excelServices({
    pullTable: async ({ target }) => {
      asked.push(target);
      if (target.kind === 'selection' && !target.overwrite)
        throw new ReportingError('target-not-empty', { range: 'B2:D9' });
      return 'Blatt!B2:D9';
    },
  });
  const person = open(<ExcelPane services={services} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(screen.getByRole('radio', { name: 'ab der markierten Zelle' }));
  await person.click(insert());
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Im Zielbereich B2:D9 stehen schon Inhalte.',
  );
  await person.click(screen.getByRole('button', { name: 'Überschreiben' }));
  expect(await screen.findByText('Eingefügt: Blatt!B2:D9')).toBeTruthy();
  expect(asked).toEqual([
    { kind: 'selection', overwrite: false },
    { kind: 'selection', overwrite: true },
  ]);
});

it('shows a failure as a sentence and keeps what was chosen', async () => {
  const services = excelServices({
    pullTable: async () => {
      throw new ReportingError('sheet-protected', { sheet: 'Haushalt' });
    },
  });
  const person = open(<ExcelPane services={services} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(insert());
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Das Tabellenblatt „Haushalt“ ist geschützt.',
  );
  expect(screen.queryByRole('button', { name: 'Überschreiben' })).toBeNull();
  expect(screen.getByText('1 Indikator × 3 Stadtteile × 1 Jahr')).toBeTruthy();
});

it('can be cancelled while it runs, and says that nothing was changed', async () => {
  const services = excelServices({
    pullTable: (_, { signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
  });
  const person = open(<ExcelPane services={services} />);
  await person.click(await topic(/Arbeit/));
  await person.click(await indicator('Arbeitslosenquotient'));
  await person.click(year('2018'));
  await person.click(insert());
  await person.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByText('Abgebrochen. Es wurde nichts geändert.')).toBeTruthy();
});

it('says what to do when the service does not answer, and tries again on demand', async () => {
  let down = true;
  const services = excelServices();
  const source = {
    ...services.source,
    cities: () => (down ? UNREACHABLE.cities() : services.source.cities()),
  };
  const person = open(<ExcelPane services={{ ...services, source }} />);
  expect((await screen.findByRole('alert')).textContent).toContain('Der Statistikdienst antwortet nicht.');
  down = false;
  await person.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
  expect(await topic(/Arbeit/)).toBeTruthy();
});

it('remembers the level for the next opening', async () => {
  const services = excelServices();
  const person = open(<ExcelPane services={services} />);
  await person.selectOptions(await screen.findByRole('combobox', { name: 'Raumebene' }), 'Stadt');
  expect(services.preferences.get('level hamburg')).toBe('stadt');
});

it('speaks English where Office does', async () => {
  open(<ExcelPane services={excelServices()} />, 'en');
  expect(await screen.findByRole('button', { name: 'Insert into worksheet' })).toBeTruthy();
  for (const name of ['Indicators', 'Typology', 'Update'])
    expect(screen.getByRole('tab', { name })).toBeTruthy();
});

it('puts no serious barrier in anyone’s way', async () => {
  const person = open(<ExcelPane services={excelServices()} />);
  await person.click(await topic(/Soziale Sicherung/));
  await person.click(await indicator('Kinder in Mindestsicherung'));
  await person.click(screen.getByRole('button', { name: 'Erklärung zu Kinder in Mindestsicherung' }));
  await person.click(screen.getByRole('radio', { name: 'nur ausgewählte' }));
  await person.click(screen.getByRole('checkbox', { name: 'St. Pauli' }));
  expect(await seriousBarriers()).toEqual([]);
});
