import ExcelJS from 'exceljs';
import type { FrameLocator, Page } from 'playwright-core';
import { slotsOf } from '../figures/slots-of';
import type { FigureMemory } from '../../src/refresh/memory';
import { standingSlots } from '../contracts/standing-slots';
import { openReport } from '../../src/adapters/files/report-document';
import { openWorkbook } from '../../src/adapters/files/workbook';
import { formatCell } from '../../src/domain/number-format';
import { textOf, unpack } from '../../src/ooxml/package/archive';
import { checkLayout } from '../../src/ooxml/word/layout/check';
import { answerFrom, packageOf } from '../cities/package-answer';
import reference2018 from '../golden/typology/hamburg-2018.json';
import reference2024 from '../golden/typology/hamburg-2024.json';
import { sdkErrors } from '../ooxml/validate';
import { bringUp, choose, openPage, openTypology, save, type TryOut } from './try-out';

/** The main job as a person does it, on real Hamburg figures; each step goes on where the one before ended. */
export function mainJob(tryOut: TryOut): void {
  const SIX = {
    arbeitslosenquotient: 'Arbeitslosenquotient',
    'sgb2-nicht-erwerbsfaehige': 'Unter 15-Jährige in Mindestsicherung',
    'kinder-alleinerziehende': 'Haushalte von Alleinerziehenden an Haushalten mit Kindern',
    beschaeftigungsquote: 'Beschäftigungsquote',
    mindestsicherungsquote: 'Mindestsicherungsquote (SGB II)',
    'grundsicherung-alter': 'Grundsicherungsquote im Alter',
  };
  const SENTENCE = 'Diesen Satz hat jemand von Hand geschrieben.';

  let page: Page;
  let excel: FrameLocator;
  let word: FrameLocator;
  let problems: string[];

  beforeAll(async () => {
    ({ page, excel, word, problems } = await openPage(tryOut));
  });

  async function done(pane: FrameLocator, button: string, said: RegExp): Promise<void> {
    await pane.getByRole('button', { name: button, exact: true }).click();
    await pane.getByText(said).first().waitFor();
  }

  async function published(year: number) {
    const content = await packageOf('hamburg');
    // The order in which they were chosen.
    const indicators = Object.keys(SIX);
    return answerFrom(content, { city: 'hamburg', indicators, level: 'stadtteil', years: [year] });
  }

  /** Rows of the table of a sheet by area key; the last column that is asked for stands behind key and name. */
  async function rowsOf(bytes: Uint8Array, sheet: RegExp) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    const found = workbook.worksheets.find(({ name }) => sheet.test(name));
    const rows = new Map<string, unknown[]>();
    found?.eachRow((row) => rows.set(String(row.getCell(1).value), (row.values as unknown[]).slice(2)));
    return rows;
  }

  async function expectPublished(bytes: Uint8Array, sheet: RegExp, year: number) {
    const answer = await published(year);
    const rows = await rowsOf(bytes, sheet);
    const parts = answer.areas.filter(({ kind }) => kind === 'part');
    expect(parts).toHaveLength(99);
    for (const { key, name } of parts) {
      const at = answer.areas.findIndex((area) => area.key === key);
      const cells = answer.indicators.map(({ decimals }, i) => {
        const cell = answer.cells[i * answer.areas.length + at]!;
        return cell.value ?? formatCell(cell, decimals, 'de');
      });
      expect([key, ...(rows.get(key) ?? []).slice(0, 7)]).toEqual([key, name, ...cells]);
    }
  }

  it('puts six Hamburg indicators of 2018 into a worksheet, equal to the published figures', async () => {
    await choose(excel, Object.values(SIX), 2018);
    await done(excel, 'In Tabellenblatt einfügen', /Eingefügt/);
    const bytes = await save(page, 'Excel');
    await expectPublished(bytes, /2018/, 2018);
  });

  it('computes the typology of 2018, equal to R', async () => {
    await openTypology(excel, 2018);
    await done(excel, 'Typologie berechnen', /Typ|Belastung/);
    await page
      .getByRole('tab', { name: /typologie/i })
      .first()
      .waitFor();
    const workbook = openWorkbook(await save(page, 'Excel'));
    const table = (await workbook.tables()).find(({ provenance }) => provenance.request.kind === 'typology');
    const texts = (table?.values ?? []).map((row) => row.map(String));
    const index = texts.flatMap(([key, ...cells]) =>
      reference2018.areas.includes(key ?? '') ? [[key, cells]] : [],
    );
    expect(index).toHaveLength(reference2018.areas.length);
    reference2018.areas.forEach((key: string, i: number) => {
      const row = texts.find(([candidate]) => candidate === key) ?? [];
      const shown = row.map(Number).filter((value) => Math.abs(value - reference2018.index[i]!) < 1e-9);
      expect([key, shown.length]).toEqual([key, 1]);
    });
  });

  it('puts table, chart and plain-language box into the report, under a sentence typed by hand', async () => {
    const paper = page.getByRole('textbox', { name: 'Dokument' });
    await paper.click();
    await page.keyboard.type(SENTENCE);
    await page.keyboard.press('Enter');
    await choose(word, [SIX['sgb2-nicht-erwerbsfaehige']], 2018);
    for (const kind of ['Tabelle', 'Diagramm', 'Kasten in einfacher Sprache']) {
      await word.getByRole('radio', { name: kind }).check();
      await done(word, 'Einfügen', /Eingefügt/);
    }
    const document = openReport(await save(page, 'Word'), 'Bericht.docx');
    const { figures } = await document.read();
    expect(figures.map(({ memory }) => memory?.request.kind).sort()).toEqual(['box', 'chart', 'table']);
    for (const { standing, memory } of figures) expect(standingSlots(standing!)).toEqual(rendered(memory!));
    expect(textOf(unpack(document.bytes()), 'word/document.xml').includes(SENTENCE)).toBe(true);
  });

  it('brings the workbook to 2024: every value, as published', async () => {
    await bringUp(excel, 'In dieser Mappe', 2024);
    const bytes = await save(page, 'Excel');
    await expectPublished(bytes, /2024/, 2024);
    const tables = await openWorkbook(bytes).tables();
    expect(tables.map(({ provenance }) => provenance.request.query.years)).toEqual([[2024], [2024]]);
    const typology = tables.find(({ provenance }) => provenance.request.kind === 'typology');
    const rows = new Map(typology?.values.map((row) => [String(row[0]), row.map(Number)]));
    reference2024.areas.forEach((key: string, i: number) =>
      expect([key, rows.get(key)?.some((value) => Math.abs(value - reference2024.index[i]!) < 1e-9)]).toEqual(
        [key, true],
      ),
    );
    expect(sdkErrors(bytes, 'Mappe.xlsx')).toEqual([]);
  });

  it('brings the report to 2024: values, captions, chart, sources; the sentence is still there', async () => {
    await bringUp(word, 'Im Dokument', 2024);
    const bytes = await save(page, 'Word');
    const document = openReport(bytes, 'Bericht.docx');
    const { figures } = await document.read();
    expect(figures).toHaveLength(3);
    for (const { standing, memory } of figures) {
      const slots = standingSlots(standing!);
      expect(slots).toEqual(rendered(memory!));
      expect(memory?.request.query.years).toEqual([2024]);
      expect(slots.title).toContain('2024');
      expect(slots.source).toContain('Berichtsjahr: 2024');
      expect(Object.values(slots).filter((text) => /2018/.test(text))).toEqual([]);
    }
    const xml = textOf(unpack(bytes), 'word/document.xml');
    expect(xml.includes(SENTENCE)).toBe(true);
    // Ids are drawn by lot, and a lot may hold any four digits.
    expect(xml.replace(/"[-\w]{6,}"/g, '')).not.toContain('2018');
    expect(sdkErrors(bytes)).toEqual([]);
    const findings = checkLayout(await document.parts());
    expect(findings.filter(({ rule }) => /^(TB|CH|AX-0[3-6])/.test(rule) && rule !== 'TB-16')).toEqual([]);
  });

  const rendered = ({ content }: FigureMemory) => slotsOf(content);

  it('shows what the standards find, and goes to the place', async () => {
    await word.getByRole('tab', { name: 'Prüfen' }).click();
    await done(word, 'Layout prüfen', /Fehler|Keine Befunde/);
    await word.getByText('RM-01').first().waitFor();
  });

  it('reports no problem to the browser on the way', () => {
    expect(problems).toEqual([]);
  });
}
