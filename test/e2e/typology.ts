import { openWorkbook } from '../../src/adapters/files/workbook';
import { reference } from '../domain/typology/clusters/reference';
import { openTypology, openPage, save, type TryOut } from './try-out';

/** A typology as somebody in a department works with it: grouped for comparison, compared with another year. */
export function typology(tryOut: TryOut): void {
  /** The same areas together, whatever the types are called. */
  const together = (types: (string | number)[]) => types.map((type) => types.indexOf(type));

  it("groups Hamburg 2018 by Ward into R's four clusters and says which areas moved until 2024", async () => {
    const { page, excel, problems } = await openPage(tryOut);
    await openTypology(excel, 2018);
    await excel.getByRole('button', { name: /7 Indikatoren · Version/ }).click();
    await excel.getByLabel('Verfahren').selectOption('ward');
    await excel.getByLabel('Anzahl der Typen').selectOption('4');
    await excel.getByRole('button', { name: 'Wie viele Typen passen?' }).click();
    await excel.getByText('Am klarsten getrennt: 2 Typen.').waitFor();
    await excel.getByRole('button', { name: 'Vergleichsgruppen berechnen' }).click();
    await excel.getByRole('button', { name: 'Mit anderem Jahr vergleichen' }).click();
    await excel.getByLabel('Vergleichsjahr').selectOption('2024');
    await excel.getByRole('button', { name: 'Veränderung berechnen' }).click();
    await excel.getByRole('button', { name: 'Als Tabellenblatt einfügen' }).click();
    await excel.getByText(/^Eingefügt: Blatt „Veränderung 2018–2024“/).waitFor();
    const moved = await excel.locator('dl > div').allInnerTexts();
    const [sheet, change] = await openWorkbook(await save(page, 'Excel')).tables();

    const typeOf = (row: (string | number)[]) => row.find((cell) => /^[1-4] .*Belastung$/.test(String(cell)));
    const types = (sheet?.values ?? []).flatMap((row) => typeOf(row) ?? []);
    expect(together(types)).toEqual(together(reference(2018).ward.cuts[4]!));
    expect(sheet?.provenance.request.options.typology?.grouping).toEqual({ method: 'ward', types: 4 });

    const moves = (change?.values ?? []).map((row) => row[7]);
    const counted = (move: string) => moves.filter((cell) => cell === move).length;
    expect(counted('mehr Belastung') + counted('weniger Belastung')).toBeGreaterThan(0);
    expect(moved.map((text) => text.split('\n').sort().join(' '))).toEqual(
      expect.arrayContaining([
        `${counted('mehr Belastung')} mehr Belastung`,
        `${counted('weniger Belastung')} weniger Belastung`,
        `${counted('gleicher Typ')} gleicher Typ`,
      ]),
    );
    expect(await excel.locator('h4 + ul > li').count()).toBe(
      Math.min(6, counted('mehr Belastung') + counted('weniger Belastung')),
    );
    expect(problems).toEqual([]);
  });
}
