import { openPglite } from '../../../../src/warehouse/engine/pglite';
import { openPostgres } from '../../../../src/warehouse/engine/postgres';
import { publishDeliveries } from '../../../../src/warehouse/publish/publish-deliveries';
import { isDraft, readDeliveries } from '../../../../src/warehouse/read/read-deliveries';

/** Publishes the drafts in a data folder or a PostgreSQL; says when it begins and when it is done. */
async function publishDrafts(place: string): Promise<void> {
  const database = await (place.startsWith('postgres:') ? openPostgres(place) : openPglite(place));
  const drafts = (await readDeliveries(database, 'musterstadt')).filter(isDraft);
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
