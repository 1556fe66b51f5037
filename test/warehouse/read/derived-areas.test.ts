import { cellAt } from '../../../src/domain/answer';
import { absent } from '../../../src/domain/cell';
import type { Query } from '../../../src/domain/query';
import { sourceLine } from '../../../src/figures/source-line';
import type { Database } from '../../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { loadSpatial } from '../../../src/warehouse/publish/load-spatial';
import { openWarehouse, type WarehouseSource } from '../../../src/warehouse/warehouse-source';
import { apiOver, TABLE } from '../../service/api';
import { onBothEngines } from '../engines';
import { CITIES, FIXTURE_CITY, PATIENCE, watched } from '../fixture';

const ask = (more: Partial<Query>): Query => ({
  city: 'musterstadt',
  indicators: ['einwohner', 'menschen-in-armut', 'armutsquote'],
  level: 'stadtteil',
  years: [2021],
  ...more,
});

onBothEngines((open) => {
  let database: Database;
  let source: WarehouseSource;
  let get: Awaited<ReturnType<typeof apiOver>>['get'];
  let post: Awaited<ReturnType<typeof apiOver>>['post'];

  beforeAll(async () => {
    const folders = [FIXTURE_CITY, `${CITIES}/mannheim`];
    database = await open(...folders);
    for (const folder of folders) await loadSpatial(database, folder);
    source = openWarehouse(database).as(LOCAL_PRINCIPAL).figures;
    ({ get, post } = await apiOver(database));
  }, PATIENCE);

  afterAll(() => database.close());

  describe('a named quarter', () => {
    it('is an area of a level of its own, before the level it is made of', async () => {
      const { levels, areas, availability } = await source.catalogue('musterstadt');
      expect(levels.map(({ id }) => id)).toEqual([
        'stadt',
        'bezirk',
        'planungsraum',
        'schulbezirk',
        'quartier',
        'stadtteil',
      ]);
      expect(areas.find(({ key }) => key === 'wasserseite')).toEqual({
        key: 'wasserseite',
        name: 'Wasserseite (erfunden)',
        level: 'quartier',
        kind: 'part',
        parts: ['0102', '0201+0202'],
      });
      expect(availability.armutsquote?.quartier).toEqual([2020, 2021]);
      expect(availability.arbeitslosenquotient).not.toHaveProperty('quartier');
    });

    it('has the sums of its parts, and ratios of sums', async () => {
      const answer = await source.answer(ask({ level: 'quartier' }));
      expect(answer.areas.map(({ key }) => key)).toEqual(['wasserseite', '00']);
      // Hafen 85 and Süd 0 inhabitants, 3 and 0 of them poor: 3 of 85
      expect(cellAt(answer, 'einwohner', 'wasserseite', 2021)).toEqual({ value: 85 });
      expect(cellAt(answer, 'menschen-in-armut', 'wasserseite', 2021)).toEqual({ value: 3 });
      expect(cellAt(answer, 'armutsquote', 'wasserseite', 2021).value).toBeCloseTo(300 / 85, 12);
      expect(cellAt(answer, 'einwohner', '00', 2021)).toEqual({ value: 201 });
    });

    it('has no number where a part has none', async () => {
      const answer = await source.answer(ask({ level: 'quartier', years: [2020] }));
      expect(cellAt(answer, 'einwohner', 'wasserseite', 2020)).toEqual({ value: 130 });
      expect(cellAt(answer, 'armutsquote', 'wasserseite', 2020)).toEqual(absent('unknown'));
    });

    it('is refused a published rate, which cannot be added up', async () => {
      const rate = ask({ level: 'quartier', indicators: ['arbeitslosenquotient'] });
      await expect(source.answer(rate)).rejects.toMatchObject({ code: 'conversion-published-rate' });
    });

    it('stands beside the groups of hierarchies, which are asked the same way', async () => {
      const answer = await source.answer(ask({ level: 'planungsraum' }));
      expect(answer.areas.map(({ key }) => key)).toEqual(['planungsraum:P1', 'planungsraum:P2', '00']);
      expect(cellAt(answer, 'einwohner', 'planungsraum:P1', 2021)).toEqual({ value: 110 });
      expect(cellAt(answer, 'einwohner', 'planungsraum:P2', 2021)).toEqual({ value: 85 });
    });

    it('is a table, a code list and a shape of the API', async () => {
      const tables = await get('/api/v2/tables?query=musterstadt');
      expect(tables.json.tables.map(({ id }: { id: string }) => id)).toContain('musterstadt-quartier');
      const data = await get(
        '/api/v2/tables/musterstadt-quartier/data?valueCodes[indicator]=einwohner&valueCodes[area]=*&valueCodes[year]=2021',
      );
      expect(data.json.value).toEqual([85, 201]);
      expect(data.json.extension.sozialraum.areas.wasserseite.parts).toEqual(['0102', '0201+0202']);
      const list = await get('/api/v2/codelists/musterstadt.level.quartier');
      expect(list.json.values).toEqual([
        { code: 'wasserseite', label: 'Wasserseite (erfunden)', valueMap: ['0102', '0201+0202'] },
      ]);
      const parts = await get(
        `${TABLE}/data?valueCodes[indicator]=einwohner&valueCodes[year]=2021&valueCodes[area]=wasserseite&codeList[area]=musterstadt.level.quartier&outputValues[area]=single`,
      );
      expect(Object.keys(parts.json.dimension.area.category.index)).toEqual(['0102', '0201+0202']);
      const groups = await get(
        `${TABLE}/data?valueCodes[indicator]=einwohner&valueCodes[year]=2021&valueCodes[area]=wasserseite&codeList[area]=musterstadt.level.quartier`,
      );
      expect(groups.json.value).toEqual([85]);
      const shapes = await get('/api/areas?city=musterstadt&level=planungsraum');
      expect(JSON.parse(shapes.text).features).toMatchObject([
        { properties: { key: 'planungsraum:P1', parts: ['0101'] }, geometry: { type: 'MultiPolygon' } },
        { properties: { key: 'planungsraum:P2' }, geometry: null },
      ]);
    });

    it('says in every format what it is made of', async () => {
      const data =
        '/api/v2/tables/musterstadt-quartier/data?valueCodes[indicator]=einwohner&valueCodes[area]=*&valueCodes[year]=2021';
      const made = 'Quartier Wasserseite (erfunden), zusammengefasst aus: 0102, 0201+0202.';
      expect((await get(data)).json.note.join(' ')).toContain(made);
      expect((await get(`${data}&outputFormat=csv`)).text.split('\r\n')[1]).toContain(made);
      const px = (await get(`${data}&outputFormat=px`)).text.replaceAll('"\r\n"', '');
      expect(px).toContain(made);
      expect((await get(`${TABLE}/data`)).text).not.toContain('zusammengefasst aus');
    });

    it('is not kept for ever under the name of a release, as quarters come without one', async () => {
      const data =
        '/data?valueCodes[indicator]=einwohner&valueCodes[year]=2021&valueCodes[area]=*&release=2026.1';
      expect((await get(`/api/v2/tables/musterstadt-quartier${data}`)).headers['cache-control']).toBe(
        'no-cache',
      );
      expect((await get(`${TABLE}${data}`)).headers['cache-control']).toContain('immutable');
    });
  });

  describe('figures in the areas of another edition', () => {
    it('are counts by weights and ratios of converted counts, each of them estimated', async () => {
      const answer = await source.answer(ask({ edition: 'musterstadt-alt' }));
      expect(answer.edition.id).toBe('musterstadt-alt');
      expect(answer.areas.map(({ key }) => key)).toEqual(['M1', 'S1', 'NZ-stadtteil', '00']);
      // M1: 110 + 0.4 × 85 = 144 and (30 + 0.4 × 3) of 144; S1: 0.6 × 85 + 0 = 51 and 0.6 × 3 = 1.8 of 51
      expect(cellAt(answer, 'einwohner', 'M1', 2021)).toEqual({ value: 144, quality: 's' });
      expect(cellAt(answer, 'einwohner', 'S1', 2021)).toEqual({ value: 51, quality: 's' });
      expect(cellAt(answer, 'armutsquote', 'M1', 2021)).toEqual({
        value: expect.closeTo(3120 / 144, 10),
        quality: 's',
      });
      expect(cellAt(answer, 'armutsquote', 'S1', 2021).value).toBeCloseTo(180 / 51, 10);
      expect(cellAt(answer, 'einwohner', 'NZ-stadtteil', 2021)).toEqual({ value: 5 });
      expect(cellAt(answer, 'einwohner', '00', 2021)).toEqual({ value: 201 });
    });

    it('leave to no part what belonged to none before', async () => {
      // 240 − 100 − 80 − 50 = 10, and nobody knows how many of them are poor
      const answer = await source.answer(ask({ edition: 'musterstadt-alt', years: [2020] }));
      expect(cellAt(answer, 'einwohner', 'NZ-stadtteil', 2020)).toEqual({ value: 10 });
      expect(cellAt(answer, 'menschen-in-armut', 'NZ-stadtteil', 2020)).toEqual(absent('unknown'));
      expect(cellAt(answer, 'menschen-in-armut', 'M1', 2020)).toEqual(absent('unknown'));
    });

    it('name the crosswalk wherever they stand', async () => {
      const answer = await source.answer(ask({ edition: 'musterstadt-alt' }));
      expect(answer.crosswalks).toEqual([
        {
          id: 'test-neu-nach-alt',
          name: { de: 'Nur für Tests erfunden', en: 'Invented for tests only' },
          basis: 'inhabitants',
          quality: 'estimated',
        },
      ]);
      expect(sourceLine(answer, 'de')).toContain(
        'Auf diesen Gebietsstand umgerechnet mit dem Umsteigeschlüssel „Nur für Tests erfunden“ (Anteile nach Einwohnerzahl; geschätzt)',
      );
      const data = await get(`${TABLE}/data?edition=musterstadt-alt`);
      expect(data.json.note.join(' ')).toContain('Nur für Tests erfunden');
      expect(data.json.extension.sozialraum.crosswalks).toMatchObject([{ id: 'test-neu-nach-alt' }]);
      expect(data.json.status).toEqual({ 0: 's', 1: 's' });
      const px = await get(`${TABLE}/data?edition=musterstadt-alt&outputFormat=px`);
      expect(px.bytes.toString('latin1')).toContain('Nur f');
      const csv = await get(`${TABLE}/data?edition=musterstadt-alt&outputFormat=csv`);
      expect(csv.text).toContain('M1,Mitte,stadtteil,2021,einwohner,144,s');
      expect(csv.text.split('\r\n')[1]).toContain('Umsteigeschlüssel „Nur für Tests erfunden“');
    });

    it('are offered with what can be converted, and nothing else', async () => {
      const own = await source.catalogue('musterstadt');
      expect(own.editions.map(({ id }) => id)).toEqual(['musterstadt-2020', 'musterstadt-alt']);
      const catalogue = await source.catalogue('musterstadt', undefined, 'musterstadt-alt');
      expect(catalogue.levels.map(({ id }) => id)).toEqual(['stadt', 'stadtteil']);
      expect(catalogue.availability.arbeitslosenquotient).toEqual({ stadt: [2020] });
      expect(catalogue.availability.armutsquote?.stadtteil).toEqual([2020, 2021]);
      const metadata = await get(`${TABLE}/metadata?edition=musterstadt-alt`);
      expect(Object.keys(metadata.json.dimension.area.category.index)).toEqual([
        'M1',
        'S1',
        'NZ-stadtteil',
        '00',
      ]);
      const [list] = metadata.json.dimension.area.extension.codelists.slice(-1);
      const values = await get(new URL(list.links[0].href).pathname + new URL(list.links[0].href).search);
      expect(values.json.values.map(({ code }: { code: string }) => code)).toContain('M1');
    });

    it('can be asked for in a body, and kept as a question', async () => {
      const selection = {
        edition: 'musterstadt-alt',
        selection: [
          { variableCode: 'indicator', valueCodes: ['einwohner'] },
          { variableCode: 'area', valueCodes: ['S1'] },
          { variableCode: 'year', valueCodes: ['2021'] },
        ],
      };
      expect((await post(`${TABLE}/data`, selection)).json.value).toEqual([51]);
      const kept = await post('/api/v2/savedqueries', { tableId: 'musterstadt-stadtteil', selection });
      expect((await get(`/api/v2/savedqueries/${kept.json.id}/data`)).json.value).toEqual([51]);
    });

    it('are refused where they cannot be made, with the reason', async () => {
      const to = (edition: string, indicator: string) =>
        get(`${TABLE}/data?edition=${edition}&valueCodes[indicator]=${indicator}&valueCodes[year]=2021`);
      expect(await to('musterstadt-alt', 'arbeitslosenquotient')).toMatchObject({
        status: 400,
        json: { code: 'conversion-published-rate' },
      });
      expect(await to('nie', 'einwohner')).toMatchObject({
        status: 404,
        json: { code: 'unknown-edition', facts: { known: 'musterstadt-2020, musterstadt-alt' } },
      });
      expect(await get(`${TABLE.replace('stadtteil', 'bezirk')}/data?edition=musterstadt-alt`)).toMatchObject(
        {
          status: 404,
          json: { code: 'unknown-level' },
        },
      );
    });

    it('are the figures themselves in the edition they were published in', async () => {
      const [named, plain] = await Promise.all([
        source.answer(ask({ edition: 'musterstadt-2020' })),
        source.answer(ask({})),
      ]);
      expect(named.cells).toEqual(plain.cells);
      expect(named.crosswalks).toBeUndefined();
    });

    it('add up the unemployed of Mannheim to the districts before 2020', async () => {
      const answer = await source.answer({
        city: 'mannheim',
        indicators: ['arbeitslose'],
        level: 'stadtteil',
        years: [2015],
        edition: 'mannheim-vor-2020',
      });
      const unemployed = (area: string) => cellAt(answer, 'arbeitslose', area, 2015);
      // Schönau-Nord 544, Schönau-Süd 70; Casterfeld 127, Pfingstberg 35, Rheinau-Mitte 420, Rheinau-Süd 142
      expect(unemployed('Schönau')).toEqual({ value: 614, quality: 's' });
      expect(unemployed('Rheinau')).toEqual({ value: 724, quality: 's' });
      expect(unemployed('Neckarstadt-West')).toEqual({ value: 1018, quality: 's' });
      expect(unemployed('08222000')).toEqual({ value: 8858 });
      expect(answer.areas.filter(({ kind }) => kind === 'part')).toHaveLength(24);
    });
  });

  it('says of each year before an edition that its areas are newer', async () => {
    const url =
      '/api/v2/tables/mannheim-stadtteil/data?valueCodes[indicator]=arbeitslose&valueCodes[year]=2012,2015';
    const { json } = await get(url);
    expect(json.dimension.year.category.note).toEqual({
      2012: [
        expect.stringContaining(
          'Die Werte für 2012 sind für die Raumeinheiten dieses Gebietsstands angegeben',
        ),
      ],
      2015: [expect.stringContaining('erst seit 2020 gilt')],
    });
    expect(json.note.join(' ')).toContain('Die Werte für 2012 und 2015 sind');
    const { text } = await get(`${url}&outputFormat=csv`);
    expect(text.split('\r\n')[1]).toContain('Die Werte für 2012 sind');
  });

  it('asks the database once, however the areas are made', async () => {
    const { database: counted, queries } = watched(database);
    const asked = openWarehouse(counted).as(LOCAL_PRINCIPAL).figures;
    const questions = [
      ask({ level: 'quartier', release: '2026.1' }),
      ask({ edition: 'musterstadt-alt', release: '2026.1' }),
    ];
    for (const question of questions) await asked.answer(question);
    queries.length = 0;
    for (const question of questions) await asked.answer(question);
    expect(queries).toHaveLength(2);
  });
});
