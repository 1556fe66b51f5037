import type { CityId } from '../domain/catalogue';
import type { DefinitionVersion } from '../domain/definition-version';
import type { IndicatorId } from '../domain/indicator';
import { ReportingError } from '../domain/reporting-error';
import type { Access } from './access';
import { readDefinitionVersions, versionsIn, type KeptVersion } from './read/read-definitions';
import type { ReleaseNumber } from './read/releases';

/** What indicators meant, release by release. */
export interface DefinitionArchive {
  /** The version of each indicator that a release uses, or the latest release. Fails with `unknown-city`, `unknown-release`. */
  inRelease(city: CityId, release?: string): Promise<DefinitionVersion[]>;
  /** All versions of one indicator, the first one first. Fails with `unknown-city`, `unknown-indicator`. */
  versions(city: CityId, indicator: IndicatorId): Promise<DefinitionVersion[]>;
}

export function definitionArchiveIn(
  { reading }: Access,
  named: (city: CityId, release?: string) => Promise<ReleaseNumber>,
): DefinitionArchive {
  return {
    async inRelease(city, release) {
      const { number } = await named(city, release);
      return versionsIn(await readDefinitionVersions(reading, city), number).map(withoutNumbers);
    },
    async versions(city, indicator) {
      await named(city);
      const versions = await readDefinitionVersions(reading, city, indicator);
      if (versions.length) return versions.map(withoutNumbers);
      const known = (await readDefinitionVersions(reading, city)).map(({ definition }) => definition.id);
      throw new ReportingError('unknown-indicator', { indicator, known: [...new Set(known)].join(', ') });
    },
  };
}

function withoutNumbers({ version, since, until, definition, metadata }: KeptVersion): DefinitionVersion {
  return { version, since, ...(until && { until }), definition, ...(metadata && { metadata }) };
}
