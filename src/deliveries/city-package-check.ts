import { measuresOf } from '../domain/indicator-value';
import { countFault } from '../domain/count-fault';
import { ReportingError } from '../domain/reporting-error';
import type { CityPackage } from './city-package';

/** Throws `city-package-invalid` for the first key of a package that occurs twice or points nowhere, and for the first figure that cannot be. */
export function checkCityPackage(content: CityPackage): void {
  const [first] = [
    ...repetitions(content),
    ...danglingReferences(content),
    ...structureFaults(content),
    ...impossibleFigures(content),
  ];
  if (!first) return;
  const { file, detail } = first;
  throw new ReportingError('city-package-invalid', { file: `${content.city.id}/${file}`, detail });
}

interface Fault {
  file: string;
  detail: string;
}

type Keys = (content: CityPackage) => string[];

const areaKeys: Keys = ({ areas }) => areas.map(({ key }) => key);
const levelIds: Keys = ({ levels }) => ids(levels);
const measureIds: Keys = ({ measures }) => ids(measures);
const indicatorIds: Keys = ({ indicators }) => ids(indicators);

const UNIQUE: [file: string, keys: Keys][] = [
  ['areas.csv', areaKeys],
  ['measures.csv', measureIds],
  ['indicators.json', indicatorIds],
  ['typology.json', ({ typologies }) => ids(typologies)],
  [
    'observations.csv',
    ({ observations }) => observations.map((row) => `${row.area} ${row.year} ${row.measure}`),
  ],
];

const REFERENCES: { file: string; used: Keys; known: Keys }[] = [
  { file: 'areas.csv', used: ({ areas }) => areas.map(({ level }) => level), known: levelIds },
  { file: 'areas.csv', used: ({ areas }) => areas.flatMap(({ parent }) => parent ?? []), known: areaKeys },
  {
    file: 'observations.csv',
    used: ({ observations }) => observations.map(({ area }) => area),
    known: areaKeys,
  },
  {
    file: 'observations.csv',
    used: ({ observations }) => observations.map(({ measure }) => measure),
    known: measureIds,
  },
  {
    file: 'indicators.json',
    used: ({ indicators }) => indicators.map(({ topic }) => topic),
    known: ({ topics }) => ids(topics),
  },
  {
    file: 'indicators.json',
    used: ({ indicators }) => indicators.flatMap(({ formula }) => measuresOf(formula)),
    known: measureIds,
  },
  { file: 'typology.json', used: ({ typologies }) => typologies.map(({ level }) => level), known: levelIds },
  {
    file: 'typology.json',
    used: ({ typologies }) =>
      typologies.flatMap(({ exclusions, indicators }) => [exclusions.inhabitants, ...ids(indicators)]),
    known: indicatorIds,
  },
  {
    file: 'typology.json',
    used: ({ typologies }) => typologies.flatMap(({ exclusions }) => exclusions.areas),
    known: areaKeys,
  },
  { file: 'datapackage.json', used: measuresInRules, known: measureIds },
  {
    file: 'datapackage.json',
    used: ({ protection }) => Object.entries(protection?.areaSums ?? {}).flat(2),
    known: areaKeys,
  },
  { file: 'boundaries', used: ({ boundaries }) => Object.keys(boundaries), known: levelIds },
];

function measuresInRules({ protection }: CityPackage): string[] {
  const {
    sources = [],
    minimumPopulation,
    equalSums = [],
    accidentalSums = [],
    rates = {},
  } = protection ?? {};
  return [
    ...sources.flatMap(({ measures }) => measures),
    ...(minimumPopulation ? [minimumPopulation.measure] : []),
    ...[...equalSums, ...accidentalSums].flat(2),
    ...Object.entries(rates).flatMap(([rate, counts]) => [rate, ...counts]),
  ];
}

function repetitions(content: CityPackage): Fault[] {
  return UNIQUE.flatMap(([file, keys]) => {
    const seen = new Set<string>();
    const twice = keys(content).filter((key) => seen.size === seen.add(key).size);
    return twice.map((key) => ({ file, detail: `${key} occurs twice` }));
  });
}

function danglingReferences(content: CityPackage): Fault[] {
  return REFERENCES.flatMap(({ file, used, known }) => {
    const all = new Set(known(content));
    const unknown = used(content).filter((key) => !all.has(key));
    return unknown.map((key) => ({ file, detail: `${key} is not known` }));
  });
}

/** One city, on the coarsest level; below it an area on each level for what is not assignable. */
function structureFaults({ areas, levels: [top, ...below] }: CityPackage): Fault[] {
  const cities = areas.filter(({ kind }) => kind === 'city');
  const oneCity = cities.length === 1 && cities[0]?.level === top?.id;
  const without = below.filter(
    ({ id }) => !areas.some(({ level, kind }) => level === id && kind === 'unassigned'),
  );
  return [
    ...(oneCity ? [] : [{ file: 'areas.csv', detail: 'needs one city, on the first level' }]),
    ...without.map(({ id }) => ({ file: 'areas.csv', detail: `${id} without an unassigned area` })),
  ];
}

/** Counts that are none and percentages of more than all, as in a delivery. */
function* impossibleFigures({ measures, observations }: CityPackage): Generator<Fault> {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  for (const { area, year, measure, cell } of observations) {
    const { kind, unit } = known.get(measure) ?? {};
    if (cell.value === null) continue;
    const isOutside = kind === 'rate' && unit === '%' && (cell.value < 0 || cell.value > 100);
    if ((kind === 'count' && countFault(cell.value)) || isOutside)
      yield { file: 'observations.csv', detail: `${area}, ${year}, ${measure}: ${cell.value}` };
  }
}

function ids(things: { id: string }[]): string[] {
  return things.map(({ id }) => id);
}
