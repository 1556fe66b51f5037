import type { AskedTypology } from '../actions/typology-request';
import { DEFAULT_CITY } from '../domain/catalogue';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import { formatOf, languageIn, required, yearIn, type FileFormat } from './figure-options';
import { typologyChosen, type TypologyChoice } from './typology-choice';

/** What every command names that computes a typology of a city. */
export interface TypologyAskedValues extends TypologyChoice {
  year?: string;
  out?: string;
  city?: string;
  lang?: string;
}

/**
 * The typology a call asks for, and the language to tell it in. The one place where a command asks for the catalogue. Fails
 * with `option-missing`, `option-not-a-year`, `unknown-format`, like `typologyChosen` and the source.
 */
export async function typologyAsked(
  values: TypologyAskedValues,
  source: Pick<IndicatorSource, 'catalogue'>,
  possible?: readonly FileFormat[],
): Promise<{ asked: AskedTypology; language: Language }> {
  const { city = DEFAULT_CITY, out } = values;
  if (out) formatOf(out, possible);
  const year = yearIn(required(values.year, 'year'));
  const catalogue = await source.catalogue(city);
  const definition = await typologyChosen(values, catalogue);
  return { asked: { catalogue, definition, year }, language: languageIn(values.lang) };
}
