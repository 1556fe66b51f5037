import type { FrameLocator, Page } from 'playwright-core';
import { openReport } from '../../src/adapters/files/report-document';
import { openWorkbook } from '../../src/adapters/files/workbook';
import { standingSlots } from '../contracts/standing-slots';
import { bringUp, openPage, save, type TryOut } from './try-out';

/** The first minutes with the try-out page: an example is opened, looked at, written in and brought up to date. */
export function examples(tryOut: TryOut): void {
  let page: Page;
  let excel: FrameLocator;
  let word: FrameLocator;
  let problems: string[];

  beforeAll(async () => {
    ({ page, excel, word, problems } = await openPage(tryOut));
  });

  const windowOf = (host: string) => page.getByRole('region', { name: host, exact: true });

  async function openExample(host: string, name: string): Promise<void> {
    await windowOf(host).getByRole('button', { name: 'Beispiel' }).click();
    await windowOf(host).getByRole('heading', { name }).waitFor();
  }

  it('opens a report of 2018 whose figures are listed with a newer year', async () => {
    await openExample('Word', 'Beispielbericht 2018.docx');
    await word.getByRole('tab', { name: 'Im Dokument' }).click();
    await word.getByText('neueres Jahr da').nth(3).waitFor();
  });

  it('brings the example report to 2024, cover and sentence too', async () => {
    await bringUp(word, 'Im Dokument', 2024);
    const document = openReport(await save(page, 'Word'), 'Beispielbericht 2018.docx');
    const { figures } = await document.read();
    const years = figures.map(({ memory }) => memory?.request.query.years);
    expect(years).toEqual(years.map(() => [2024]));
    const sentence = figures.find(({ memory }) => memory?.request.kind === 'sentence');
    expect(Object.values(standingSlots(sentence!.standing!)).join(' ')).toContain('2024');
    expect(await document.properties()).toMatchObject({ reportingYear: 2024 });
  });

  it('opens a workbook of 2018 with a table and a typology, and brings it to 2024', async () => {
    await openExample('Excel', 'Beispielmappe 2018.xlsx');
    await excel.getByRole('tab', { name: 'In dieser Mappe' }).click();
    await excel.getByText('neueres Jahr da').nth(1).waitFor();
    await bringUp(excel, 'In dieser Mappe', 2024);
    const tables = await openWorkbook(await save(page, 'Excel')).tables();
    expect(tables.map(({ provenance }) => provenance.request.query.years.at(-1))).toEqual([2024, 2024]);
  });

  it('calculates a formula typed into a new workbook; Enter goes down, Tab right, Escape drops', async () => {
    await windowOf('Excel').getByRole('button', { name: 'Neu' }).click();
    const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
    await page.getByRole('region', { name: 'Tabelle1' }).click({ position: { x: 60, y: 30 } });
    for (const text of ['12,5', '=A1*2', '=SUMME(A1:A2)']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('verworfen');
    await page.keyboard.press('Escape');
    await page.keyboard.type('=RUNDEN(A3/7;1)');
    await page.keyboard.press('Tab');
    await page.keyboard.type('rechts');
    await page.keyboard.press('Enter');
    await cell('rechts').waitFor();
    const rows = page.getByRole('grid').getByRole('row');
    const shown = await Promise.all(
      [1, 2, 3, 4].map((row) => rows.nth(row).getByRole('gridcell').first().textContent()),
    );
    expect(shown).toEqual(['12,5', '25', '37,5', '5,4']);
  });

  it('takes umlauts put in by a script, in both windows', async () => {
    await page.keyboard.insertText('Größe');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: 'Größe', exact: true }).waitFor();
    await windowOf('Word').getByRole('button', { name: 'Neu' }).click();
    await page.getByRole('textbox', { name: 'Dokument' }).click();
    await page.keyboard.insertText('Übergänge für Ältere');
    await windowOf('Word').locator('.paper').getByText('Übergänge für Ältere').waitFor();
  });

  it('reports no problem', () => {
    expect(problems).toEqual([]);
  });
}
