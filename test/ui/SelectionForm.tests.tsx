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

it('puts indicators into the rows where a person asks for it, and then offers nothing beside the values', async () => {
  const ports = excelPorts();
  const person = open(<ExcelPane ports={ports} />);
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: /^Optionen/ }));
  await person.click(screen.getByRole('checkbox', { name: 'Rang' }));
  await person.click(
    screen.getByRole('checkbox', { name: 'Indikatoren in den Zeilen, Gebiete in den Spalten' }),
  );
  const rank: HTMLInputElement = screen.getByRole('checkbox', {
    name: 'Rang (nicht mit Indikatoren in den Zeilen)',
  });
  expect([rank.disabled, rank.checked]).toEqual([true, false]);
  expect(screen.getByRole('checkbox', { name: /^Veränderung zum Jahr davor \(/ })).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'In Tabellenblatt einfügen' }));
  await screen.findByText(/^Eingefügt: /);
  const [table] = await ports.workbook.tables();
  expect(table?.provenance.request.options.table).toEqual({ rows: 'indicators' });
  expect(table?.provenance.columns).toEqual(['0101', '0104', '0112', '00']);
});

it('takes the place of the years in a title in German words', async () => {
  const ports = excelPorts();
  const person = open(<ExcelPane ports={ports} />);
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: /^Optionen/ }));
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Eigener Titel' });
  await person.click(title);
  await person.paste('Arbeit {Jahre}');
  expect(title.value).toBe('Arbeit {Jahre}');
  await person.click(screen.getByRole('button', { name: 'In Tabellenblatt einfügen' }));
  await screen.findByText(/^Eingefügt: /);
  const [table] = await ports.workbook.tables();
  expect(table?.provenance.request.options.table).toEqual({ title: 'Arbeit {years}' });
});

it('gives the options back that stood beside the values, and says which need two years', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: /^Optionen/ }));
  expect(
    screen.getByRole('checkbox', { name: 'Veränderung zum Jahr davor (braucht zwei Jahre)' }),
  ).toBeTruthy();
  await person.click(screen.getByRole('checkbox', { name: 'Rang' }));
  const rows = screen.getByRole('checkbox', { name: /^Indikatoren in den Zeilen/ });
  await person.click(rows);
  await person.click(rows);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Rang' }).checked).toBe(true);
});

it('tells what was inserted until the form changes', async () => {
  const person = open(<ExcelPane ports={excelPorts()} />);
  await person.click(await screen.findByRole('button', { name: /Arbeit/ }));
  await person.click(await screen.findByRole('checkbox', { name: 'Arbeitslosenquotient' }));
  await person.click(screen.getByRole('button', { name: 'In Tabellenblatt einfügen' }));
  await screen.findByText(/^Eingefügt: /);
  await person.click(screen.getByRole('button', { name: '2013' }));
  expect(screen.queryByText(/^Eingefügt: /)).toBeNull();
});
