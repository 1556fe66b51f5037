import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberCell } from '../../../src/domain/cell';
import { draftDelivery } from '../../../src/service/database/draft-delivery';
import { loadCity } from '../../../src/service/database/load-city';
import { migrate } from '../../../src/service/database/migrate';
import { openPglite } from '../../../src/service/database/pglite';
import { packageRoot } from '../../../src/service/package-root';
import { FIXTURE_CITY } from '../fixture';

const KILLS = 5;
const AREAS = ['00', '01', '02', '0101', '0102', '0201+0202'];
const MEASURES = ['bev', 'arm', 'quote'];
const YEARS = Array.from({ length: 600 }, (_, i) => 2020 + i);
const CELLS = AREAS.length * MEASURES.length * YEARS.length;

let root: string;
let template: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'publish-killed-'));
  template = join(root, 'template');
  const database = await openPglite(template);
  await migrate(database, join(packageRoot(), 'src/service/database/migrations'));
  await loadCity(database, FIXTURE_CITY);
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
}, 120_000);

afterAll(() => rm(root, { recursive: true }));

/** Runs the publication in a process of its own; with a time, kills it (-9) so long after it began. */
async function publish(folder: string, killAfter?: number): Promise<number> {
  const child = spawn(process.execPath, [
    '-r',
    join(__dirname, 'publish-killed/typescript.cjs'),
    join(__dirname, 'publish-killed/publish.ts'),
    folder,
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

async function stateOf(folder: string) {
  const database = await openPglite(folder);
  const [state] = await database.query<Record<'releases' | 'drafts' | 'ones' | 'ended', number>>(
    `select (select count(*)::integer from release) as releases,
       (select count(*)::integer from draft_observation) as drafts,
       (select count(*)::integer from observation where release_to is null and value = 1) as ones,
       (select count(*)::integer from observation where release_to is not null) as ended`,
  );
  await database.close();
  return state;
}

it('leaves the old or the new release, never a mixture, when it is killed while publishing', async () => {
  const whole = join(root, 'whole');
  await cp(template, whole, { recursive: true });
  const before = await stateOf(template);
  const took = await publish(whole);
  const after = await stateOf(whole);
  expect(before).toEqual({ releases: 1, drafts: CELLS, ones: 0, ended: 0 });
  expect(after).toMatchObject({ releases: 2, drafts: 0, ones: CELLS });

  for (let kill = 0; kill < KILLS; kill++) {
    const folder = join(root, `killed-${kill}`);
    await cp(template, folder, { recursive: true });
    await publish(folder, Math.random() * took * 1.1);
    expect([before, after]).toContainEqual(await stateOf(folder));
    await rm(folder, { recursive: true });
  }
}, 300_000);
