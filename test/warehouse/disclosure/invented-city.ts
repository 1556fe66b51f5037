import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Indicator } from '../../../src/domain/indicator';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import { FIXTURE_CITY } from '../fixture';

export interface City {
  areas: { key: string; level: string; parent: string; kind: 'city' | 'part' | 'unassigned' }[];
  /** By measure, then area. */
  counts: Record<string, Record<string, number>>;
  /** Numerator and denominator of a share in per cent. */
  shares: [string, string][];
  levels: string[];
}

/** A city of boroughs, each of these districts, and beside them who lives in none. */
export function boroughs(districts: Record<string, string[]>): Pick<City, 'levels' | 'areas'> {
  const kind = 'part' as const;
  return {
    levels: ['stadt', 'bezirk', 'stadtteil'],
    areas: [
      { key: 'city', level: 'stadt', parent: '', kind: 'city' },
      ...Object.keys(districts).map((key) => ({ key, level: 'bezirk', parent: 'city', kind })),
      { key: 'NZ-bezirk', level: 'bezirk', parent: 'city', kind: 'unassigned' },
      ...Object.entries(districts).flatMap(([parent, keys]) =>
        keys.map((key) => ({ key, level: 'stadtteil', parent, kind })),
      ),
      { key: 'NZ-stadtteil', level: 'stadtteil', parent: 'city', kind: 'unassigned' },
    ],
  };
}

/** Out of 480 people 75 are unemployed, in the first district 2; its neighbours make up the 42 of the borough. */
export const CITY_OF_480: City = {
  ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1'] }),
  counts: {
    all: { city: 480, N: 280, S: 200, n1: 80, n2: 100, n3: 100, s1: 200 },
    out: { city: 75, N: 42, S: 33, n1: 2, n2: 15, n3: 25, s1: 33 },
  },
  shares: [['out', 'all']],
};

/** Calls the 2 in the first district secret. */
export const AT_LEAST_3: ProtectionRules = { minimumCount: 3, zeros: 'shown' };

/** Writes a city package with these figures for 2020, each measure also as an indicator of its own. */
export async function writeCity(
  folder: string,
  city: City,
  rules?: ProtectionRules,
  release = '2026.1',
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const description = JSON.parse(await readFile(join(FIXTURE_CITY, 'datapackage.json'), 'utf8'));
  const [template] = JSON.parse(await readFile(join(FIXTURE_CITY, 'indicators.json'), 'utf8')) as Indicator[];
  const { sozialraum } = description;
  const [level] = sozialraum.levels;
  sozialraum.levels = city.levels.map((id) => ({ ...level, id }));
  sozialraum.release.id = release;
  sozialraum.protection = rules
    ? { declared: 'rules', note: 'invented', rules }
    : { ...sozialraum.protection, smallCounts: 'shown' };
  const measures = Object.keys(city.counts);
  const counts = measures.map((measure) => ({
    ...template,
    id: measure,
    formula: { kind: 'count', measures: [measure] },
  }));
  const ratios = city.shares.map(([numerator, denominator]) => ({
    ...template,
    id: `${numerator}-share`,
    formula: { kind: 'ratio', numerator: [numerator], denominator: [denominator], factor: 100 },
  }));
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  await write('datapackage.json', JSON.stringify(description));
  await write('indicators.json', JSON.stringify([...counts, ...ratios]));
  await write('typology.json', '[]');
  await write(
    'areas.csv',
    `key,name,level,parent_key,kind,valid_from,valid_to,note\n${city.areas
      .map(({ key, level: of, parent, kind }) => `${key},${key},${of},${parent},${kind},,,`)
      .join('\n')}\n`,
  );
  await write(
    'measures.csv',
    `id,name,unit,kind,definition,source\n${measures.map((id) => `${id},${id},Anzahl,count,,invented`).join('\n')}\n`,
  );
  await write(
    'observations.csv',
    `area_key,year,measure_id,value,sign,source_file\n${measures
      .flatMap((measure) =>
        Object.entries(city.counts[measure]!).map(
          ([area, value]) => `${area},2020,${measure},${value},,invented.csv`,
        ),
      )
      .join('\n')}\n`,
  );
}

/** A copy of a city package under another name and these rules, in which every count is an indicator of its own. */
export async function withEveryCount(
  from: string,
  folder: string,
  { id, rules, release }: { id: string; rules?: ProtectionRules; release?: string },
): Promise<void> {
  await cp(from, folder, { recursive: true });
  await rm(join(folder, 'metadata'), { recursive: true, force: true });
  await change(join(folder, 'datapackage.json'), (description: { sozialraum: Record<string, unknown> }) => {
    const { sozialraum } = description;
    sozialraum.city = { ...(sozialraum.city as object), id };
    sozialraum.protection = rules
      ? { declared: 'rules', note: 'on trial', rules }
      : { ...(sozialraum.protection as object), smallCounts: 'shown' };
    if (release) sozialraum.release = { ...(sozialraum.release as object), id: release };
  });
  const [header, ...rows] = (await readFile(join(folder, 'measures.csv'), 'utf8')).split('\n');
  if (!header?.startsWith('id,name,unit,kind,')) throw new Error(`measures.csv begins with ${header}`);
  const counts = rows.filter((row) => row.includes(',count,')).map((row) => row.split(',')[0]!);
  await change(join(folder, 'indicators.json'), (indicators: Indicator[]) => {
    const more = counts.map((measure) => ({
      ...indicators[0]!,
      id: `count-${measure.replaceAll('_', '-')}`,
      formula: { kind: 'count' as const, measures: [measure] },
    }));
    indicators.push(...more);
  });
}

async function change<Content>(file: string, edit: (content: Content) => void): Promise<void> {
  const content = JSON.parse(await readFile(file, 'utf8')) as Content;
  edit(content);
  await writeFile(file, JSON.stringify(content));
}

/** Rules for an invented city: every rule there is turns up, alone and beside others. */
export function inventedRules(seed: number): ProtectionRules {
  const { areas } = inventedCity(seed);
  const spaces = areas.filter(({ level, kind }) => level === 'planungsraum' && kind === 'part');
  return {
    minimumCount: [3, 5, 10][seed % 3]!,
    zeros: seed % 2 === 0 ? 'secret' : 'shown',
    equalSums: [[['all'], ['men', 'women']]],
    ...(seed % 4 === 1 && { sources: [{ measures: ['out'], minimumCount: 10 }] }),
    ...(seed % 5 === 2 && { minimumPopulation: { measure: 'all', count: 60 } }),
    // Who knows each count only roughly needs large programs: small cities will do.
    ...(areas.length < 14 && { rounding: ([5, 10] as const)[seed % 2]! }),
    ...(spaces.length > 0 && {
      areaSums: Object.fromEntries(
        spaces.map(({ key }, i) => [key, districtsOf(areas).filter((_, d) => d % spaces.length === i)]),
      ),
    }),
  };
}

function districtsOf(areas: City['areas']): string[] {
  return areas.filter(({ level, kind }) => level === 'stadtteil' && kind === 'part').map(({ key }) => key);
}

type Leaves = Record<'men' | 'women' | 'out', Record<string, number>>;

/**
 * A city with two levels, in every other one a third that overlaps them, men and women, a part of them unemployed, some of
 * them in no area; the same for the same seed.
 */
export function inventedCity(seed: number): City {
  const { areas, leaves } = invent(seed);
  return summed(areas, leaves);
}

/** The same city with some of its figures revised; the same for the same two numbers. */
export function revisedCity(seed: number, revision: number): City {
  const { areas, leaves } = invent(seed);
  for (let i = 1; i <= revision; i++) revise(leaves, randomOf(1000 * seed + i));
  return summed(areas, leaves);
}

/**
 * The city after a reform: in each borough the first two districts have become one, and so have the next two, or a third is
 * called by another name. So a borough's own sum does not tell which.
 */
export function reformedCity(city: City): { city: City; became: { earlier: string[]; later: string[] }[] } {
  const boroughs = city.areas.filter(({ level, kind }) => level === 'bezirk' && kind === 'part');
  const became = boroughs.flatMap(({ key }) => {
    const districts = city.areas.filter(({ parent }) => parent === key).map((area) => area.key);
    return [districts.slice(0, 2), districts.slice(2, 4)]
      .filter((earlier) => earlier.length > 0)
      .map((earlier) => ({ earlier, later: [`new-${earlier.join('-')}`] }));
  });
  const areas = city.areas.flatMap((area) => {
    const change = became.find(({ earlier }) => earlier.includes(area.key));
    if (!change) return [area];
    return change.earlier[0] === area.key ? [{ ...area, key: change.later[0]! }] : [];
  });
  const valuesOf = (values: Record<string, number>) =>
    Object.fromEntries(
      areas.flatMap(({ key }) => {
        const { earlier } = became.find(({ later }) => later.includes(key)) ?? { earlier: [key] };
        const parts = earlier.flatMap((part) => values[part] ?? []);
        return parts.length === 0 ? [] : [[key, parts.reduce((sum, value) => sum + value, 0)]];
      }),
    );
  const counts = Object.fromEntries(
    Object.entries(city.counts).map(([measure, values]) => [measure, valuesOf(values)]),
  );
  return { city: { ...city, areas, counts }, became };
}

/** A few figures are corrected by a little, or by much. */
function revise(leaves: Leaves, random: () => number): void {
  for (const values of Object.values(leaves))
    for (const area of Object.keys(values)) {
      if (random() > 0.15) continue;
      const by = Math.floor(random() * (random() < 0.5 ? 5 : 40)) - 2;
      values[area] = Math.max(0, values[area]! + by);
    }
  for (const area of Object.keys(leaves.out))
    leaves.out[area] = Math.min(leaves.out[area]!, leaves.men[area]! + leaves.women[area]!);
}

function invent(seed: number): { areas: City['areas']; leaves: Leaves } {
  const random = randomOf(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const boroughs = Array.from({ length: 2 + upTo(3) }, (_, i) => `b${i}`);
  const districts = boroughs.flatMap((borough) =>
    Array.from({ length: 1 + upTo(5) }, (_, i) => ({ key: `${borough}d${i}`, parent: borough })),
  );
  const part = { kind: 'part' as const };
  const nowhere = (key: string, level: string) => ({
    key,
    level,
    parent: 'city',
    kind: 'unassigned' as const,
  });
  const areas: City['areas'] = [
    { key: 'city', level: 'stadt', parent: '', kind: 'city' },
    ...boroughs.map((key) => ({ key, level: 'bezirk', parent: 'city', ...part })),
    nowhere('nb', 'bezirk'),
    ...(seed % 2 === 1
      ? [
          ...Array.from({ length: 2 + upTo(2) }, (_, i) => ({
            key: `p${i}`,
            level: 'planungsraum',
            parent: 'city',
            ...part,
          })),
          nowhere('np', 'planungsraum'),
        ]
      : []),
    ...districts.map(({ key, parent }) => ({ key, level: 'stadtteil', parent, ...part })),
    nowhere('nd', 'stadtteil'),
  ];
  const unassigned = random() < 0.5;
  const leaf = (most: (area: string) => number): Record<string, number> =>
    Object.fromEntries([
      ...districts.map(({ key }) => [key, most(key)] as const),
      ['nowhere', unassigned ? upTo(15) : 0],
    ]);
  const people = () => (random() < 0.2 ? upTo(12) : 20 + upTo(400));
  const men = leaf(people);
  const women = leaf(people);
  const all = (area: string) => men[area]! + women[area]!;
  const out = leaf((area) => {
    const most = Math.min(all(area), random() < 0.4 ? 12 : 60);
    return random() < 0.05 ? all(area) - Math.min(all(area), upTo(2)) : upTo(most);
  });
  // Nobody is unemployed in no area beyond those who live there.
  out.nowhere = Math.min(out.nowhere!, all('nowhere'));
  return { areas, leaves: { men, women, out } };
}

function summed(areas: City['areas'], { men, women, out }: Leaves): City {
  const leaves = { all: men, men, women, out };
  const ofArea = (key: string) =>
    (['all', 'men', 'women', 'out'] as const).map((measure) =>
      measure === 'all' ? men[key]! + women[key]! : leaves[measure][key]!,
    );
  const districts = districtsOf(areas);
  const spaces = areas.filter(({ level, kind }) => level === 'planungsraum' && kind === 'part');
  const madeOf = (area: City['areas'][number]): string[] => {
    if (area.kind === 'city') return [...districts, 'nowhere'];
    if (area.level === 'stadtteil') return [area.key];
    if (area.level === 'planungsraum')
      return districts.filter((_, d) => d % spaces.length === spaces.indexOf(area));
    return areas.filter(({ parent }) => parent === area.key).map(({ key }) => key);
  };
  const delivered = areas.filter(({ kind }) => kind !== 'unassigned');
  const rows = delivered.map((area) => {
    const figures = madeOf(area).map(ofArea);
    return [area.key, [0, 1, 2, 3].map((i) => figures.reduce((sum, row) => sum + row[i]!, 0))] as const;
  });
  const counts = Object.fromEntries(
    ['all', 'men', 'women', 'out'].map((measure, i) => [
      measure,
      Object.fromEntries(rows.map(([key, row]) => [key, row[i]!])),
    ]),
  );
  return {
    areas,
    levels: ['stadt', 'bezirk', ...(spaces.length > 0 ? ['planungsraum'] : []), 'stadtteil'],
    counts,
    shares: [['out', 'all']],
  };
}

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32 (Tommy Ettinger, public domain)
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rewrites the observations of a package, row by row. */
export async function withRows(folder: string, edit: (rows: Row[]) => Row[]): Promise<void> {
  const file = join(folder, 'observations.csv');
  const [header, ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  if (header !== 'area_key,year,measure_id,value,sign,source_file')
    throw new Error(`observations.csv begins with ${header}`);
  const rows = lines.map((line) => {
    const [area = '', year = '', measure = '', value = '', ...rest] = line.split(',');
    return { area, year, measure, value, rest: rest.join(',') };
  });
  const edited = edit(rows).map((row) => [row.area, row.year, row.measure, row.value, row.rest].join(','));
  await writeFile(file, [header, ...edited, ''].join('\n'));
}

export interface Row {
  area: string;
  year: string;
  measure: string;
  value: string;
  /** Sign and file. */
  rest: string;
}

/** The areas a figure counts for, by area: itself, its parent, the city. */
export async function ancestorsIn(city: string): Promise<Map<string, string[]>> {
  const [, ...lines] = (await readFile(join(city, 'areas.csv'), 'utf8')).trimEnd().split('\n');
  const parents = new Map(lines.map((line) => [line.split(',')[0]!, line.split(',')[3]!]));
  const upwards = (key: string): string[] => (key ? [key, ...upwards(parents.get(key) ?? '')] : []);
  return new Map([...parents.keys()].map((key) => [key, upwards(key)]));
}

/**
 * A correction here and there, the same each time: people are found or dropped in an area, and so in all areas it is part
 * of and all measures that count them `together` with the first named; what is named after no measure stays as it is.
 */
export function corrected(rows: Row[], ancestors: Map<string, string[]>, together: string[][]): Row[] {
  const random = randomOf(7);
  const key = ({ area, year, measure }: Pick<Row, 'area' | 'year' | 'measure'>) =>
    `${area} ${year} ${measure}`;
  const values = new Map(rows.map((row) => [key(row), row.value]));
  const alone = new Set(together.flatMap(([, ...others]) => others));
  for (const { area, year, measure, value } of rows) {
    const levels = ancestors.get(area) ?? [];
    if (!/^\d+$/.test(value) || levels.length < 2 || random() > 0.03 || alone.has(measure)) continue;
    const by = Math.floor(random() * 9) - 2;
    if (Number(value) + by < 0) continue;
    for (const of of levels)
      for (const counted of together.find(([first]) => first === measure) ?? [measure]) {
        const cell = key({ area: of, year, measure: counted });
        const known = values.get(cell);
        if (known) values.set(cell, String(Math.max(0, Number(known) + by)));
      }
  }
  return rows.map((row) => ({ ...row, value: values.get(key(row)) ?? row.value }));
}
