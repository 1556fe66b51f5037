import type { FrameLocator, Locator, Page } from 'playwright-core';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/domain/text';
import { packageRoot } from '../../src/deliveries/package-root';
import { say, type TextKey } from '../../src/texts';
import { choose, openPage, openTypology, type TryOut } from './try-out';

const root = packageRoot();

/** Takes them anew instead of comparing what they show with what is shown now. */
const TAKE = process.env.PICTURES === 'take';

/**
 * The pictures of the help and of the README: each is made from the running program, and fails when what it shows in words is
 * no longer what the program shows. `PICTURES=take npx jest test/e2e --selectProjects e2e -t pictures` takes them anew.
 */
export function pictures(tryOut: TryOut): void {
  it.each<Language>(['de', 'en'])('of the help are those of the panes (%s)', async (language) => {
    const { page, excel, word } = await openPage(tryOut, { width: 1600, height: 760 });
    const told = (key: TextKey) => say(language, key);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    const example = async (program: string, name: TextKey) => {
      const window = page.getByRole('region', { name: program, exact: true });
      await window.getByRole('button', { name: told('tryOut.example') }).click();
      await window.getByRole('heading', { name: told(name) }).waitFor();
    };
    const place = (pane: FrameLocator, key: TextKey) => pane.getByRole('tab', { name: told(key) }).click();
    const picture = async (name: string, program: string, pane: FrameLocator) => {
      const shown = page.locator(`iframe[title*="${program}"]`);
      await compare(`assets/help/${language}/${name}.png`, shown, await wordsOf(pane));
    };

    await excel.getByRole('tab').first().waitFor();
    await closeTour(excel, told('pane.tourEnd'));
    const search = excel.getByRole('searchbox').first();
    for (const name of language === 'de'
      ? ['Arbeitslosenquotient', 'Einwohner']
      : ['Unemployment', 'Inhabitants']) {
      await search.fill(name);
      await excel.getByRole('checkbox').first().check();
    }
    await search.fill('');
    await excel.locator('figure table').waitFor();
    await picture('insert', 'Excel', excel);

    await example('Excel', 'tryOut.exampleWorkbook');
    await place(excel, 'pane.placeWorkbook');
    await excel.getByText(told('pane.figureState later')).nth(1).waitFor();
    await excel.getByRole('button', { expanded: false }).first().click();
    await picture('document', 'Excel', excel);
    await excel.getByRole('button', { name: told('pane.bringUp') }).click();
    await excel
      .getByRole('button', { name: new RegExp(told('pane.apply n').replace('{count}', '\\d+')) })
      .waitFor();
    await picture('review', 'Excel', excel);

    await word.getByRole('tab').first().waitFor();
    await closeTour(word, told('pane.tourEnd'));
    await place(word, 'pane.placeCheck');
    await word.getByRole('button', { name: told('pane.checkLayout') }).click();
    await word.getByText('RM-01').first().waitFor();
    await picture('check', 'Word', word);
  });

  it('of the README is that of the try-out page', async () => {
    const { page, excel, word } = await openPage(tryOut, { width: 1600, height: 950 });
    for (const pane of [excel, word]) await closeTour(pane, 'Schließen');
    await openTypology(excel);
    await excel.getByRole('button', { name: 'Typologie berechnen' }).click();
    await excel.getByText('Eingefügt').waitFor();

    await page.getByRole('textbox', { name: 'Dokument' }).click();
    await page.keyboard.type('Soziale Lage in den Stadtteilen');
    await page.keyboard.press('Enter');
    await choose(word, ['Unter 15-Jährige in Mindestsicherung'], 2024);
    const paper = page.getByRole('region', { name: 'Word', exact: true }).locator('.paper');
    for (const kind of ['Kasten in einfacher Sprache', 'Diagramm']) {
      await word.getByRole('radio', { name: kind }).check();
      await word.getByRole('button', { name: 'Einfügen', exact: true }).click();
      await word.getByText('Eingefügt').waitFor();
    }
    await paper.locator('img').last().waitFor();
    await compare('docs/try-out.png', page, [await wordsOf(excel), await wordsOf(word)].join('\n'));
  });
}

const wordsOf = (pane: FrameLocator) => pane.locator('body').innerText();

async function closeTour(pane: FrameLocator, name: string) {
  await pane.getByRole('button', { name, exact: true }).click();
}

/** What a picture shows in words stands beside the tests: pixels differ from machine to machine. */
async function compare(path: string, shown: Locator | Page, seen: string) {
  const words = join(root, 'test/golden', path.replace(/^(assets|docs)\//, '').replace(/png$/, 'txt'));
  const picture = join(root, path);
  const text = `${seen}\n`;
  if (TAKE) {
    for (const file of [words, picture]) mkdirSync(dirname(file), { recursive: true });
    await shown.screenshot({ path: picture, animations: 'disabled' });
    writeFileSync(words, text);
  }
  expect({ path, isThere: existsSync(picture) }).toEqual({ path, isThere: true });
  expect(text).toBe(readFileSync(words, 'utf8'));
}
