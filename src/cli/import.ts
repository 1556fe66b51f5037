import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { DeliveryFinding } from '../deliveries/finding';
import { NO_PLAUSIBILITY, plausibilityOf } from '../deliveries/plausibility';
import { validate } from '../deliveries/validate';
import { DEFAULT_CITY, type Catalogue } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import type { Database } from '../service/database/database';
import { draftDelivery } from '../service/database/draft-delivery';
import { publishDeliveries } from '../service/database/publish-deliveries';
import { readCurrent, readMeasures } from '../service/database/read-current';
import { readDeliveries } from '../service/database/read-deliveries';
import { countChanges } from '../service/database/read-releases';
import { findRelease } from '../service/database/releases';
import { packageRoot } from '../service/package-root';
import { LOCAL_PRINCIPAL } from '../service/principal';
import type { Command } from './command';
import { DATABASE_OPTIONS, openData } from './data-folder';
import { readDelivered, readMapping, type DeliveredFile } from './delivered-files';
import { required } from './figure-options';
import { importAsJson, importInWords, type Outcome } from './import-report';

/**
 * `import PATH... [--mapping FILE] [--dry-run] [--publish "note"]`: checks deliveries and keeps them as drafts, as a release
 * with --publish, not at all with --dry-run. Without PATH, --publish publishes the drafts there are. 0 without findings, 1 with.
 */
export const importDeliveries: Command = {
  positionals: true,
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    publish: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run({ values, positionals, language, terminal }) {
    const note = values.publish as string | undefined;
    if (note === undefined) required(positionals[0], 'PATH');
    const mapping = typeof values.mapping === 'string' ? await readMapping(values.mapping) : undefined;
    const { warehouse, writer, close } = await openData(values, language, terminal);
    try {
      if (!writer) throw new ReportingError('import-reads-only');
      const catalogue = await warehouse.for(LOCAL_PRINCIPAL).catalogue(String(values.city));
      const saved = await savedMappings(catalogue.city.id);
      const files: DeliveredFile[] = [];
      for (const path of positionals)
        files.push(await readDelivered(path, { areas: catalogue.areas, mapping, saved }));
      const findings = await findingsOf(writer, catalogue, files);
      const show = (outcome: Outcome) =>
        terminal.out(
          values.json
            ? `${JSON.stringify(importAsJson(files, findings, outcome, language))}\n`
            : importInWords(files, findings, outcome, catalogue, language),
        );
      if (values['dry-run'] === true) show({});
      else show(await keep(writer, catalogue, files, findings, note));
      return findings.length ? 1 : 0;
    } finally {
      await close();
    }
  },
};

/** All of it or nothing: a delivery with errors is kept as a draft but never published. */
function keep(
  database: Database,
  { city, edition }: Catalogue,
  files: DeliveredFile[],
  findings: DeliveryFinding[],
  note: string | undefined,
): Promise<Outcome> {
  if (note !== undefined) refuseErrors(findings);
  return database.transaction(async (transaction) => {
    const drafts: number[] = [];
    for (const { problems, ...file } of files)
      drafts.push(
        await draftDelivery(transaction, {
          ...file,
          city: city.id,
          edition: edition.id,
          deliveredBy: userInfo().username,
          report: [...problems, ...findings.filter((finding) => !isProblem(files, finding))],
        }),
      );
    if (note === undefined) return { drafts };
    const deliveries = drafts.length ? drafts : await waitingDrafts(transaction, city.id);
    const date = new Date().toISOString().slice(0, 10);
    const text = { de: note, en: note };
    const release = await publishDeliveries(transaction, { city: city.id, deliveries, date, note: text });
    const { number } = await findRelease(transaction, city.id, release.id);
    return { drafts: deliveries, release, counts: await countChanges(transaction, number) };
  });
}

async function waitingDrafts(database: Database, city: string): Promise<number[]> {
  const drafts = (await readDeliveries(database, city)).filter(({ release }) => release === null);
  if (drafts.length === 0) throw new ReportingError('no-drafts', { city });
  refuseErrors(drafts.flatMap(({ report }) => (report as DeliveryFinding[] | null) ?? []));
  return drafts.map(({ number }) => number).sort((a, b) => a - b);
}

function refuseErrors(findings: DeliveryFinding[]): void {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  if (count > 0) throw new ReportingError('delivery-has-errors', { count });
}

function isProblem(files: DeliveredFile[], finding: DeliveryFinding): boolean {
  return files.some(({ problems }) => problems.includes(finding));
}

/** What does not fit within each file, then what the rules of the city find in all of them together. */
async function findingsOf(
  database: Database,
  { city, edition, areas }: Catalogue,
  files: DeliveredFile[],
): Promise<DeliveryFinding[]> {
  const found = validate(
    files.flatMap(({ observations }) => observations),
    {
      earlier: await readCurrent(database, city.id, edition.id),
      areas,
      measures: await readMeasures(database, city.id),
      plausibility: await plausibilityIn(city.id),
    },
  );
  return [...files.flatMap(({ problems }) => problems), ...found];
}

async function plausibilityIn(city: string) {
  const file = join(packageRoot(), 'assets/cities', city, 'plausibility.json');
  if (!existsSync(file)) return NO_PLAUSIBILITY;
  return plausibilityOf(JSON.parse(await readFile(file, 'utf8')), city);
}

async function savedMappings(city: string) {
  const folder = join(packageRoot(), 'assets/cities', city, 'mappings');
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readMapping(join(folder, name))));
}
