import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProtectionRules } from '../../src/domain/protection-rules';

export interface MadeUpCity {
  /** Parts of the city, without the city itself. */
  areas: number;
  years: number[];
  /** The first is the denominator of one indicator for each of the others. */
  measures: string[];
  protection?: ProtectionRules;
}

export const AREA_KEY = (number: number) => String(1001 + number);

export const indicatorsOf = ({ measures }: MadeUpCity) =>
  measures.slice(1).map((measure) => `anteil-${measure}`);

/**
 * Writes a city package in the form of the tests' fixture (`model`) into a new folder: for measuring only, its numbers mean
 * nothing. Returns the folder; the city is `grossstadt`, its areas are of the level `stadtteil`.
 */
export function writeMadeUpCity(model: string, city: MadeUpCity): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const name of ['datapackage.json', 'indicators.json', 'areas.csv'])
    copyFileSync(join(model, name), join(folder, name));
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(content));

  const data = json('datapackage.json');
  data.sozialraum.city = { id: 'grossstadt', name: 'Großstadt' };
  data.sozialraum.levels = data.sozialraum.levels.filter(({ id }: { id: string }) => id !== 'bezirk');
  if (city.protection) data.sozialraum.protection = city.protection;
  write('datapackage.json', data);

  const [total, ...parts] = city.measures;
  const ratio = json('indicators.json').find(
    ({ formula }: { formula: { kind: string } }) => formula.kind === 'ratio',
  );
  const referenceDates = Object.fromEntries(city.years.map((year) => [year, `${year}-12-31`]));
  write(
    'indicators.json',
    parts.map((part) => ({
      ...ratio,
      id: `anteil-${part}`,
      seed: undefined,
      referenceDates,
      formula: { kind: 'ratio', numerator: [part], denominator: [total], factor: 100 },
    })),
  );
  write('typology.json', []);
  writeFileSync(join(folder, 'areas.csv'), areas(folder, city.areas));
  const measures = city.measures.map((id) => `${id},${id},Anzahl,count,,Bench`);
  writeFileSync(
    join(folder, 'measures.csv'),
    ['id,name,unit,kind,definition,source', ...measures].join('\n'),
  );
  writeFileSync(join(folder, 'observations.csv'), observations(city));
  return folder;
}

function areas(folder: string, count: number): string {
  const [head = ''] = readFileSync(join(folder, 'areas.csv'), 'utf8').split('\n');
  const columns = head.trim().split(',');
  const line = (facts: Record<string, string>) => columns.map((name) => facts[name] ?? '').join(',');
  const part = { level: 'stadtteil', parent_key: '00' };
  return [
    columns.join(','),
    line({ key: '00', name: 'Großstadt', level: 'stadt', kind: 'city' }),
    ...Array.from({ length: count }, (_, i) =>
      line({ ...part, key: AREA_KEY(i), name: `Teil ${AREA_KEY(i)}`, kind: 'part' }),
    ),
    line({ ...part, key: 'NZ', name: 'nicht zuordenbar', kind: 'unassigned' }),
  ].join('\n');
}

function observations({ areas: count, years, measures }: MadeUpCity): string {
  const keys = ['00', ...Array.from({ length: count }, (_, i) => AREA_KEY(i))];
  return [
    'area_key,year,measure_id,value,sign,source_file',
    ...measures.flatMap((code, m) =>
      years.flatMap((year) =>
        keys.map((key, a) => `${key},${year},${code},${(m ? 10 : 1000) + m + a},,bench.csv`),
      ),
    ),
  ].join('\n');
}
