import { useCallback, useState } from 'react';
import { DEFAULT_CITY, type Catalogue, type CityId, type CityRef } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import { useDocumentSubject } from './document-subject';
import { askable, emptySelection, selectionIn, type Selection } from './selection';
import type { PanePorts } from './ports';
import type { Target } from '../refresh/target';
import { useChange } from './useChange';
import { useLoaded, type Loaded } from './useLoaded';

/** What a document is about, remembered in it: city, reporting year, language; and what is chosen from the city's catalogue. */
export interface City {
  cities: CityRef[];
  city: CityId;
  onCity: (city: CityId) => void;
  /** The cities of the figures in the document. */
  inDocument: CityId[];
  /** Figures came or went. */
  onFigures: () => void;
  /** Of the document: the one a person chose, the one it has, or the latest with figures. */
  year: ReportingYear;
  onYear: (year: ReportingYear) => void;
  /** The year a person chose, if any. */
  chosenYear: ReportingYear | undefined;
  /** Figures were brought to a target, or back: the year is the document's, whatever a person chose before. */
  onBroughtTo: (target: Target) => void;
  /** Figures are written in. */
  language: Language;
  onLanguage: (language: Language) => void;
  /** As its figures were published. */
  published: Catalogue;
  /** In the areas of the edition chosen. */
  catalogue: Catalogue;
  onEdition: (edition: string) => void;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  /** While a figure is changed, city, year, language and selection are those of the change; then they are again as before. */
  change: ReturnType<typeof useChange>;
}

/**
 * Loads the city a person chose for the document, the one its figures had when it was opened, the one used last, or the default
 * one; remembers what is chosen for the next opening.
 */
export function useCity(ports: PanePorts): Loaded<City> {
  const { source, preferences, settings, contentLanguage } = ports;
  const subject = useDocumentSubject(ports);
  const [chosenCity, setCity] = useState(() => settings.get('city'));
  const [lastCity] = useState(() => preferences.get('city'));
  const [chosen, setYear] = useState(() => Number(settings.get('year')));
  const [language, setLanguage] = useState(() => languageIn(settings.get('language')) ?? contentLanguage);
  const [selections, setSelections] = useState<Record<CityId, Selection>>({});
  const [only, ...others] = subject.first.cities;
  const change = useChange();
  const held = change.now;
  const asked = held?.figure.origin.request;
  const wanted = asked?.query.city ?? chosenCity ?? (others.length ? undefined : only) ?? lastCity;
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
  const known = (year: ReportingYear | undefined) => published.years.find((each) => each === year);
  const preferred = yearBecause('chosen', known(chosen)) ?? yearBecause('document', known(subject.now.year));
  const year = preferred?.year ?? published.years.at(-1) ?? 0;
  const selection = held?.selection ?? {
    ...(selections[city] ?? emptySelection(published, preferences.get(`level ${city}`))),
    preferred,
  };
  const catalogueIn = (edition: string | undefined) =>
    converted.find((catalogue) => catalogue.edition.id === edition) ?? published;
  const catalogue = catalogueIn(selection.edition);
  const onSelection = (next: Selection) => {
    if (held) return change.onSelection(next);
    preferences.set(`level ${city}`, next.level);
    setSelections({ ...selections, [next.city]: next });
  };
  return {
    phase: 'loaded',
    value: {
      cities,
      city,
      published,
      catalogue,
      onCity: (next) => {
        preferences.set('city', next);
        settings.set('city', next);
        setCity(next);
        subject.readCities();
      },
      inDocument: subject.now.cities,
      onFigures: subject.readCities,
      year: (held && askable(catalogue, selection).years.at(-1)) ?? year,
      chosenYear: known(chosen),
      onYear: (next) => {
        if (held)
          return onSelection({
            ...selection,
            years: [],
            moving: undefined,
            preferred: yearBecause('chosen', next),
          });
        settings.set('year', String(next));
        setYear(next);
        onSelection({ ...selection, years: [] });
      },
      onBroughtTo: (target) => {
        if (target.year !== undefined) {
          settings.set('year', '');
          setYear(0);
        }
        subject.readAgain();
      },
      language: asked?.language ?? language,
      onLanguage: (next) => {
        settings.set('language', next);
        setLanguage(next);
      },
      onEdition: (edition) => onSelection(selectionIn(catalogueIn(edition), selection)),
      selection,
      onSelection,
      change,
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

function yearBecause(because: 'chosen' | 'document', year: ReportingYear | undefined) {
  return year === undefined ? undefined : { year, because };
}

function languageIn(text: string | undefined): Language | undefined {
  return text === 'de' || text === 'en' ? text : undefined;
}
