import { screen } from '@testing-library/react';
import { ExcelPane } from '../../taskpane/excel/ExcelPane';
import { open, seriousBarriers } from '../taskpane/open';
import { excelPorts } from '../taskpane/ports';

it('shows whoever comes for the first time around, each step at its place, and never again', async () => {
  const ports = excelPorts();
  const person = open(<ExcelPane ports={ports} />);
  expect(await screen.findByText(/^Hier fügen Sie ein/)).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Weiter' }));
  expect(await screen.findByText(/^Hier steht alles, was Sie eingefügt haben/)).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'In dieser Mappe' }).getAttribute('aria-selected')).toBe('true');
  await person.click(screen.getByRole('button', { name: 'Weiter' }));
  expect(screen.queryByRole('button', { name: 'Weiter' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Schließen' }));
  expect(screen.queryByRole('complementary', { name: 'Rundgang' })).toBeNull();
  expect(ports.preferences.get('tour')).toBe('3');
});

it('helps at every place, first with what is about it, and Escape leads back', async () => {
  const person = open(<ExcelPane ports={excelPorts()} start="check" />);
  const help = await screen.findByRole('button', { name: 'Hilfe' });
  await person.click(help);
  const [, first] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toBe('Prüfen');
  expect(screen.getByText('Entscheidung nötig')).toBeTruthy();
  expect(await seriousBarriers()).toEqual([]);
  await person.keyboard('{Escape}');
  expect(await screen.findByRole('button', { name: 'Mappe prüfen' })).toBeTruthy();
  expect(document.activeElement).toBe(help);
});

it('tells under "Mehr" what is remembered, forgets it on demand, and names the release', async () => {
  const ports = excelPorts();
  ports.preferences.set('favourites', 'arbeitslosenquotient');
  const person = open(<ExcelPane ports={ports} start="more" />);
  await person.click(await screen.findByRole('button', { name: /^Einstellungen/ }));
  await person.click(screen.getByRole('button', { name: 'Favoriten und Zuletzt-Liste leeren' }));
  expect(ports.preferences.get('favourites')).toBe('');
  await person.click(screen.getByRole('button', { name: 'Zurück' }));
  await person.click(screen.getByRole('button', { name: /^Über Sozialraum Office/ }));
  expect(screen.getByText(/Datenstand r1 vom/)).toBeTruthy();
});

it.each([
  ['says', true, 1],
  ['does not say', false, 0],
])('%s that all this is only tried out where it is: %s', async (_, isTryOut, lines) => {
  open(<ExcelPane ports={{ ...excelPorts(), isTryOut: async () => isTryOut }} />);
  expect(await screen.findByRole('button', { name: 'Hilfe' })).toBeTruthy();
  expect(screen.queryAllByText('Probierbetrieb: Beispieldaten auf diesem Rechner')).toHaveLength(lines);
  expect(await seriousBarriers()).toEqual([]);
});
