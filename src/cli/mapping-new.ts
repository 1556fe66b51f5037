import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { limitsFrom } from '../deliveries/limits';
import { proposeMapping } from '../deliveries/propose-mapping';
import { readTable } from '../deliveries/read-table';
import { DEFAULT_CITY } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import { say } from '../texts';
import type { Command } from './command';
import { DATABASE_OPTIONS, isDatabaseNamed } from './data-folder';
import { required, yearIn } from './figure-options';
import { settingIn } from './setting';
import { withWriter } from './with-writer';
import { writeWhole } from './write-file';

/**
 * `mapping new FILE --out MAPPING.json [--city CITY] [--year 2018]`: proposes from a sample how the files of a source are
 * understood. 0 where every column of figures belongs to a measure, otherwise 1.
 */
export const mappingNew: Command = {
  positionals: true,
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    year: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(call) {
    const { values, positionals, language, terminal } = call;
    const path = required(positionals[0], 'FILE');
    const out = required(values.out as string | undefined, 'out');
    const year = typeof values.year === 'string' ? yearIn(values.year) : undefined;
    const bytes = await readFile(path).catch((failure: unknown) => {
      throw new ReportingError('file-missing', { file: path }, failure);
    });
    const table = readTable(bytes, basename(path), limitsFrom(settingIn('DELIVERY_LIMIT_MB', 'any')));
    return withWriter({ ...call, begins: !isDatabaseNamed(values) }, async ({ desk }) => {
      const { to, measures, saved } = await desk.state(String(values.city));
      const { mapping, unused } = proposeMapping(table, basename(out).replace(/\.json$/i, ''), {
        areas: to.areas,
        measures,
        saved,
        year,
      });
      await writeWhole(out, `${JSON.stringify(mapping, null, 2)}\n`);
      const heads = unused.map((head) => `„${head}“`).join(', ');
      const words = [
        say(language, 'cli.mappingMade', { file: out, count: mapping.columns.length }),
        ...(unused.length ? [say(language, 'cli.mappingUnused', { heads })] : []),
      ];
      terminal.out(values.json ? `${JSON.stringify({ mapping, unused })}\n` : `${words.join('\n')}\n`);
      return unused.length ? 1 : 0;
    });
  },
};
