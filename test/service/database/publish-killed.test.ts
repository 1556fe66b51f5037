import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberCell } from '../../../src/domain/cell';
import type { Database } from '../../../src/service/database/database';
import { draftDelivery } from '../../../src/service/database/draft-delivery';
import { openPglite } from '../../../src/service/database/pglite';
import { openPostgres } from '../../../src/service/database/postgres';
import { onPostgres } from '../engines';
import { fill, FIXTURE_CITY } from '../fixture';

const KILLS = 5;
const AREAS = ['00', '01', '02', '0101', '0102', '0201+0202'];
const MEASURES = ['bev', 'arm', 'quote'];
const YEARS = Array.from({ length: 600 }, (_, i) => 2020 + i);
const CELLS = AREAS.length * MEASURES.length * YEARS.length;
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
  await draftDelivery(database, {
    city: 'musterstadt',
    edition: 'musterstadt-2020',
    title: 'alles.csv',
    hash: 'abc',
    whole: false,
    observations: AREAS.flatMap((area) =>
      MEASURES.flatMap((measure) =>
        YEARS.map((year) => ({ area, measure, year, cell: numberCell(1), sourceFile: 'alles.csv' })),
      ),
    ),
  });
  await database.close();
}

/** Runs the publication in a process of its own; with a time, kills it (-9) so long after it began. */
async function publish(place: string, killAfter?: number): Promise<number> {
  const child = spawn(process.execPath, [
    '-r',
    join(__dirname, 'publish-killed/typescript.cjs'),
    join(__dirname, 'publish-killed/publish.ts'),
    place,
  ]);
  const faults: string[] = [];
  child.stderr.on('data', (fault: Buffer) => faults.push(fault.toString()));
  let began = 0;
  let took = 0;
  child.stdout.on('data', (text: Buffer) => {
    if (text.includes('begin')) {
      began = performance.now();
      if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    }
    if (text.includes('done')) took = performance.now() - began;
  });
  await once(child, 'close');
  if (!began) throw new Error(faults.join(''));
  return took;
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
