import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CITY } from '../domain/catalogue';
import { checkIndicators } from '../figures/indicator-check';
import { ReportingError } from '../domain/reporting-error';
import { readDefinitions } from '../deliveries/indicator-metadata';
import { packageRoot } from '../deliveries/package-root';
import { say } from '../texts';
import { READER } from '../warehouse/principal';
import type { Call, Command } from './command';
import { DATABASE_OPTIONS, openToRead } from './data-folder';

/**
 * `check-indicators [--city CITY] [--release ID] [--json]`: 0 when the definitions of a city fit together, 1 otherwise.
 * Those of its package, or with `--release` the versions that release uses.
 */
export const checkIndicatorsCommand: Command = {
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    release: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run({ values, language, terminal }) {
    const { indicators, metadata } =
      values.release === undefined
        ? await readDefinitions(cityFolder(String(values.city)))
        : await published({ values, language, terminal });
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

/** The definitions of a city as a release has them. */
async function published({ values, language, terminal }: Omit<Call, 'positionals'>) {
  const { warehouse, close } = await openToRead(values, language, terminal);
  try {
    const versions = await warehouse
      .as(READER)
      .definitions.inRelease(String(values.city), String(values.release));
    return {
      indicators: versions.map(({ definition }) => definition),
      metadata: versions.flatMap(({ metadata }) => metadata ?? []),
    };
  } finally {
    await close();
  }
}

function cityFolder(city: string): string {
  const cities = join(packageRoot(), 'assets/cities');
  const known = readdirSync(cities).filter((name) => existsSync(join(cities, name, 'datapackage.json')));
  if (known.includes(city)) return join(cities, city);
  throw new ReportingError('unknown-city', { city, known: known.join(', ') });
}
