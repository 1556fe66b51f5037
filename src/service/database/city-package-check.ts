import { measuresOf } from '../../domain/indicator-value';
import { ReportingError } from '../../domain/reporting-error';
import type { CityPackage } from './city-package';

/** Throws `city-package-invalid` for the first key of a package that occurs twice or points nowhere. */
export function checkCityPackage(content: CityPackage): void {
  const file = (name: string) => `${content.city.id}/${name}`;
  const fault = CHECKS.flatMap(({ name, faults }) =>
    faults(content).map((detail) => ({ file: file(name), detail })),
  ).at(0);
  if (fault) throw new ReportingError('city-package-invalid', fault);
}

const CHECKS: { name: string; faults: (content: CityPackage) => string[] }[] = [
  { name: 'areas.csv', faults: ({ areas }) => repeated(areas.map(({ key }) => key)) },
  {
    name: 'areas.csv',
    faults: (content) =>
      missing(
        content.areas.map(({ level }) => level),
        ids(content.levels),
      ),
  },
  {
    name: 'areas.csv',
    faults: ({ areas }) =>
      missing(
        areas.flatMap(({ parent }) => parent ?? []),
        keys(areas),
      ),
  },
  {
    name: 'areas.csv',
    faults: ({ areas, levels }) =>
      levels
        .slice(1)
        .filter(({ id }) => !areas.some(({ level, kind }) => level === id && kind === 'unassigned'))
        .map(({ id }) => `${id} without an unassigned area`),
  },
  {
    name: 'areas.csv',
    faults: ({ areas, levels }) => {
      const cities = areas.filter(({ kind }) => kind === 'city');
      return cities.length === 1 && cities[0]?.level === levels[0]?.id
        ? []
        : ['needs one city, on the first level'];
    },
  },
  { name: 'measures.csv', faults: ({ measures }) => repeated(measures.map(({ id }) => id)) },
  {
    name: 'observations.csv',
    faults: ({ observations }) =>
      repeated(observations.map(({ area, year, measure }) => `${area} ${year} ${measure}`)),
  },
  {
    name: 'observations.csv',
    faults: ({ observations, areas }) =>
      missing(
        observations.map(({ area }) => area),
        keys(areas),
      ),
  },
  {
    name: 'observations.csv',
    faults: ({ observations, measures }) =>
      missing(
        observations.map(({ measure }) => measure),
        ids(measures),
      ),
  },
  { name: 'indicators.json', faults: ({ indicators }) => repeated(indicators.map(({ id }) => id)) },
  {
    name: 'indicators.json',
    faults: ({ indicators, measures }) =>
      missing(
        indicators.flatMap(({ formula }) => measuresOf(formula)),
        ids(measures),
      ),
  },
  {
    name: 'indicators.json',
    faults: ({ indicators, topics }) =>
      missing(
        indicators.map(({ topic }) => topic),
        ids(topics),
      ),
  },
  {
    name: 'typology.json',
    faults: ({ typologies, indicators }) =>
      missing(
        typologies.flatMap((typology) => [
          typology.exclusions.inhabitants,
          ...typology.indicators.map(({ id }) => id),
        ]),
        ids(indicators),
      ),
  },
  {
    name: 'typology.json',
    faults: ({ typologies, levels }) =>
      missing(
        typologies.map(({ level }) => level),
        ids(levels),
      ),
  },
  {
    name: 'boundaries',
    faults: ({ boundaries, levels }) => missing(Object.keys(boundaries), ids(levels)),
  },
];

function repeated(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size).map((name) => `${name} occurs twice`);
}

function missing(names: string[], known: Set<string>): string[] {
  return names.filter((name) => !known.has(name)).map((name) => `${name} is not known`);
}

function ids(things: { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

function keys(things: { key: string }[]): Set<string> {
  return new Set(things.map(({ key }) => key));
}
