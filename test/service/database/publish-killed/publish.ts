import { openPglite } from '../../../../src/service/database/pglite';
import { openPostgres } from '../../../../src/service/database/postgres';
import { publishDeliveries } from '../../../../src/service/database/publish-deliveries';
import { isDraft, readDeliveries } from '../../../../src/service/database/read-deliveries';

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
