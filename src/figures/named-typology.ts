import type { Catalogue } from '../domain/catalogue';
import type { TypologyDefinition } from '../domain/typology/definition';
import { grouped } from './grouped-typology';
import type { FigureOptions } from './provenance';

type NamedTypology = NonNullable<FigureOptions['typology']>;

/** What a request has to hold so that its typology can be found and computed again. */
export function nameOfTypology({ id, version, grouping }: TypologyDefinition): NamedTypology {
  return { id, version, ...(grouping && { grouping }) };
}

/** The typology a request names, as the city declares it today; `undefined` when it no longer does. */
export function typologyNamed(
  { typologies }: Pick<Catalogue, 'typologies'>,
  { id, grouping }: Pick<NamedTypology, 'id' | 'grouping'>,
): TypologyDefinition | undefined {
  const declared = typologies.find((typology) => typology.id === id);
  return declared && grouping ? grouped(declared, grouping) : declared;
}
