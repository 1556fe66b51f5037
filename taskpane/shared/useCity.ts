import { useCallback, useState } from 'react';
import { DEFAULT_CITY, type Catalogue, type CityId, type CityRef } from '../../src/domain/catalogue';
import { emptySelection, type Selection } from './selection';
import type { PaneServices } from './services';
import { useLoaded, type Loaded } from './useLoaded';

/** The city a person works with, its catalogue and what is chosen from it. */
export interface City {
  cities: CityRef[];
  city: CityId;
  onCity: (city: CityId) => void;
  catalogue: Catalogue;
  selection: Selection;
  onSelection: (selection: Selection) => void;
}

/** Loads the city used last, or the default one; remembers city and level for the next opening. */
export function useCity({ source, preferences }: PaneServices): Loaded<City> {
  const [wanted, setWanted] = useState(() => preferences.get('city'));
  const [selections, setSelections] = useState<Record<CityId, Selection>>({});
  const load = useCallback(async () => {
    const cities = await source.cities();
    const byId = (wish?: CityId) => cities.find(({ id }) => id === wish);
    const city = byId(wanted) ?? byId(DEFAULT_CITY) ?? cities[0];
    return { cities, catalogue: await source.catalogue(city?.id ?? '') };
  }, [source, wanted]);
  const loaded = useLoaded(load);
  if (loaded.phase !== 'loaded') return loaded;
  const { cities, catalogue } = loaded.value;
  const city = catalogue.city.id;
  return {
    phase: 'loaded',
    value: {
      cities,
      city,
      catalogue,
      onCity: (next) => {
        preferences.set('city', next);
        setWanted(next);
      },
      selection: selections[city] ?? emptySelection(catalogue, preferences.get(`level ${city}`)),
      onSelection: (selection) => {
        preferences.set(`level ${city}`, selection.level);
        setSelections({ ...selections, [city]: selection });
      },
    },
  };
}
