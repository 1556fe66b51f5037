import type { FrameLocator, Page } from 'playwright-core';
import { hamburgSource } from '../actions/hamburg-source';
import { ownDocument, request } from '../documents/bases';
import { openPage, type TryOut } from './try-out';

/** What the everyday jobs cost in a fresh profile: every click, choice and key that is needed is counted. */
export function everydayJobs(tryOut: TryOut): void {
  let page: Page;
  let excel: FrameLocator;
  let word: FrameLocator;
  let steps = 0;
  const source = hamburgSource();

  beforeAll(async () => {
    ({ page, excel, word } = await openPage(tryOut));
    await page.getByRole('button', { name: 'Excel', exact: true }).click();
  });

  beforeEach(() => {
    steps = 0;
  });

  async function click(name: string | RegExp, role: 'button' | 'checkbox' | 'tab' = 'button', pane = excel) {
    steps += 1;
    await pane
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  async function chooseYear(year: number) {
    steps += 1;
    await excel.getByLabel('Berichtsjahr', { exact: true }).selectOption(String(year));
  }

  const said = (text: RegExp) => excel.getByText(text).first().waitFor();

  it('puts four indicators into a new sheet in at most seven', async () => {
    await click(/^Arbeit/);
    const boxes = excel.getByRole('checkbox');
    await boxes.nth(3).waitFor();
    for (let i = 0; i < 4; i++) {
      steps += 1;
      await boxes.nth(i).check();
    }
    await click('In Tabellenblatt einfügen');
    await said(/^Eingefügt: /);
    expect(steps).toBeLessThanOrEqual(7);
  });

  it('puts the same for another year beside it in two', async () => {
    await chooseYear(2018);
    await click('In Tabellenblatt einfügen');
    await said(/^Eingefügt: .*2018/);
    expect(steps).toBe(2);
  });

  it('changes the year of a table in three', async () => {
    await excel.getByRole('button', { name: 'Diese ändern' }).waitFor();
    await click('Diese ändern');
    await said(/^Sie ändern „.*2018“/);
    await said(/^Noch nichts anders gewählt/);
    await chooseYear(2017);
    await click('Ändern');
    await said(/^Geändert: /);
    expect(steps).toBe(3);
  });

  it('tells where a number comes from in one', async () => {
    await excel.getByRole('tab', { name: 'In dieser Mappe' }).click();
    await excel.getByText(/^2 Bausteine/).waitFor();
    await said(/Stadtteilen, Hamburg 2017$/);
    steps += 1;
    await page
      .getByRole('gridcell', { name: /^\d+,\d$/ })
      .first()
      .click();
    await said(/^Datenstand: /);
    expect(steps).toBe(1);
  });

  it('brings all to the next year with two left out in at most six', async () => {
    await click('In dieser Mappe', 'tab');
    await click('Auf neuen Stand bringen …');
    steps += 1;
    await excel.getByLabel('Ziel', { exact: true }).selectOption('2018');
    await excel.getByText(/^2 Bausteine ändern sich/).waitFor();
    const boxes = excel.getByRole('checkbox', { name: /^Übernehmen: / });
    for (const box of [0, 1]) {
      steps += 1;
      await boxes.nth(box).click();
    }
    await click(/übernehmen$/);
    await said(/^0 von 2 erneuert\. 2 bleiben, wie sie waren/);
    expect(steps).toBeLessThanOrEqual(6);
  });

  it('brings a report of twenty figures to the next year with two left out in at most six', async () => {
    const query = {
      city: 'hamburg',
      level: 'stadtteil',
      areas: ['0101', '0104', '0201'],
      indicators: ['arbeitslosenquotient', 'einwohner'],
      years: [2018],
    };
    const figures = Array.from({ length: 20 }, (_, i) => request(`tabelle-${i + 1}`, 'table', query));
    const { bytes } = await ownDocument(source, figures);
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    await page
      .getByRole('region', { name: 'Word', exact: true })
      .locator('input[type=file]')
      .setInputFiles({
        name: 'Zwanzig.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      });
    await page.getByRole('heading', { name: 'Zwanzig.docx' }).waitFor();

    await click('Im Dokument', 'tab', word);
    await click('Auf neuen Stand bringen …', 'button', word);
    await word.getByRole('button', { name: '20 übernehmen' }).waitFor();
    const boxes = word.getByRole('checkbox', { name: /^Übernehmen: / });
    for (const box of [0, 1]) {
      steps += 1;
      await boxes.nth(box).click();
    }
    await click('18 übernehmen', 'button', word);
    await word
      .getByText(/^18 von 20 erneuert\. 2 bleiben, wie sie waren/)
      .first()
      .waitFor();
    expect(steps).toBeLessThanOrEqual(6);
  });
}
