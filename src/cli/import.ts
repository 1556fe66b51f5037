import { checkDeliveries } from '../actions/check-deliveries';
import { deliver } from '../actions/deliver';
import { readDeliveries } from '../actions/read-deliveries';
import { tryDelivery } from '../actions/try-delivery';
import { limitsFrom } from '../deliveries/limits';
import type { Mapping } from '../deliveries/mapping';
import type { Reading } from '../deliveries/understand';
import { DEFAULT_CITY } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import { readMapping } from '../warehouse/delivery-rules';
import { askingHere } from './asking-here';
import type { Call, Command } from './command';
import { DATABASE_OPTIONS, isDatabaseNamed } from './data-folder';
import { readDelivered } from './delivered-files';
import { required, yearIn } from './figure-options';
import { importAsJson, importInWords, type Outcome } from './import-report';
import { announcedIn, SUM_OPTIONS } from './announced';
import { settingIn } from './setting';
import { withWriter } from './with-writer';
import { writeWhole } from './write-file';

/**
 * `import PATH... [--mapping FILE] [--year 2018] [--dry-run] [--publish "note"] [--accept-proposal FILE] [--accept 3,5]`: checks deliveries
 * and keeps them as drafts, as a release with --publish, not at all with --dry-run. Without PATH, --publish publishes the
 * drafts there are. --additive and --accidental say which sums that come out even are a law. --accept-proposal reads with the
 * columns that were proposed and writes that mapping; --accept takes decisions by their number in the report. 0 without
 * findings, 1 with.
 */
export const importDeliveries: Command = {
  positionals: true,
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    mapping: { type: 'string' },
    year: { type: 'string' },
    'accept-proposal': { type: 'string' },
    accept: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    publish: { type: 'string' },
    ...SUM_OPTIONS,
    json: { type: 'boolean', default: false },
  },
  async run(call) {
    const { values, positionals, language, terminal } = call;
    const announced = announcedIn(values);
    if (!announced) required(positionals[0], 'PATH');
    const handed = await handedIn(call);
    const isTried = values['dry-run'] === true;
    return withWriter({ ...call, begins: !isTried || !isDatabaseNamed(values) }, async ({ desk }) => {
      const by = askingHere();
      const checked = await (isTried ? checkDeliveries(desk, handed, by) : readDeliveries(desk, handed));
      const outcome: Outcome = isTried
        ? await tryDelivery(desk, checked, { by, announced: announcedIn({ ...values, publish: '-' })! })
        : await deliver(desk, checked, { by, announced });
      terminal.out(
        values.json
          ? `${JSON.stringify(importAsJson(checked, outcome, language))}\n`
          : importInWords(checked, outcome, language),
      );
      return checked.findings.length || outcome.exposed?.length || outcome.refused ? 1 : 0;
    });
  },
};

async function handedIn({ values, positionals }: Call) {
  const limits = limitsFrom(settingIn('DELIVERY_LIMIT_MB', 'any'));
  const { mapping, year, accept, 'accept-proposal': accepted } = values;
  return {
    city: String(values.city),
    files: positionals.map((path) => (reading: Reading) => readDelivered(path, reading, limits)),
    mapping: typeof mapping === 'string' ? await readMapping(mapping) : undefined,
    year: typeof year === 'string' ? yearIn(year) : undefined,
    acceptProposal:
      typeof accepted === 'string'
        ? (proposal: Mapping) => writeWhole(accepted, `${JSON.stringify(proposal, null, 2)}\n`)
        : undefined,
    accept: typeof accept === 'string' ? numbersIn(accept) : undefined,
  };
}

/** Fails with `accept-not-possible`. */
function numbersIn(text: string): number[] {
  if (!/^\d{1,4}(,\s*\d{1,4})*$/.test(text))
    throw new ReportingError('accept-not-possible', { number: text, known: '3,5' });
  return text.split(',').map(Number);
}
