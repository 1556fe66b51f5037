import { computeTypology, typologySheet } from '../../src/actions/compute-typology';
import { pullTable } from '../../src/actions/pull-table';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook, openWorkbook } from '../../src/adapters/files/workbook';
import { typologyOf } from '../../src/domain/typology/choice';
import type { Workbook } from '../../src/ports/workbook';
import { sdkErrors } from '../ooxml/validate';
import { PATIENCE } from '../warehouse/fixture';
import { hamburgSource } from './hamburg-source';

const source = hamburgSource();

const QUERY = {
  city: 'hamburg',
  indicators: [
    'arbeitslosenquotient',
    'sgb2-nicht-erwerbsfaehige',
    'kinder-alleinerziehende',
    'migrationshintergrund-u21',
    'beschaeftigungsquote',
    'mindestsicherungsquote',
  ],
  level: 'stadtteil',
  years: [2018],
};
const german = { language: 'de' as const, newId: () => 'hh' };

/** Statistikamt Nord, Stadtteil-Profile; the ratios of sums as in hamburg-2018.json, computed with R 4.2.2. */
const ALTSTADT_2018 = [4.5, 26.5, 25, 62.5, 71.7, 9.72711267605634];

const rowOf = (values: (string | number)[][] = [], key: string) =>
  values.find(([cell]) => cell === key) ?? [];

/** The city's first typology. */
async function typology(year: number) {
  const catalogue = await source.catalogue('hamburg');
  return computeTypology({ source }, { catalogue, definition: typologyOf(catalogue), year });
}

async function placeTypology(workbook: Workbook, year: number) {
  const sheet = typologySheet(await typology(year), { id: 'typ', language: 'de' });
  await workbook.place(sheet, { kind: 'new-sheet' });
}

it('puts six published indicators of 99 districts into a valid workbook', async () => {
  const workbook = newWorkbook();
  await pullTable({ source, workbook }, QUERY, german);
  const [stored] = await workbook.tables();
  const row = rowOf(stored?.values, '0101');
  expect(row[1]).toBe('Hamburg-Altstadt');
  row.slice(2).forEach((value, i) => expect(value).toBeCloseTo(ALTSTADT_2018[i] ?? NaN, 10));
  expect(stored?.provenance.areas.filter((key) => key !== '00' && key !== '99')).toHaveLength(99);
  expect(sdkErrors(workbook.bytes(), 'table.xlsx')).toEqual([]);
});

it('computes the typology that R computes', async () => {
  const { result } = await typology(2018);
  const typed = result.areas.filter(({ type }) => type !== null);
  // hamburg-2018.json: the first five of 93 districts.
  [-0.00590325819520446, -0.0163238911164602, 0.174119191672438, 1.10829980308579, 0.166648038135955].forEach(
    (index, i) => expect(typed[i]?.index).toBeCloseTo(index, 10),
  );
  expect(typed.slice(0, 5).map(({ type }) => type)).toEqual([3, 3, 3, 5, 3]);
  expect(result.areas.filter(({ excluded }) => excluded).map(({ area }) => area.key)).toEqual([
    '0608',
    '0612',
    '0613',
    '0711+0712',
    '0715',
    '0717',
  ]);
});

it(
  'brings a saved workbook with a table and a typology from 2018 to 2024',
  async () => {
    const fresh = newWorkbook();
    await pullTable({ source, workbook: fresh }, QUERY, { ...german, newId: () => 'tab' });
    await placeTypology(fresh, 2018);
    const workbook = openWorkbook(fresh.bytes());
    const changes = await refreshWorkbook({ source, workbook }, 2024);
    expect(changes.map(({ id, state, kept }) => [id, state, kept])).toEqual([
      ['tab', 'outdated', []],
      ['typ', 'outdated', []],
    ]);
    const straight = newWorkbook();
    await pullTable(
      { source, workbook: straight },
      { ...QUERY, years: [2024] },
      { ...german, newId: () => 'tab' },
    );
    await placeTypology(straight, 2024);
    expect((await workbook.tables()).map(({ values, address }) => [address, values])).toEqual(
      (await straight.tables()).map(({ values, address }) => [address, values]),
    );
    expect(sdkErrors(workbook.bytes(), 'refreshed.xlsx')).toEqual([]);
  },
  PATIENCE,
);
