import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkIndicators } from '../domain/indicator-check';
import { ReportingError } from '../domain/reporting-error';
import { readDefinitions } from '../service/database/indicator-metadata';
import { packageRoot } from '../service/package-root';
import { say } from '../texts';
import type { Command } from './command';
import { languageIn } from './figure-options';

/** `check-indicators [--city CITY] [--json]`: 0 when the definitions of a city's package fit together, 1 otherwise. */
export const checkIndicatorsCommand: Command = {
  options: { city: { type: 'string', default: 'hamburg' }, json: { type: 'boolean', default: false } },
  async run({ values, terminal }) {
    const language = languageIn(values.lang as string | undefined);
    const { indicators, metadata } = await readDefinitions(cityFolder(String(values.city)));
    const findings = checkIndicators(indicators, metadata);
    if (values.json) terminal.out(`${JSON.stringify({ findings })}\n`);
    else
      terminal.out(
        findings.map(({ rule, message }) => `${rule}  ${message[language]}\n`).join('') ||
          `${say(language, 'cli.noFindings')}\n`,
      );
    return findings.length ? 1 : 0;
  },
};

function cityFolder(city: string): string {
  const cities = join(packageRoot(), 'assets/cities');
  const known = readdirSync(cities).filter((name) => existsSync(join(cities, name, 'datapackage.json')));
  if (known.includes(city)) return join(cities, city);
  throw new ReportingError('unknown-city', { city, known: known.join(', ') });
}
