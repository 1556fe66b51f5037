import type { DeliveryFinding } from '../deliveries/finding';
import type { DeliveredFile } from '../deliveries/understand';
import { summedUp } from '../deliveries/summed-up';
import { validate } from '../deliveries/validate';
import type { CityId } from '../domain/catalogue';
import type { Measure, Observation } from '../domain/observation';
import { ReportingError } from '../domain/reporting-error';
import type { Announced, DeliveredTo, Origin, Published } from '../ports/delivery-desk';
import { plausibilityIn } from './delivery-rules';
import type { Database } from './engine/database';
import { recordEvent } from './events';
import { discardDraft } from './publish/discard-draft';
import { draftDelivery } from './publish/draft-delivery';
import { draftWithdrawal, type Withdrawal } from './publish/draft-withdrawal';
import { publishDeliveries } from './publish/publish-deliveries';
import { readCurrent, readMeasures } from './read/read-current';
import { isAlreadyProtected } from './read/releases';
import { countErrors, isDraft, readDeliveries } from './read/read-deliveries';

/**
 * What the rules of a city find in deliveries, all of them together and with what anybody may see; after that, marked as inner,
 * what they find beside it with the secret numbers too. Fails with `delivery-of-types`.
 */
export async function validateDeliveries(
  database: Database,
  { city, edition, areas }: DeliveredTo,
  files: DeliveredFile[],
): Promise<DeliveryFinding[]> {
  const observations = files.flatMap((file) => file.observations);
  const measures = await readMeasures(database, city.id);
  refuseDerived(observations, measures);
  const current = await readCurrent(database, city.id, edition.id);
  const rules = {
    areas,
    measures,
    plausibility: await plausibilityIn(city.id),
    alreadyProtected: await isAlreadyProtected(database, city.id),
  };
  const shown = validate(observations, { ...rules, earlier: current.filter(({ isShown }) => isShown) });
  const all = validate(observations, { ...rules, earlier: current });
  const inner = summedUp(without(all, shown));
  return [...summedUp(shown), ...inner.map((finding) => ({ ...finding, inner: true }))];
}

function without(all: DeliveryFinding[], known: DeliveryFinding[]): DeliveryFinding[] {
  const said = new Set(known.map((finding) => JSON.stringify(finding)));
  return all.filter((finding) => !said.has(JSON.stringify(finding)));
}

/** What the service computes itself, like a type, nobody delivers. */
function refuseDerived(observations: Observation[], measures: Measure[]): void {
  const derived = measures.filter(({ kind }) => kind === 'derived').map(({ id }) => id);
  const named = derived.filter((id) => observations.some(({ measure }) => measure === id));
  if (named.length > 0) throw new ReportingError('delivery-of-types', { names: named.join(', ') });
}

/** Keeps deliveries as drafts with the report of their validation; resolves to their numbers. */
export async function draftDeliveries(
  database: Database,
  { city, edition }: DeliveredTo,
  files: DeliveredFile[],
  { found, deliveredBy, from }: { found: DeliveryFinding[]; deliveredBy: string; from?: Origin | undefined },
): Promise<number[]> {
  const drafts: number[] = [];
  for (const { title, hash, observations, mapping, whole, problems } of files)
    drafts.push(
      await database.transaction(async (transaction) => {
        const delivery = await draftDelivery(transaction, {
          city: city.id,
          edition: edition.id,
          title,
          hash,
          deliveredBy,
          mapping,
          report: [...problems, ...found],
          whole,
          observations,
        });
        const about = { city: city.id, delivery, title, hash };
        await recordEvent(transaction, { act: 'delivered', by: deliveredBy, from, about });
        return delivery;
      }),
    );
  return drafts;
}

/** Keeps a withdrawal as a draft. Fails like `draftWithdrawal`. */
export function withdrawDelivered(
  database: Database,
  withdrawal: Withdrawal & { from?: Origin | undefined },
): Promise<{ number: number; count: number }> {
  const { city, reason, deliveredBy: by, from } = withdrawal;
  return database.transaction(async (transaction) => {
    const draft = await draftWithdrawal(transaction, withdrawal);
    const about = { city, delivery: draft.number, reason };
    await recordEvent(transaction, { act: 'withdrew', by, from, about });
    return draft;
  });
}

/** Drops the figures of a draft. Fails with `not-a-draft`. */
export function discardDelivery(
  database: Database,
  delivery: number,
  { discardedBy: by, from }: { discardedBy: string; from?: Origin | undefined },
): Promise<void> {
  return database.transaction(async (transaction) => {
    await discardDraft(transaction, delivery, by);
    await recordEvent(transaction, { act: 'discarded', by, from, about: { delivery } });
  });
}

/**
 * Publishes drafts of a city, those named or all that wait, as its next release of today. Fails with `no-drafts`,
 * `not-a-draft`, `sums-undeclared`, `delivery-has-errors` where a report has errors or open decisions, `delivery-unchanged`
 * where nothing would be new, `clock-wrong` where the city has a release of a later day.
 */
export function publishDrafts(
  database: Database,
  city: CityId,
  {
    deliveries,
    note,
    sums,
    publishedBy,
    from,
  }: Announced & { deliveries?: number[]; publishedBy: string; from?: Origin | undefined },
): Promise<Published> {
  return database.transaction(async (transaction) => {
    const drafts = (await readDeliveries(transaction, city, deliveries)).filter(isDraft);
    const waiting = drafts.map(({ number }) => number).sort((a, b) => a - b);
    refuse(await countErrors(transaction, waiting));
    const numbers = deliveries ?? waiting;
    if (numbers.length === 0) throw new ReportingError('no-drafts', { city });
    if (sums) await checkMeasures(transaction, city, [...sums.additive, ...sums.accidental].flat(2));
    const date = new Date().toISOString().slice(0, 10);
    await refuseWrongClock(transaction, city, date);
    const { id, counts, exposed, hidden } = await publishDeliveries(transaction, {
      city,
      deliveries: numbers,
      date,
      note,
      sums,
      publishedBy,
    });
    if (!sums && hidden === 0 && Object.values(counts).every((count) => count === 0))
      throw new ReportingError('delivery-unchanged', { city });
    const about = { city, release: id, deliveries: numbers, ...(sums && { sums }) };
    await recordEvent(transaction, { act: 'published', by: publishedBy, from, about });
    return { deliveries: numbers, release: { id, date, note }, counts, exposed, hidden };
  });
}

/** A release dated before one that departments brought would be older than what it replaces. */
async function refuseWrongClock(database: Database, city: CityId, date: string): Promise<void> {
  const [last] = await database.query<{ date: string }>(
    `select to_char(max(date), 'YYYY-MM-DD') as date from release where city = $1 and published_by is not null`,
    [city],
  );
  if (last?.date && last.date > date) throw new ReportingError('clock-wrong', { date, last: last.date });
}

async function checkMeasures(database: Database, city: CityId, asked: string[]): Promise<void> {
  const known = (await readMeasures(database, city)).map(({ id }) => id);
  const unknown = [...new Set(asked)].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new ReportingError('delivery-names-unknown', { names: unknown.join(', ') });
}

function refuse(count: number): void {
  if (count > 0) throw new ReportingError('delivery-has-errors', { count });
}
