import { openPglite } from '../../../../src/service/database/pglite';
import { publishDeliveries } from '../../../../src/service/database/publish-deliveries';
import { readDeliveries } from '../../../../src/service/database/read-deliveries';

/** Publishes the drafts in a data folder; says when it begins and when it is done. */
async function publishDrafts(folder: string): Promise<void> {
  const database = await openPglite(folder);
  const drafts = (await readDeliveries(database, 'musterstadt')).filter(({ release }) => release === null);
  process.stdout.write('begin\n');
  await publishDeliveries(database, {
    city: 'musterstadt',
    deliveries: drafts.map(({ number }) => number),
    date: '2026-12-01',
    note: { de: 'Nachlieferung', en: 'Supplement' },
  });
  process.stdout.write('done\n');
  await database.close();
}

void publishDrafts(process.argv[2] ?? '');
