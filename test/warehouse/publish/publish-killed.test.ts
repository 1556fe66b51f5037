import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/warehouse/engine/database';
import { openPglite } from '../../../src/warehouse/engine/pglite';
import { openPostgres } from '../../../src/warehouse/engine/postgres';
import { onPostgres } from '../engines';
import { fill, FIXTURE_CITY } from '../fixture';
import { prepareFolder } from '../prepared-database';
import { cellsOf, draftOnes, publish } from './publish-killed/publication';

const KILLS = 5;
const YEARS = 200;
const CELLS = cellsOf(YEARS);
const PATIENCE = 300_000;

/** Databases of one engine, by the folder or address that opens them. */
interface Places {
  /** A new database with a draft that revises everything. */
  make(): Promise<string>;
  /** Another such; the first is in use by nobody. */
  copy(place: string): Promise<string>;
  open(place: string): Promise<Database>;
}

describe('on the embedded PGlite', () => {
  let root: string;
  let made = 0;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'publish-killed-'));
  });

  afterAll(() => rm(root, { recursive: true }));

  const another = () => join(root, String(made++));
  suite({
    async make() {
      const place = another();
      await prepareFolder(place);
      await prepare(await openPglite(place));
      return place;
    },
    async copy(place) {
      const copied = another();
      await cp(place, copied, { recursive: true });
      return copied;
    },
    open: openPglite,
  });
});

onPostgres((url) => {
  const make = async () => {
    const place = await url();
    await prepare(await openPostgres(place));
    return place;
  };
  suite({ make, copy: make, open: openPostgres });
});

async function prepare(database: Database): Promise<void> {
  await fill(database, FIXTURE_CITY);
  await draftOnes(database, YEARS);
  await database.close();
}

function suite({ make, copy, open }: Places): void {
  /** What is there once whoever publishes has let go of the city: a server learns late that its client is gone. */
  async function stateOf(place: string) {
    const database = await open(place);
    await database.transaction((transaction) => transaction.query('select 1 from city for update'));
    const [state] = await database.query<Record<'releases' | 'drafts' | 'ones' | 'ended', number>>(
      `select (select count(*)::integer from release) as releases,
         (select count(*)::integer from draft_observation) as drafts,
         (select count(*)::integer from observation where release_to is null and value = 1) as ones,
         (select count(*)::integer from observation where release_to is not null) as ended`,
    );
    await database.close();
    return state;
  }

  it(
    'leaves the old or the new release, never a mixture, when it is killed while publishing',
    async () => {
      const template = await make();
      const before = await stateOf(template);
      expect(before).toEqual({ releases: 1, drafts: CELLS, ones: 0, ended: 0 });
      const whole = await copy(template);
      const took = await publish(whole);
      const after = await stateOf(whole);
      expect(after).toMatchObject({ releases: 2, drafts: 0, ones: CELLS });

      for (let kill = 0; kill < KILLS; kill++) {
        const place = await copy(template);
        await publish(place, Math.random() * took * 1.1);
        expect([before, after]).toContainEqual(await stateOf(place));
      }
    },
    PATIENCE,
  );
}
