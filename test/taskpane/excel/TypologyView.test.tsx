import { screen } from '@testing-library/react';
import type { ReportingYear } from '../../../src/domain/period';
import { ExcelPane } from '../../../taskpane/excel/ExcelPane';
import { open, seriousBarriers } from '../open';
import { excelServices } from '../services';

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
  expect(screen.getByText('negativ').closest('li')?.textContent).toBe('negativ 2');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Berichtsjahr' }), '2013');
  await person.click(screen.getByRole('button', { name: 'Typologie berechnen' }));
  const [low] = await screen.findAllByText('niedrige Belastung');
  expect(low?.closest('li')?.textContent).toBe('niedrige Belastung 2');
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
