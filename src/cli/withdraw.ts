import { userInfo } from 'node:os';
import { DEFAULT_CITY } from '../domain/catalogue';
import { say } from '../texts';
import { publishDrafts, withdrawDelivered } from '../warehouse/keep-deliveries';
import type { Withdrawn } from '../warehouse/publish/draft-withdrawal';
import type { Call, Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { deliveryNumberIn } from './delivery-number';
import { listed, required, yearsIn } from './figure-options';
import { outcomeAsJson, outcomeInWords, type Outcome } from './import-report';
import { withWriter } from './with-writer';

/**
 * `withdraw --measures a,b --areas k1 --years 2018 | --delivery 12, --reason TEXT [--publish "note"]`: takes published figures
 * back, as a draft or, with --publish, as a release.
 */
export const withdrawFigures: Command = {
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    measures: { type: 'string' },
    areas: { type: 'string' },
    years: { type: 'string' },
    delivery: { type: 'string' },
    reason: { type: 'string' },
    publish: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(call) {
    const { values, language, terminal } = call;
    const note = values.publish as string | undefined;
    const reason = required(values.reason as string | undefined, 'reason');
    const withdrawn = withdrawnIn(values);
    return withWriter(call, async ({ figures }, writer) => {
      const { city, edition } = await figures.catalogue(String(values.city));
      const by = userInfo().username;
      const { count, outcome } = await writer.transaction(async (transaction) => {
        const asked = { city: city.id, edition: edition.id, withdrawn, reason, deliveredBy: by };
        const { number, count } = await withdrawDelivered(transaction, asked);
        if (note === undefined) return { count, outcome: { drafts: [number] } as Outcome };
        const text = { de: note, en: note };
        const published = await publishDrafts(transaction, city.id, {
          deliveries: [number],
          note: text,
          publishedBy: by,
        });
        return { count, outcome: { ...published, drafts: [number] } as Outcome };
      });
      terminal.out(
        values.json
          ? `${JSON.stringify({ figures: count, delivery: outcome.drafts?.[0], ...outcomeAsJson(outcome, language) })}\n`
          : `${say(language, 'cli.withdrawn', { count })}\n${outcomeInWords(outcome, city.id, language)}\n`,
      );
      return 0;
    });
  },
};

function withdrawnIn(values: Call['values']): Withdrawn {
  const { delivery, measures, areas, years } = values as Record<string, string | undefined>;
  if (delivery !== undefined) return { delivery: deliveryNumberIn(delivery) };
  return {
    measures: listed(required(measures, 'measures')),
    areas: listed(required(areas, 'areas')),
    years: yearsIn(required(years, 'years'), []),
  };
}
