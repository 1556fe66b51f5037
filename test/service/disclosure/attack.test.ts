import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absent, type Cell } from '../../../src/domain/cell';
import type { Database } from '../../../src/service/database/database';
import type { ProtectionRules } from '../../../src/service/disclosure/rules';
import { LOCAL_PRINCIPAL } from '../../../src/service/principal';
import { openWarehouse, type WarehouseSource } from '../../../src/service/warehouse-source';
import { CITIES, databaseWith, PATIENCE, refill } from '../fixture';
import { attack, type Attack, type Knowledge } from './attacker';
import { inventedCity, withEveryCount, writeCity } from './invented-city';

/** 200 in the one-off run: `DISCLOSURE_CITIES=200 npx jest test/service/disclosure`. */
const INVENTED = Number(process.env.DISCLOSURE_CITIES ?? 20);
const NARROW = 1e-4;

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await databaseWith();
  folder = await mkdtemp(join(tmpdir(), 'attack-'));
}, PATIENCE);

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const source = (rules?: ProtectionRules) => openWarehouse(database, undefined, rules).for(LOCAL_PRINCIPAL);

const narrowed = (attacks: Attack[]) =>
  attacks.filter(({ from, to, least, most }) => least > from + NARROW || most < to - NARROW);

async function attackPublished(city: string, rules: ProtectionRules, knowledge: Knowledge) {
  const copy = join(folder, city);
  await withEveryCount(join(CITIES, city), copy);
  await refill(database, copy);
  return attack(source(), source(rules), city, rules.minimumCount, { ...knowledge });
}

it(
  'keeps small counts of Hamburg secret from linear programming over all that is shown',
  async () => {
    const rates = {
      ant_mh_u18: { numerator: 'mh_u18', denominator: 'bev_u18' },
      ant_alleinerz: { numerator: 'hh_alleinerz', denominator: 'hh_kind' },
      ant_gsi_65plus: { numerator: 'gsi_65plus', denominator: 'bev_65plus' },
      ant_sgb2: { numerator: 'sgb2', denominator: 'bev' },
    };
    const attacks = await attackPublished('hamburg', { minimumCount: 10, zeros: 'shown' }, { rates });
    expect(attacks.length).toBeGreaterThan(70);
    expect(narrowed(attacks)).toEqual([]);
  },
  PATIENCE,
);

it(
  'keeps small counts of Flensburg secret though categories add up',
  async () => {
    const equalSums: [string[], string[]][] = [
      [
        ['gsi_m', 'gsi_w'],
        ['gsi_18_65', 'gsi_65plus'],
      ],
      [['ew'], ['ew_u18', 'ew_18_65', 'ew_65plus']],
      [['ew'], ['ag_u18', 'ag_18_30', 'ag_30_45', 'ag_45_65', 'ag_65_80', 'ag_80plus']],
    ];
    const attacks = await attackPublished(
      'flensburg',
      { minimumCount: 10, zeros: 'shown', equalSums },
      { equalSums },
    );
    expect(attacks.length).toBeGreaterThan(70);
    expect(narrowed(attacks)).toEqual([]);
  },
  PATIENCE,
);

it(
  'keeps small counts of invented cities secret, whatever their hierarchy',
  async () => {
    const equalSums: [string[], string[]][] = [[['all'], ['men', 'women']]];
    let sensitive = 0;
    for (let seed = 1; seed <= INVENTED; seed++) {
      const minimum = [3, 5, 10][seed % 3]!;
      const city = join(folder, `city-${seed}`);
      await writeCity(city, inventedCity(seed));
      await refill(database, city);
      const zeros = seed % 2 === 0 ? 'secret' : 'shown';
      const rules: ProtectionRules = { minimumCount: minimum, zeros, equalSums };
      const attacks = await attack(source(), source(rules), 'musterstadt', minimum, { equalSums });
      sensitive += attacks.length;
      expect({ seed, narrowed: narrowed(attacks) }).toEqual({ seed, narrowed: [] });
    }
    expect(sensitive).toBeGreaterThan(INVENTED);
  },
  PATIENCE * 10,
);

it(
  'is attacked by someone who finds what hiding the small counts alone leaves open',
  async () => {
    await writeCity(join(folder, 'control'), inventedCity(2));
    await refill(database, join(folder, 'control'));
    const open = source();
    const smallHidden: WarehouseSource = {
      ...open,
      answer: async (query) => {
        const answer = await open.answer(query);
        const isSmall = ({ value }: Cell) => value !== null && value > 0 && value < 10;
        return { ...answer, cells: answer.cells.map((cell) => (isSmall(cell) ? absent('unknown') : cell)) };
      },
    };
    const attacks = await attack(open, smallHidden, 'musterstadt', 10);
    expect(attacks.filter(({ least, most }) => most - least < NARROW)).not.toEqual([]);
  },
  PATIENCE,
);
