import { join } from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { signOfAbsence } from '../../src/domain/cell';
import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { loadSpatial } from '../../src/warehouse/publish/load-spatial';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { apiOver } from '../service/api';
import { databaseWith } from '../warehouse/database-with';
import { CITIES as FOLDER, PATIENCE } from '../warehouse/fixture';
import { CITIES, observedIn, packageOf } from './package-answer';

let database: Database;
let api: Awaited<ReturnType<typeof apiOver>>;

beforeAll(async () => {
  database = await databaseWith(...CITIES.map((city) => join(FOLDER, city)));
  for (const city of CITIES) await loadSpatial(database, join(FOLDER, city));
  api = await apiOver(database);
}, 3 * PATIENCE);

afterAll(async () => {
  await api.app.close();
  await database.close();
});

const EVERYTHING = 'valuecodes[indicator]=*&valuecodes[area]=*&valuecodes[year]=*';

/** Every table of a city as jsonstat-toolkit reads it, beside what the warehouse answers. */
async function tablesOf(city: (typeof CITIES)[number], language: 'de' | 'en') {
  const { tables } = (await api.get(`/api/v2/tables?query=${city}`)).json;
  return Promise.all(
    tables.map(async ({ id }: { id: string }) => {
      const { json } = await api.get(`/api/v2/tables/${id}/data?${EVERYTHING}&lang=${language}`);
      return { id, json, read: JSONstat(json) };
    }),
  );
}

describe.each(CITIES)('jsonstat-toolkit reads every table of %s', (city) => {
  it('with its numbers and signs', async () => {
    const source = openWarehouse(database).as(LOCAL_PRINCIPAL).figures;
    const tables = await tablesOf(city, 'de');
    const { levels } = await source.catalogue(city);
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.length).toBeLessThanOrEqual(levels.length);
    for (const { json, read } of tables) {
      const codes = (dimension: string) => Object.keys(json.dimension[dimension].category.index);
      const answer = await source.answer({
        city,
        level: json.extension.sozialraum.level,
        indicators: codes('indicator'),
        years: codes('year').map(Number),
      });
      const wrong = answer.cells.filter((cell, i) => {
        const place = {
          indicator: answer.indicators[Math.floor(i / answer.areas.length / answer.years.length)]!.id,
          area: answer.areas[Math.floor(i / answer.years.length) % answer.areas.length]!.key,
          year: String(answer.years[i % answer.years.length]),
        };
        const { value, status } = read.Data(place);
        const sign = cell.value === null ? signOfAbsence(cell.absence) : (cell.quality ?? null);
        return value !== cell.value || (status ?? null) !== sign;
      });
      expect(wrong).toEqual([]);
    }
  });

  it('with the counts of the package itself', async () => {
    const content = await packageOf(city);
    const observed = observedIn(content);
    let compared = 0;
    for (const { json, read } of await tablesOf(city, 'de')) {
      for (const { id, formula } of content.indicators) {
        if (formula.kind === 'ratio' || !(id in json.dimension.indicator.category.index)) continue;
        const [measure, ...others] = formula.kind === 'rate' ? [formula.measure] : formula.measures;
        if (measure === undefined || others.length) continue;
        for (const area of Object.keys(json.dimension.area.category.index))
          for (const year of Object.keys(json.dimension.year.category.index)) {
            const delivered = observed(measure, area, Number(year));
            // What belongs to no part is computed where it was not delivered.
            if (!delivered && json.extension.sozialraum.areas[area].kind === 'unassigned') continue;
            expect(read.Data({ indicator: id, area, year }).value).toBe(delivered?.value ?? null);
            compared += 1;
          }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it.each(['de', 'en'] as const)('with units, sources and notes in %s', async (language) => {
    const { indicators, attribution } = await packageOf(city);
    for (const { id, json, read } of await tablesOf(city, language)) {
      const shown = indicators.filter((one) => one.id in json.dimension.indicator.category.index);
      expect([id, shown.length]).toEqual([id, Object.keys(json.dimension.indicator.category.index).length]);
      for (const { id: indicator, name, unit, decimals, source, seed } of shown) {
        const category = read.Dimension('indicator').Category(indicator);
        expect([category.label, category.unit]).toEqual([name[language], { base: unit[language], decimals }]);
        for (const publisher of source[language].split('; ')) {
          expect(read.source).toContain(publisher);
          expect(read.note[0]).toContain(publisher);
        }
        expect(category.note ?? []).toEqual(seed?.role === 'proxy' ? [seed.note[language]] : []);
      }
      expect(read.note.at(-1)).toBe(attribution[language]);
      expect(read.note[0]).toContain(json.extension.sozialraum.release.id);
      // Every sign that occurs is explained in a note.
      const signs = new Set(Object.values<string>(json.status));
      const legend = read.note.join(' ');
      for (const sign of signs) expect(legend).toContain(`${sign} = `);
      expect(Object.keys(json.extension.noteMandatory)).toHaveLength(read.note.length);
    }
  });
});
