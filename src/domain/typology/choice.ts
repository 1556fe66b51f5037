import type { Catalogue } from '../catalogue';
import { ReportingError } from '../reporting-error';
import type { TypologyDefinition } from './definition';

/** The typology a city declares under an id, or its first. Fails with `no-typology` and `unknown-typology`. */
export function typologyOf({ typologies, city }: Catalogue, id?: string): TypologyDefinition {
  const found = id === undefined ? typologies[0] : typologies.find((typology) => typology.id === id);
  if (found) return found;
  if (id === undefined || !typologies.length) throw new ReportingError('no-typology', { city: city.name });
  throw new ReportingError('unknown-typology', {
    typology: id,
    known: typologies.map((typology) => typology.id).join(', '),
  });
}
