import { screen } from '@testing-library/react';
import type { ReportingYear } from '../../../src/domain/period';
import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { ExcelPane } from '../../../taskpane/excel/ExcelPane';
import type { ExcelServices } from '../../../src/ui/services';
import { open, seriousBarriers } from '../open';
import { excelServices } from '../ports';

it('computes the typology of the latest year unless another is chosen, and counts the areas by type', async () => {
  const asked: ReportingYear[] = [];
  const services = excelServices();
  const computeTypology: typeof services.computeTypology = (request, work) => {
    asked.push(request.year);
    return services.computeTypology(request, work);
  };
  const person = open(<ExcelPane services={{ ...services, computeTypology }} start="typology" />);
  const compute = await screen.findByRole('button', { name: 'Typologie berechnen' });
  await person.click(compute);
  expect(await screen.findByText('Eingefügt: Typologie!A1:H9')).toBeTruthy();
  expect(
    screen.getByText('Beschäftigungsquote: für 2018 keine Daten, deshalb nicht eingegangen.'),
  ).toBeTruthy();
  expect(screen.getByText('negativ').closest('li')?.textContent).toBe(' negativ 2');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Berichtsjahr' }), '2013');
  await person.click(screen.getByRole('button', { name: 'Typologie berechnen' }));
  const [low] = await screen.findAllByText('niedrige Belastung');
  expect(low?.closest('li')?.textContent).toBe('1 niedrige Belastung 2');
  expect(asked).toEqual([2018, 2013]);
});

it('shows the method, whose it is not, and what the year lacks before anything is computed', async () => {
  open(<ExcelPane services={excelServices()} start="typology" />);
  expect(await screen.findByText('Nicht die Formel der Stadt Mannheim.')).toBeTruthy();
  expect(
    screen.getByText('1 von 2 Indikatoren liegt für 2018 nicht vor und bleibt in der Berechnung weg.'),
  ).toBeTruthy();
  expect(screen.getByText('fehlt 2018')).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
});

const opened = async (own: Partial<ExcelServices> = {}) => {
  const person = open(<ExcelPane services={excelServices(own)} start="typology" />);
  await screen.findByRole('button', { name: 'Typologie berechnen' });
  return person;
};

it('shows what speaks for how many types, in words too, and computes the groups asked for', async () => {
  const asked: TypologyDefinition[] = [];
  const services = excelServices();
  const person = await opened({
    computeTypology: (request, work) => {
      asked.push(request.typology);
      return services.computeTypology(request, work);
    },
  });
  await person.selectOptions(screen.getByRole('combobox', { name: 'Verfahren' }), 'ward');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Anzahl der Typen' }), '3');
  await person.click(screen.getByRole('button', { name: 'Wie viele Typen passen?' }));
  const row = await screen.findByRole('row', { name: /^3 / });
  expect(row.textContent).toBe('30,5012,0');
  expect(row.getAttribute('aria-current')).toBe('true');
  expect(screen.getByText('Am klarsten getrennt: 3 Typen.')).toBeTruthy();
  expect(screen.getByText(/Je höher, desto klarer sind die Typen getrennt/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Vergleichsgruppen berechnen' }));
  expect(
    await screen.findByText(/^Vergleichsgruppen \(Ward, 3 Typen\), Version 1\.0 · Ward, k = 3\./),
  ).toBeTruthy();
  expect(asked.map(({ grouping }) => grouping)).toEqual([{ method: 'ward', types: 3 }]);
});

it('stops looking for the number of types when told to', async () => {
  const person = await opened({
    chooseNumberOfTypes: (_, { signal }) =>
      new Promise((__, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  });
  await person.selectOptions(screen.getByRole('combobox', { name: 'Verfahren' }), 'k-means');
  await person.click(screen.getByRole('button', { name: 'Wie viele Typen passen?' }));
  await person.click(await screen.findByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByText('Abgebrochen. Es wurde nichts geändert.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Wie viele Typen passen?' })).toBeTruthy();
});

it('compares with another year: how many went where, who moved and by what', async () => {
  const person = await opened();
  await person.click(screen.getByRole('button', { name: 'Typologie berechnen' }));
  await person.click(await screen.findByRole('button', { name: 'Mit anderem Jahr vergleichen' }));
  await person.click(screen.getByRole('button', { name: 'Veränderung berechnen' }));
  expect(await screen.findByText('Eingefügt: Veränderung 2013–2018!A1:M9')).toBeTruthy();
  expect(screen.getByText('mehr Belastung').nextSibling?.textContent).toBe('1');
  const [first, second] = screen.getByRole('heading', { name: 'Gebiete mit anderem Typ' }).nextSibling!
    .childNodes;
  expect(first?.textContent).toBe('13Ort 0101, von Typ 1 zu Typ 3vor allem Alpha');
  expect(second?.textContent).toBe('31Ort 0112, von Typ 3 zu Typ 1vor allem Alpha');
  expect(await seriousBarriers()).toEqual([]);
});

it('says how sure the result is, and why an area has its type', async () => {
  const person = await opened();
  await person.click(screen.getByRole('button', { name: 'Typologie berechnen' }));
  await person.click(await screen.findByRole('button', { name: 'Wie sicher ist das Ergebnis?' }));
  await person.click(screen.getByRole('button', { name: 'Sicherheit prüfen' }));
  expect(await screen.findByText(/^Bei 3 von 3 Gebieten bleibt der Typ immer gleich/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Warum hat ein Gebiet seinen Typ?' }));
  await person.selectOptions(screen.getByRole('combobox', { name: 'Stadtteil wählen' }), 'Hamburg-Altstadt');
  expect(
    await screen.findByText(
      /^Ort 0101 ist Typ 3 \(hoch\), mehr belastet als im Durchschnitt, besonders bei: Alpha/,
    ),
  ).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Text kopieren' }));
  expect(await screen.findByText('Kopiert.')).toBeTruthy();
  expect(await navigator.clipboard.readText()).toMatch(/^Ort 0101 ist Typ 3 .*\. Keine Zahl spricht dagegen/);
});
