import { screen } from '@testing-library/react';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { open, seriousBarriers } from '../taskpane/open';
import { excelPorts } from '../taskpane/ports';

it('shows the areas as one line until a person wants to change them, and takes the focus there', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  expect(await screen.findByText('alle 3 Stadtteile')).toBeTruthy();
  expect(screen.queryByRole('combobox', { name: 'Raumebene' })).toBeNull();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Gebiete ändern' }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Raumebene' }));
  expect(screen.queryByRole('button', { name: 'Gebiete ändern' })).toBeNull();
});

it('keeps the areas in sight while they are chosen', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await screen.findByRole('button', { name: 'Gebiete ändern' }));
  await person.click(screen.getByRole('radio', { name: 'nur ausgewählte' }));
  await person.click(screen.getByRole('checkbox', { name: 'St. Pauli' }));
  expect(screen.getByRole('checkbox', { name: 'Wilhelmsburg' })).toBeTruthy();
});
