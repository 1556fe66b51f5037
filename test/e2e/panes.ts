import { source as axe } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { openReport } from '../../src/adapters/files/report-document';
import { textOf, unpack } from '../../src/ooxml/package/archive';
import { choose, openPage, openReview, openTypology, save, type TryOut } from './try-out';

/** The panes as people meet them: narrow, by keyboard, in English, and when something goes wrong. */
export function panes(tryOut: TryOut): void {
  const frameOf = (page: Page, host: string) =>
    page.frames().find((frame) => frame.url().includes(`_host_Info=${host}`)) as Frame;

  /** What axe-core finds, colour contrast included. */
  async function barriers(frame: Frame): Promise<string[]> {
    await frame.evaluate(axe);
    return frame.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
      ).axe.run({ resultTypes: ['violations'] });
      interface Violation {
        id: string;
        nodes: { html: string }[];
      }
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    });
  }

  const overflow = (frame: Frame) =>
    frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  /** A button that has just become usable still changes its colours. */
  const settled = (frame: Frame) =>
    frame.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));

  async function expectFit(frame: Frame) {
    await settled(frame);
    expect(await barriers(frame)).toEqual([]);
    expect(await overflow(frame)).toBe(0);
  }

  async function alone(page: Page, program: 'Excel' | 'Word', pane: FrameLocator) {
    await page.getByRole('button', { name: program, exact: true }).click();
    await pane.getByRole('tab').first().waitFor();
  }

  it('comes to the place of a button of the ribbon, and again after it went elsewhere', async () => {
    const { page, excel } = await openPage(tryOut);
    await alone(page, 'Excel', excel);
    const ribbon = page.getByRole('toolbar', { name: 'Menüband' }).first();
    const chosen = (name: string) => excel.getByRole('tab', { name, selected: true }).waitFor();
    for (let time = 0; time < 2; time++) {
      await ribbon.getByRole('button', { name: 'In dieser Mappe' }).click();
      await chosen('In dieser Mappe');
      await excel.getByRole('tab', { name: 'Einfügen' }).click();
      await chosen('Einfügen');
    }
    await page.close();
  });

  it('has no barrier and no sideways scrolling at 320 px in the Excel pane', async () => {
    const { page, excel } = await openPage(tryOut, { width: 320, height: 1400 });
    await alone(page, 'Excel', excel);
    const frame = frameOf(page, 'Excel');
    await choose(excel, ['Arbeitslosenquotient'], 2018);
    await excel
      .getByRole('button', { name: /^Arbeit/ })
      .first()
      .click();
    await expectFit(frame);
    await openTypology(excel);
    await excel.getByRole('button', { name: /7 Indikatoren · Version/ }).click();
    await expectFit(frame);
    await excel.getByRole('button', { name: 'Typologie berechnen' }).click();
    await excel
      .getByText(/Eingefügt/)
      .first()
      .waitFor();
    await excel.getByRole('button', { name: 'Mit anderem Jahr vergleichen' }).click();
    await excel.getByRole('button', { name: 'Veränderung berechnen' }).click();
    await excel.getByText('mehr Belastung').waitFor();
    await excel.getByRole('button', { name: 'Wie sicher ist das Ergebnis?' }).click();
    await excel.getByRole('button', { name: 'Sicherheit prüfen' }).click();
    await excel.getByText(/bleibt der Typ immer gleich/).waitFor();
    await excel.getByRole('button', { name: 'Warum hat ein Gebiet seinen Typ?' }).click();
    await excel.getByLabel('Stadtteil wählen').selectOption('Billstedt');
    await excel.getByText(/^Billstedt ist Typ/).waitFor();
    await expectFit(frame);
    await openReview(excel, 'In dieser Mappe', 2018);
    await expectFit(frame);
    await excel.getByRole('button', { name: /übernehmen$/ }).click();
    await excel
      .getByText(/erneuert\./)
      .first()
      .waitFor();
    await expectFit(frame);
    await excel.getByRole('button', { name: 'Zurück zur Liste' }).first().click();
    await excel.getByRole('button', { name: 'Auf neuen Stand bringen …' }).waitFor();
    await expectFit(frame);
    await excel.getByRole('tab', { name: 'Prüfen' }).click();
    await expectFit(frame);
    await excel.getByRole('tab', { name: 'Mehr' }).click();
    await expectFit(frame);
    await excel.getByRole('button', { name: /^Hilfe So geht es/ }).click();
    await expectFit(frame);
  });

  it('has no barrier and no sideways scrolling at 320 px in the Word pane', async () => {
    const { page, word } = await openPage(tryOut, { width: 320, height: 1400 });
    await alone(page, 'Word', word);
    const frame = frameOf(page, 'Word');
    await choose(word, ['Arbeitslosenquotient'], 2018);
    for (const kind of ['Tabelle', 'Diagramm', 'Kasten in einfacher Sprache']) {
      await word.getByRole('radio', { name: kind }).check();
      await word.locator('figure figcaption').waitFor();
      await expectFit(frame);
      if (kind === 'Diagramm') expect(await legibility(word)).toBeGreaterThan(0.9);
    }
    await openTypology(word);
    await word.locator('figure figcaption').waitFor();
    await expectFit(frame);
    await word.getByRole('tab', { name: 'Prüfen' }).click();
    await word.getByRole('button', { name: 'Layout prüfen', exact: true }).click();
    await word.getByText('RM-01').first().waitFor();
    await expectFit(frame);
  });

  /** How large the writing of a chart stands in the pane beside the size it was drawn in; 0 when the picture is not shown. */
  const legibility = (word: FrameLocator) =>
    word
      .locator('figure img')
      .evaluate(
        ({ clientWidth, naturalWidth }: HTMLImageElement) => naturalWidth && clientWidth / naturalWidth,
      );

  it('has no barrier on the try-out page itself, and speaks English when asked to', async () => {
    const { page, excel } = await openPage(tryOut);
    await excel.getByRole('tab').first().waitFor();
    expect(await barriers(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await excel.getByRole('tab', { name: 'In this workbook' }).waitFor();
    await excel.getByRole('button', { name: 'Insert into worksheet' }).waitFor();
    await expectFit(frameOf(page, 'Excel'));
  });

  it('does the main job by keyboard alone', async () => {
    const { page, excel } = await openPage(tryOut);
    await excel.getByLabel('Indikator suchen').focus();
    await page.keyboard.type('Arbeitslosenquotient');
    const box = excel.getByRole('checkbox', { name: 'Arbeitslosenquotient', exact: true });
    await box.waitFor();
    await tabTo(page, excel, 'Arbeitslosenquotient');
    await page.keyboard.press('Space');
    await tabTo(page, excel, '2018');
    await page.keyboard.press('Enter');
    await tabTo(page, excel, 'In Tabellenblatt einfügen');
    await page.keyboard.press('Enter');
    await excel
      .getByText(/Eingefügt/)
      .first()
      .waitFor();
  });

  /** Tabs on until the control of that name has the focus. */
  async function tabTo(page: Page, pane: FrameLocator, name: string) {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focused = pane.locator(':focus');
      if ((await focused.count()) === 0) continue;
      const label = await focused.evaluate(
        (element) =>
          element.getAttribute('aria-label') ??
          (element as HTMLInputElement).labels?.[0]?.textContent ??
          element.textContent ??
          '',
      );
      if (label.trim() === name) return;
    }
    throw new Error(`${name} cannot be reached with Tab`);
  }

  it('says that the service does not answer, and leaves the workbook as it was', async () => {
    const { page, excel } = await openPage(tryOut);
    await choose(excel, ['Arbeitslosenquotient'], 2018);
    await page.route('**/api/v2/**', (route) => route.abort());
    await excel.getByRole('button', { name: 'In Tabellenblatt einfügen' }).click();
    await excel
      .getByText(/Statistikdienst antwortet nicht/)
      .first()
      .waitFor();
    expect(await page.getByRole('tablist', { name: 'Tabellenblätter' }).getByRole('tab').count()).toBe(1);
  });

  it('asks before it writes over cells with contents', async () => {
    const { page, excel } = await openPage(tryOut);
    await choose(excel, ['Arbeitslosenquotient'], 2018);
    await page.getByRole('region', { name: 'Tabelle1' }).click({ position: { x: 120, y: 80 } });
    await page.keyboard.type('Von Hand');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await excel.getByRole('radio', { name: 'ab der markierten Zelle' }).check();
    await excel.getByRole('button', { name: 'In Tabellenblatt einfügen' }).click();
    await excel
      .getByText(/stehen schon Inhalte/)
      .first()
      .waitFor();
    await page.getByRole('gridcell', { name: 'Von Hand' }).waitFor();
    await excel.getByRole('button', { name: 'Überschreiben', exact: true }).click();
    await excel
      .getByText(/Eingefügt/)
      .first()
      .waitFor();
  });

  it.each([
    ['readOnly', /schreibgeschützt/],
    ['noCustomXmlParts', /nicht merken|merkt sich|gemerkt/],
  ])('leaves the report as it was when Word refuses (%s)', async (quirk, sentence) => {
    const { page, word } = await openPage(tryOut);
    await choose(word, ['Arbeitslosenquotient'], 2018);
    await quirkOn(page, quirk);
    const before = await save(page, 'Word');
    await word.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await word
      .getByRole('alert')
      .or(word.getByRole('status'))
      .filter({ hasText: sentence })
      .first()
      .waitFor();
    const after = await save(page, 'Word');
    expect((await openReport(after, 'Bericht.docx').read()).figures).toEqual([]);
    expect(wordsOf(after)).toBe(wordsOf(before));
  });

  it('puts a picture with alternative text where Word drops charts', async () => {
    const { page, word } = await openPage(tryOut);
    await choose(word, ['Arbeitslosenquotient'], 2018);
    await quirkOn(page, 'dropsCharts');
    await word.getByRole('radio', { name: 'Diagramm' }).check();
    await word.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await word
      .getByText(/Eingefügt/)
      .first()
      .waitFor();
    const report = openReport(await save(page, 'Word'), 'Bericht.docx');
    const parts = [...(await report.parts()).keys()];
    expect(parts.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(parts.filter((name) => name.startsWith('word/charts/'))).toEqual([]);
    expect((await report.read()).figures[0]?.standing?.alt?.text).toMatch(/^Balkendiagramm/);
  });

  const wordsOf = (bytes: Uint8Array) => textOf(unpack(bytes), 'word/document.xml').replace(/<[^>]+>/g, '');

  const QUIRKS: Record<string, RegExp> = {
    readOnly: /opened read-only/,
    noCustomXmlParts: /custom XML parts/,
    dropsCharts: /Charts in inserted OOXML/,
  };

  async function quirkOn(page: Page, name: string) {
    await page.getByText('Eigenheiten', { exact: true }).click();
    await page.getByRole('checkbox', { name: QUIRKS[name] }).check();
    await page.getByText('Eigenheiten', { exact: true }).click();
  }
}
