import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../src/domain/text';
import { fill } from '../../src/texts';
import { indicatorCell, measuresOf } from '../../src/domain/indicator-value';
import { CITIES, observedIn, packageOf } from './package-answer';

const AMT = 'Bundesagentur für Arbeit';
/** Measures whose figures come from the statistics of the Bundesagentur für Arbeit. */
const LABOUR =
  /^(alo|ant_alo|svb|ant_svb|bq|sgb2|ant_sgb2|minsich|ant_minsich|bg_sgb2|rlb_|nef|arbeitslose|beschaeft)/;

describe.each(CITIES)('the package of %s', (city) => {
  test('gives reference dates for exactly the years in which an indicator has data', async () => {
    const content = await packageOf(city);
    const observed = observedIn(content);
    const years = [...new Set(content.observations.map(({ year }) => year))].sort();
    const withData = Object.fromEntries(
      content.indicators.map(({ id, formula }) => [
        id,
        years.filter((year) =>
          content.areas.some(({ key }) => {
            const cells = measuresOf(formula).flatMap((measure) => {
              const cell = observed(measure, key, year);
              return cell ? [[measure, cell] as const] : [];
            });
            return indicatorCell(formula, Object.fromEntries(cells)).value !== null;
          }),
        ),
      ]),
    );
    const declared = Object.fromEntries(
      content.indicators.map(({ id, referenceDates }) => [id, Object.keys(referenceDates).map(Number)]),
    );
    expect(declared).toEqual(withData);
  });

  test('reads shares per 100 and counts without a whole', async () => {
    const { indicators } = await packageOf(city);
    for (const { id, unit, plain } of indicators) expect([id, !!plain.whole]).toEqual([id, unit.de === '%']);
  });

  test('leaves no slot open and no number out in its sentences', async () => {
    const { indicators } = await packageOf(city);
    for (const language of ['de', 'en'] as const)
      for (const { readingAid, plain, unit } of indicators) {
        const facts = { area: 'A', year: 2018, value: '12,3', unit: unit[language] };
        const aid = fill(readingAid[language], facts);
        expect(aid).toMatch(/A.*12,3|12,3.*A/);
        expect(aid).not.toMatch(/[{}]/);
        for (const phrase of [plain.one, plain.many])
          expect(fill(phrase[language], { n: 23 })).toMatch(/^[^{}]*\b23\b[^{}.]*$/);
      }
  });

  test('says one and many differently wherever the verb changes', async () => {
    const { indicators } = await packageOf(city);
    for (const { id, plain } of indicators) expect([id, plain.one.de]).not.toEqual([id, plain.many.de]);
  });

  test('explains in plain German: no passive, short sentences', async () => {
    const { indicators } = await packageOf(city);
    for (const { explanation } of indicators) {
      expect(explanation.de).not.toMatch(/\b(wird|werden|wurde|wurden)\b/);
      for (const sentence of explanation.de.split(/[.:]\s+/))
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(19);
    }
  });

  test('names the Bundesagentur für Arbeit wherever its figures are used', async () => {
    const { indicators, attribution } = await packageOf(city);
    for (const { id, formula, source } of indicators)
      expect([id, source.de.includes(AMT)]).toEqual([
        id,
        measuresOf(formula).some((m) => LABOUR.test(m) || m === 'leistungsbez_15_65'),
      ]);
    expect(attribution.de).toContain(AMT);
    expect(attribution.en).toContain(AMT);
  });

  test('has files behind all its resources and says in a README where they come from', () => {
    const folder = join(__dirname, '../../assets/cities', city);
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    for (const { path } of resources as { path: string }[])
      expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(/Source/);
  });

  test('draws only areas it knows, and every area of a level that has boundaries', async () => {
    const { boundaries, areas } = await packageOf(city);
    for (const [level, geojson] of Object.entries(boundaries)) {
      const drawn = (JSON.parse(geojson).features as { properties: { key: string } }[]).map(
        (f) => f.properties.key,
      );
      const known = areas
        .filter((area) => area.level === level && area.kind === 'part')
        .map(({ key }) => key);
      expect(drawn.sort()).toEqual(known.sort());
    }
  });

  test('writes the text of its types readably on their colours', async () => {
    const { typologies } = await packageOf(city);
    for (const { types } of typologies)
      for (const { label, colour } of types)
        expect([label.de, contrast(colour, '#1a1a1a') >= 4.5]).toEqual([label.de, true]);
  });

  test('uses its proxies and seeds under their fixed ids', async () => {
    const { indicators } = await packageOf(city);
    for (const { id, seed } of indicators) if (seed) expect(seed.id).toBe(id);
  });

  test('says everything in both languages', async () => {
    const { indicators } = await packageOf(city);
    const texts = indicators.flatMap(({ name, explanation, readingAid }): Text[] => [
      name,
      explanation,
      readingAid,
    ]);
    for (const { de, en } of texts) expect(de).not.toBe(en);
  });
});

/** WCAG 2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
