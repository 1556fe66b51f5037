import { useCallback, useState } from 'react';
import { DEFAULT_CITY, type Catalogue, type CityId, type CityRef } from '../domain/catalogue';
import type { IndicatorSource } from '../ports/indicator-source';
import { emptySelection, selectionIn, type Selection } from './selection';
import type { PaneServices } from './services';
import { useLoaded, type Loaded } from './useLoaded';

/** The city a person works with, its catalogue and what is chosen from it. */
export interface City {
  cities: CityRef[];
  city: CityId;
  onCity: (city: CityId) => void;
  /** As its figures were published. */
  published: Catalogue;
  /** In the areas of the edition chosen. */
  catalogue: Catalogue;
  onEdition: (edition: string) => void;
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
    return { cities, ...(await catalogues(source, city?.id ?? '')) };
  }, [source, wanted]);
  const loaded = useLoaded(load);
  if (loaded.phase !== 'loaded') return loaded;
  const { cities, published, converted } = loaded.value;
  const city = published.city.id;
  const selection = selections[city] ?? emptySelection(published, preferences.get(`level ${city}`));
  const catalogueIn = (edition: string | undefined) =>
    converted.find((catalogue) => catalogue.edition.id === edition) ?? published;
  const onSelection = (next: Selection) => {
    preferences.set(`level ${city}`, next.level);
    setSelections({ ...selections, [city]: next });
  };
  return {
    phase: 'loaded',
    value: {
      cities,
      city,
      published,
      catalogue: catalogueIn(selection.edition),
      onCity: (next) => {
        preferences.set('city', next);
        setWanted(next);
      },
      onEdition: (edition) => onSelection(selectionIn(catalogueIn(edition), selection)),
      selection,
      onSelection,
    },
  };
}

/** All at once, so that choosing another edition is a choice and no waiting. */
async function catalogues(
  source: IndicatorSource,
  city: CityId,
): Promise<{ published: Catalogue; converted: Catalogue[] }> {
  const published = await source.catalogue(city);
  const [, ...others] = published.editions;
  const converted = await Promise.all(others.map(({ id }) => source.catalogue(city, undefined, id)));
  return { published, converted };
}
