import { userInfo } from 'node:os';
import type { DeliveryFinding } from '../deliveries/finding';
import { limitsFrom } from '../deliveries/limits';
import type { Mapping } from '../deliveries/mapping';
import type { DeliveredFile } from '../deliveries/understand';
import { DEFAULT_CITY, type Catalogue } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import { readMapping, savedMappings } from '../warehouse/delivery-rules';
import type { Database } from '../warehouse/engine/database';
import { recordEvent } from '../warehouse/events';
import {
  draftDeliveries,
  publishDrafts,
  refuseErrors,
  validateDeliveries,
} from '../warehouse/keep-deliveries';
import { readCatalogue } from '../warehouse/read/read-catalogue';
import { findRelease } from '../warehouse/read/releases';
import type { Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { readDelivered } from './delivered-files';
import { required, yearIn } from './figure-options';
import { importAsJson, importInWords, type Outcome } from './import-report';
import { withWriter } from './with-writer';
import { writeWhole } from './write-file';

/**
 * `import PATH... [--mapping FILE] [--year 2018] [--dry-run] [--publish "note"] [--accept-proposal FILE]`: checks deliveries
 * and keeps them as drafts, as a release with --publish, not at all with --dry-run. Without PATH, --publish publishes the
 * drafts there are. --accept-proposal reads with the columns that were proposed and writes that mapping. 0 without findings, 1 with.
 */
export const importDeliveries: Command = {
  positionals: true,
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    mapping: { type: 'string' },
    year: { type: 'string' },
    'accept-proposal': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    publish: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(call) {
    const { values, positionals, language, terminal } = call;
    const note = values.publish as string | undefined;
    if (note === undefined) required(positionals[0], 'PATH');
    const mapping = typeof values.mapping === 'string' ? await readMapping(values.mapping) : undefined;
    const year = typeof values.year === 'string' ? yearIn(values.year) : undefined;
    const limits = limitsFrom(process.env.DELIVERY_LIMIT_MB);
    return withWriter(call, async (_, writer) => {
      const { number } = await findRelease(writer, String(values.city), undefined);
      const catalogue = await readCatalogue(writer, number);
      const saved = await savedMappings(writer, catalogue.city.id);
      const read = (path: string, asked = mapping) =>
        readDelivered(path, { areas: catalogue.areas, mapping: asked, saved, year }, limits);
      const files: DeliveredFile[] = [];
      for (const path of positionals) files.push(await read(path));
      const accepted = values['accept-proposal'];
      if (typeof accepted === 'string') {
        const proposal = await acceptProposal(files, accepted);
        files.splice(0, 1, await read(positionals[0]!, proposal));
      }
      const found = await validateDeliveries(writer, catalogue, files);
      const findings = [...files.flatMap(({ problems }) => problems), ...found];
      const show = (outcome: Outcome) =>
        terminal.out(
          values.json
            ? `${JSON.stringify(importAsJson(files, findings, outcome, language))}\n`
            : importInWords(files, findings, outcome, catalogue, language),
        );
      const outcome =
        values['dry-run'] === true
          ? await tried(writer, catalogue, files, { found, findings })
          : await keep(writer, catalogue, files, { found, note });
      show(outcome);
      return findings.length || outcome.exposed?.length ? 1 : 0;
    });
  },
};

/** Writes the proposed mapping of the one file. Fails with `no-proposal` where none or several are delivered, or all is well. */
async function acceptProposal(files: DeliveredFile[], path: string): Promise<Mapping> {
  const [file, ...more] = files;
  if (!file?.proposal || more.length > 0)
    throw new ReportingError('no-proposal', { file: file?.title ?? '' });
  await writeWhole(path, `${JSON.stringify(file.proposal, null, 2)}\n`);
  return file.proposal;
}

/** What publishing would expose: it is done and undone, and only that somebody checked is kept. */
async function tried(
  database: Database,
  catalogue: Catalogue,
  files: DeliveredFile[],
  { found, findings }: { found: DeliveryFinding[]; findings: DeliveryFinding[] },
): Promise<Outcome> {
  const by = userInfo().username;
  for (const { title, hash } of files)
    await recordEvent(database, { act: 'checked', by, about: { city: catalogue.city.id, title, hash } });
  const isReady = files.length > 0 && files.every(({ mapping }) => mapping);
  if (!isReady || findings.some(({ severity }) => severity === 'error')) return {};
  const undone = new Undone();
  await database
    .transaction(async (transaction) => {
      undone.outcome = await keep(transaction, catalogue, files, { found, note: '-' });
      throw undone;
    })
    .catch((failure: unknown) => {
      if (failure !== undone) throw failure;
    });
  const { exposed, hidden } = undone.outcome;
  return { exposed, hidden };
}

/** Takes back what a transaction did, and keeps what would have come of it. */
class Undone extends Error {
  outcome: Outcome = {};
}

/** All of it or nothing: a delivery with errors is kept as a draft but never published. */
function keep(
  database: Database,
  catalogue: Catalogue,
  files: DeliveredFile[],
  { found, note }: { found: DeliveryFinding[]; note: string | undefined },
): Promise<Outcome> {
  if (note !== undefined) refuseErrors([...files.flatMap(({ problems }) => problems), ...found]);
  const by = userInfo().username;
  return database.transaction(async (transaction) => {
    const drafts = await draftDeliveries(transaction, catalogue, files, { found, deliveredBy: by });
    if (note === undefined) return { drafts };
    const { deliveries, ...published } = await publishDrafts(transaction, catalogue.city.id, {
      ...(drafts.length && { deliveries: drafts }),
      note: { de: note, en: note },
      publishedBy: by,
    });
    return { drafts: deliveries, ...published };
  });
}
