import type { Catalogue } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import { typologyOf } from '../domain/typology/choice';
import type { TypologyDefinition } from '../domain/typology/definition';
import { FEWEST_TYPES, GROUPING_METHODS, MOST_TYPES, type Grouping } from '../domain/typology/grouping';
import { grouped } from '../figures/grouped-typology';
import { required } from './figure-options';
import { presetForCity, presetOf } from './presets';

/** Which typology a call means, and whether its areas are grouped anew to compare with it. */
export interface TypologyChoice {
  preset?: string;
  method?: string;
  types?: string;
}

export const CHOICE_OPTIONS = {
  preset: { type: 'string' },
  method: { type: 'string' },
  types: { type: 'string' },
} as const;

/**
 * One of the city's own (its first when none is named), else one that comes with the program. Fails with `unknown-preset`,
 * `preset-not-for-city`, `no-typology` and like `regrouped`.
 */
export async function typologyChosen(
  choice: TypologyChoice,
  catalogue: Catalogue,
): Promise<TypologyDefinition> {
  return regrouped(await declaredIn(catalogue, choice.preset), choice);
}

/**
 * With `--method` and `--types` the areas are grouped in that way, otherwise as declared. Fails with `option-missing`,
 * `unknown-grouping` and `option-not-types`.
 */
export function regrouped(
  declared: TypologyDefinition,
  { method, types }: TypologyChoice,
): TypologyDefinition {
  if (method === undefined && types === undefined) return declared;
  return grouped(declared, { method: methodIn(method), types: typesIn(required(types, 'types')) });
}

/** Fails with `option-missing` and `unknown-grouping`. */
export function methodIn(value: string | undefined): Grouping['method'] {
  const wanted = required(value, 'method');
  const method = GROUPING_METHODS.find((known) => known === wanted);
  if (method) return method;
  throw new ReportingError('unknown-grouping', { method: wanted, known: GROUPING_METHODS.join(', ') });
}

function typesIn(value: string): number {
  const types = Number(value);
  if (/^\d+$/.test(value) && types >= FEWEST_TYPES && types <= MOST_TYPES) return types;
  throw new ReportingError('option-not-types', { value, fewest: FEWEST_TYPES, most: MOST_TYPES });
}

async function declaredIn(catalogue: Catalogue, id: string | undefined): Promise<TypologyDefinition> {
  const own = id === undefined ? typologyOf(catalogue) : catalogue.typologies.find((one) => one.id === id);
  return own ?? presetForCity(await presetOf(id ?? ''), catalogue);
}
