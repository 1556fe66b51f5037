import type { AreaLevel } from '../domain/area';
import { QUARTERS } from '../domain/spatial/composed-levels';
import { inBoth } from '../domain/text';
import { say } from '../texts';

/** The level of the named quarters of a city. */
export const QUARTER_LEVEL: AreaLevel = {
  id: QUARTERS,
  name: inBoth((language) => say(language, 'figure.quarter')),
  plural: inBoth((language) => say(language, 'figure.quarters')),
  pluralDative: inBoth((language) => say(language, 'figure.quartersDative')),
};
