import { withdrawFigures } from '../actions/withdraw-figures';
import { DEFAULT_CITY } from '../domain/catalogue';
import type { Withdrawn } from '../ports/delivery-desk';
import { say } from '../texts';
import { announcedIn, SUM_OPTIONS } from './announced';
import { askingHere } from './asking-here';
import type { Call, Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { deliveryNumberIn } from './delivery-number';
import { listed, required, yearsIn } from './figure-options';
import { outcomeAsJson, outcomeInWords } from './import-report';
import { withWriter } from './with-writer';

/**
 * `withdraw --measures a,b --areas k1 --years 2018 | --delivery 12, --reason TEXT [--publish "note"]`: takes published figures
 * back, as a draft or, with --publish, as a release.
 */
export const withdraw: Command = {
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    measures: { type: 'string' },
    areas: { type: 'string' },
    years: { type: 'string' },
    delivery: { type: 'string' },
    reason: { type: 'string' },
    publish: { type: 'string' },
    ...SUM_OPTIONS,
    json: { type: 'boolean', default: false },
  },
  async run(call) {
    const { values, language, terminal } = call;
    const city = String(values.city);
    const announced = announcedIn(values);
    const reason = required(values.reason as string | undefined, 'reason');
    const withdrawn = withdrawnIn(values);
    return withWriter(call, async ({ desk }) => {
      const asked = { by: askingHere(), announced };
      const { number, count, ...outcome } = await withdrawFigures(desk, { city, withdrawn, reason }, asked);
      terminal.out(
        values.json
          ? `${JSON.stringify({ figures: count, delivery: number, ...outcomeAsJson(outcome, language) })}\n`
          : `${say(language, 'cli.withdrawn', { count })}\n${outcomeInWords(outcome, city, language)}\n`,
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
