import { releaseTypology, type ReleasedTypology } from '../actions/release-typology';
import { DEFAULT_CITY } from '../domain/catalogue';
import { yearsForTypology } from '../domain/typology/query';
import { say } from '../texts';
import { askingHere } from './asking-here';
import type { Command } from './command';
import { DATABASE_OPTIONS, isDatabaseNamed } from './data-folder';
import { required, yearsIn } from './figure-options';
import { printer } from './figures';
import { typologyChosen } from './typology-choice';
import { withWriter } from './with-writer';

/** `typology release --year 2018,2024 [--preset NAME]`: computes a typology and publishes it as the next release of the city. */
export const typologyRelease: Command = {
  options: {
    ...DATABASE_OPTIONS,
    city: { type: 'string', default: DEFAULT_CITY },
    year: { type: 'string' },
    preset: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(call) {
    const { values, language, terminal } = call;
    const asked = required(values.year as string | undefined, 'year');
    return withWriter({ ...call, begins: !isDatabaseNamed(values) }, async ({ figures, typologies }) => {
      const city = String(values.city);
      const catalogue = await figures.catalogue(city);
      const preset = values.preset as string | undefined;
      const definition = await typologyChosen(preset === undefined ? {} : { preset }, catalogue);
      const years = yearsIn(asked, yearsForTypology(catalogue, definition));
      const order = { city, definition, years };
      const released = await releaseTypology(typologies, order, askingHere());
      const { release, computedFrom, counts, indicators } = released;
      const print = printer<ReleasedTypology & { sentences: string[] }>(values, language, terminal);
      print({
        ...released,
        sentences: [
          say(language, 'typology.releasedAs', { release: release.id, from: computedFrom.id, ...counts }),
          say(language, 'typology.releasedIndicators', { indicators: Object.values(indicators).join(', ') }),
        ],
      });
      return 0;
    });
  },
};
