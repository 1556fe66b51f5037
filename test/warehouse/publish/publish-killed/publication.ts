import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../../../src/deliveries/package-root';
import { numberCell } from '../../../../src/domain/cell';
import type { Database } from '../../../../src/warehouse/engine/database';
import { draftDelivery } from '../../../../src/warehouse/publish/draft-delivery';

const HERE = join(packageRoot(), 'test/warehouse/publish/publish-killed');
const AREAS = ['00', '01', '02', '0101', '0102', '0201+0202'];
const MEASURES = ['bev', 'arm', 'quote'];

/** How many cells a draft of so many years has. */
export const cellsOf = (years: number) => AREAS.length * MEASURES.length * years;

/** Drafts a delivery that says 1 of every area and measure of the fixture city, in so many years from 2020 on. */
export async function draftOnes(database: Database, years: number): Promise<void> {
  await draftDelivery(database, {
    city: 'musterstadt',
    edition: 'musterstadt-2020',
    title: 'alles.csv',
    hash: 'abc',
    whole: false,
    observations: AREAS.flatMap((area) =>
      MEASURES.flatMap((measure) =>
        Array.from({ length: years }, (_, i) => ({
          area,
          measure,
          year: 2020 + i,
          cell: numberCell(1),
          sourceFile: 'alles.csv',
        })),
      ),
    ),
  });
}

/** Runs the publication in a process of its own; with a time, kills it (-9) so long after it began. Resolves to how long it took. */
export async function publish(place: string, killAfter?: number): Promise<number> {
  const child = spawn(process.execPath, [
    '-r',
    join(HERE, 'typescript.cjs'),
    join(HERE, 'publish.ts'),
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
