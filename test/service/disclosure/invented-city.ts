import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Indicator } from '../../../src/domain/indicator';
import type { ProtectionRules } from '../../../src/service/disclosure/rules';
import { FIXTURE_CITY } from '../fixture';

interface City {
  areas: { key: string; level: string; parent: string; kind: 'city' | 'part' | 'unassigned' }[];
  /** By measure, then area. */
  counts: Record<string, Record<string, number>>;
  /** Numerator and denominator of a share in per cent. */
  shares: [string, string][];
  levels: string[];
}

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
  if (rules) sozialraum.protection = { declared: 'rules', note: 'invented', rules };
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

/** A copy of a city package in which every count is an indicator of its own. */
export async function withEveryCount(from: string, folder: string): Promise<void> {
  await cp(from, folder, { recursive: true });
  const file = join(folder, 'indicators.json');
  const indicators = JSON.parse(await readFile(file, 'utf8')) as Indicator[];
  const [header, ...rows] = (await readFile(join(folder, 'measures.csv'), 'utf8')).split('\n');
  if (!header?.startsWith('id,name,unit,kind,')) throw new Error(`measures.csv begins with ${header}`);
  const counts = rows.filter((row) => row.includes(',count,')).map((row) => row.split(',')[0]!);
  const more = counts.map((measure) => ({
    ...indicators[0],
    id: `count-${measure.replaceAll('_', '-')}`,
    formula: { kind: 'count', measures: [measure] },
  }));
  await writeFile(file, JSON.stringify([...indicators, ...more]));
}

/** A city with two levels, men and women, a part of them unemployed, some of them in no area; the same for the same seed. */
export function inventedCity(seed: number): City {
  const random = randomOf(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const boroughs = Array.from({ length: 2 + upTo(3) }, (_, i) => `b${i}`);
  const districts = boroughs.flatMap((borough) =>
    Array.from({ length: 1 + upTo(5) }, (_, i) => ({ key: `${borough}d${i}`, parent: borough })),
  );
  const areas: City['areas'] = [
    { key: 'city', level: 'stadt', parent: '', kind: 'city' },
    ...boroughs.map((key) => ({ key, level: 'bezirk', parent: 'city', kind: 'part' as const })),
    { key: 'nb', level: 'bezirk', parent: 'city', kind: 'unassigned' },
    ...districts.map(({ key, parent }) => ({ key, level: 'stadtteil', parent, kind: 'part' as const })),
    { key: 'nd', level: 'stadtteil', parent: 'city', kind: 'unassigned' },
  ];
  const unassigned = random() < 0.5;
  const leaf = (most: (area: string) => number) => {
    const values = Object.fromEntries(districts.map(({ key }) => [key, most(key)]));
    const nowhere = unassigned ? upTo(15) : 0;
    const perBorough = boroughs.map(
      (borough) =>
        [
          borough,
          districts
            .filter(({ parent }) => parent === borough)
            .reduce((sum, { key }) => sum + values[key]!, 0),
        ] as const,
    );
    const all = perBorough.reduce((sum, [, value]) => sum + value, nowhere);
    return { ...values, ...Object.fromEntries(perBorough), city: all } as Record<string, number>;
  };
  const people = () => (random() < 0.2 ? upTo(12) : 20 + upTo(400));
  const men = leaf(people);
  const women = leaf(people);
  const all = Object.fromEntries(Object.keys(men).map((key) => [key, men[key]! + women[key]!]));
  const out = leaf((area) => {
    const most = Math.min(all[area]!, random() < 0.4 ? 12 : 60);
    return random() < 0.05 ? all[area]! - Math.min(all[area]!, upTo(2)) : upTo(most);
  });
  // Nobody is unemployed in no area beyond those who live there.
  out.city = Math.min(out.city!, all.city!);
  return {
    areas,
    levels: ['stadt', 'bezirk', 'stadtteil'],
    counts: { all, men, women, out },
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
