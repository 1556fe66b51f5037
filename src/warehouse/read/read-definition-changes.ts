import type { CityId } from '../../domain/catalogue';
import type { IndicatorId } from '../../domain/indicator';
import type { Text } from '../../domain/text';
import type { Database } from '../engine/database';
import { readDefinitionVersions } from './read-definitions';

/** A definition that is not as it was in the release before. */
export interface DefinitionChange {
  kind: 'new' | 'changed' | 'removed';
  indicator: IndicatorId;
  name: Text;
  /** Versions; missing where it is new. */
  old?: number;
  /** Missing where it is removed. */
  new?: number;
}

/** What a release changes in the definitions of indicators, by indicator. */
export async function readDefinitionChanges(
  database: Database,
  city: CityId,
  release: number,
): Promise<DefinitionChange[]> {
  const versions = await readDefinitionVersions(database, city);
  const begun = versions.filter(({ from }) => from === release);
  const ended = versions.filter(({ to }) => to === release);
  const indicators = [...new Set([...begun, ...ended].map(({ definition }) => definition.id))].sort();
  return indicators.map((indicator): DefinitionChange => {
    const now = begun.find(({ definition }) => definition.id === indicator);
    const before = ended.find(({ definition }) => definition.id === indicator);
    return {
      kind: !before ? 'new' : now ? 'changed' : 'removed',
      indicator,
      name: (now ?? before)!.definition.name,
      ...(before && { old: before.version }),
      ...(now && { new: now.version }),
    };
  });
}
