import type { IndicatorSource } from '../../src/ports/indicator-source';
import { cellAt } from '../../src/domain/answer';

const QUERY = {
  city: 'musterstadt',
  indicators: ['einwohner', 'armutsquote'],
  level: 'stadtteil',
  years: [2020, 2021],
};

/** What every source of indicators does; it answers for the invented city of test/warehouse/fixture-city. */
export function indicatorSourceContract(source: () => IndicatorSource) {
  it('names its cities', async () => {
    expect(await source().cities()).toContainEqual({ id: 'musterstadt', name: 'Musterstadt' });
  });

  it('describes what can be asked for', async () => {
    const catalogue = await source().catalogue('musterstadt');
    expect(catalogue.levels[0]?.id).toBe('stadt');
    expect(catalogue.indicators.map(({ id }) => id)).toContain('armutsquote');
    expect(catalogue.availability.einwohner?.stadtteil).toEqual([2020, 2021]);
    expect(catalogue.areas.map(({ key }) => key)).toContain('0201+0202');
  });

  it('answers with numbers in full precision, in the register’s order, and names the release', async () => {
    const answer = await source().answer(QUERY);
    expect(answer.areas.map(({ kind }) => kind)).toEqual(['part', 'part', 'part', 'unassigned', 'city']);
    expect(cellAt(answer, 'einwohner', '0101', 2020)).toEqual({ value: 100 });
    // 23 of 100.
    expect(cellAt(answer, 'armutsquote', '0101', 2020)).toEqual({ value: 23 });
    expect(answer.release.id).toBe(answer.query.release);
    expect(answer.indicators.map(({ id }) => id)).toEqual(QUERY.indicators);
  });

  it('keeps the order of the indicators that were asked for', async () => {
    const answer = await source().answer({ ...QUERY, indicators: [...QUERY.indicators].reverse() });
    expect(answer.indicators.map(({ id }) => id)).toEqual(['armutsquote', 'einwohner']);
    expect(answer.cells).toHaveLength(2 * answer.areas.length * 2);
    expect(cellAt(answer, 'einwohner', '0101', 2020)).toEqual({ value: 100 });
    expect(cellAt(answer, 'armutsquote', '0101', 2020)).toEqual({ value: 23 });
  });

  it('says why a number is missing', async () => {
    const answer = await source().answer({ ...QUERY, indicators: ['arbeitslosenquotient'], years: [2020] });
    expect(cellAt(answer, 'arbeitslosenquotient', '0102', 2020)).toEqual({ value: null, absence: 'lost' });
    expect(cellAt(answer, 'arbeitslosenquotient', '0201+0202', 2020)).toEqual({
      value: null,
      absence: 'meaningless',
    });
  });

  it('knows what belongs to no part: as delivered, or the city less its parts', async () => {
    const answer = await source().answer({ ...QUERY, indicators: ['einwohner'] });
    const unassigned = answer.areas.find(({ kind }) => kind === 'unassigned')?.key ?? '';
    // 240 - 100 - 80 - 50; delivered for 2021.
    expect(cellAt(answer, 'einwohner', unassigned, 2020)).toEqual({ value: 10 });
    expect(cellAt(answer, 'einwohner', unassigned, 2021)).toEqual({ value: 5 });
  });

  it('leaves the not-assignable row out when areas are chosen, and keeps the city', async () => {
    const answer = await source().answer({ ...QUERY, areas: ['0102'] });
    expect(answer.areas.map(({ key }) => key)).toEqual(['0102', '00']);
  });

  it('answers for quarters, which are made of the areas of a level', async () => {
    const { areas } = await source().catalogue('musterstadt');
    expect(areas.find(({ level }) => level === 'quartier')?.parts).toEqual(['0102', '0201+0202']);
    const answer = await source().answer({ ...QUERY, level: 'quartier' });
    expect(answer.areas.map(({ key, parts }) => [key, parts])).toEqual([
      ['wasserseite', ['0102', '0201+0202']],
      ['00', undefined],
    ]);
    // 85 and 0.
    expect(cellAt(answer, 'einwohner', 'wasserseite', 2021)).toEqual({ value: 85 });
  });

  it('answers in the areas of another edition, and names the crosswalk', async () => {
    const edition = 'musterstadt-alt';
    const catalogue = await source().catalogue('musterstadt', undefined, edition);
    expect(catalogue.editions.map(({ id }) => id)).toEqual(['musterstadt-2020', edition]);
    const answer = await source().answer({ ...QUERY, edition });
    expect(answer.query.edition).toBe(edition);
    expect(answer.edition).toEqual(catalogue.edition);
    expect(answer.crosswalks?.map(({ id }) => id)).toEqual(['test-neu-nach-alt']);
    // 110 + 0.4 × 85.
    expect(cellAt(answer, 'einwohner', 'M1', 2021)).toEqual({ value: 144, quality: 's' });
  });

  it.each([
    ['unknown-edition', { edition: 'nie' }],
    ['conversion-published-rate', { indicators: ['arbeitslosenquotient'], edition: 'musterstadt-alt' }],
    ['unknown-city', { city: 'nirgendwo' }],
    ['unknown-indicator', { indicators: ['gibt-es-nicht'] }],
    ['unknown-area', { areas: ['9999'] }],
    ['year-without-data', { years: [1999] }],
    ['empty-selection', { indicators: [] }],
    ['unknown-release', { release: 'nie' }],
  ])('refuses with %s', async (code, change) => {
    await expect(source().answer({ ...QUERY, ...change })).rejects.toMatchObject({ code });
  });
}
