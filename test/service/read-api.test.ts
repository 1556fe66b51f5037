import JSONstat from 'jsonstat-toolkit';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { apiOfCities, apiOver, TABLE } from './api';

const api = apiOfCities();

const data = async (query: string) => (await api.get(`${TABLE}/data?${query}`)).json;
const codesOf = (body: { dimension: Record<string, { category: { index: object } }> }, dimension: string) =>
  Object.keys(body.dimension[dimension]?.category.index ?? {});

it('says its limits and formats before anybody asks', async () => {
  const { json } = await api.get('/api/v2/config');
  expect(json).toMatchObject({ maxCallsPerTimeWindow: 1200, timeWindow: 60 });
  expect(json.dataFormats).toEqual(['json-stat2', 'csv', 'xlsx', 'px']);
});

it('gives every table in a form an independent reader understands, number by number', async () => {
  const source = openWarehouse(api.database).as(LOCAL_PRINCIPAL).figures;
  const { tables } = (await api.get('/api/v2/tables')).json;
  expect(tables).toHaveLength(3);
  for (const { id } of tables) {
    const ALL = 'valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=*';
    const { json } = await api.get(`/api/v2/tables/${id}/data?${ALL}`);
    const [years, indicators] = [codesOf(json, 'year').map(Number), codesOf(json, 'indicator')];
    const level = json.extension.sozialraum.level;
    const answer = await source.answer({ city: 'musterstadt', level, indicators, years });
    const dataset = JSONstat(json);
    for (const [i, { id: indicator, unit, decimals }] of answer.indicators.entries()) {
      expect(dataset.Dimension('indicator').Category(indicator).unit).toEqual({ base: unit.de, decimals });
      answer.areas.forEach(({ key }, a) =>
        answer.years.forEach((year, y) => {
          const cell = answer.cells[(i * answer.areas.length + a) * answer.years.length + y];
          const read = dataset.Data({ indicator, area: key, year: String(year) });
          expect(read.value).toBe(cell?.value);
          expect(read.status === null).toBe(cell?.value !== null);
        }),
      );
    }
    expect(dataset.source).toContain('Musterstadt');
    expect(dataset.note.join()).toContain('Datenstand');
  }
});

it('lists tables in pages, with links that can be followed', async () => {
  const { json } = await api.get('/api/v2/tables?pageSize=1&pageNumber=2');
  expect(json.tables).toHaveLength(1);
  expect(json.page).toMatchObject({ pageNumber: 2, pageSize: 1 });
  expect(json.page.links.map(({ rel }: { rel: string }) => rel)).toContain('previous');
  const [table] = json.tables;
  expect(table).toMatchObject({ timeUnit: 'Annual', source: expect.stringContaining('Musterstadt') });
  expect(table.links.map(({ rel }: { rel: string }) => rel)).toEqual(['self', 'metadata', 'data']);
  for (const { href } of table.links)
    expect((await api.get(href.replace(/^http:\/\/[^/]+/, ''))).status).toBe(200);
});

it.each([
  [1, 2, ['first 1', 'next 2', 'last 2'], 2],
  [2, 2, ['first 1', 'previous 1', 'last 2'], 1],
  [1, 3, ['first 1', 'last 1'], 3],
  [2, 1, ['first 1', 'previous 1', 'next 3', 'last 3'], 1],
])('leads from page %d of %d tables each to the others', async (number, size, links, tables) => {
  const { json } = await api.get(`/api/v2/tables?pageSize=${size}&pageNumber=${number}`);
  const shown = json.page.links.map(
    ({ rel, href }: { rel: string; href: string }) => `${rel} ${/pageNumber=(\d+)/.exec(href)?.[1]}`,
  );
  expect([shown, json.tables.length]).toEqual([links, tables]);
});

it('has one page where nothing is found', async () => {
  const { page, tables } = (await api.get('/api/v2/tables?query=gibtesnicht')).json;
  expect([page.totalPages, page.totalElements, tables]).toEqual([1, 0, []]);
});

it('finds tables by words and by age', async () => {
  const found = async (query: string) => (await api.get(`/api/v2/tables?${query}`)).json.page.totalElements;
  expect(await found('query=armutsquote%20stadtteile')).toBe(1);
  expect(await found('query=gibtesnicht')).toBe(0);
  expect(await found('pastDays=36500')).toBeGreaterThan(0);
});

it('says which dimensions must be chosen and which code lists group them', async () => {
  const { dimension, link } = (await api.get(`${TABLE}/metadata`)).json;
  expect(dimension.indicator.extension.elimination).toBe(false);
  expect(dimension.year.extension.elimination).toBe(false);
  expect(dimension.area.extension).toMatchObject({ elimination: true, eliminationValueCode: '00' });
  expect(dimension.area.extension.codelists.map(({ id }: { id: string }) => id)).toContain(
    'musterstadt.level.bezirk',
  );
  expect(link.data[0].href).toContain(`${TABLE}/data`);
});

it('answers its default selection when nobody chose', async () => {
  const { json } = await api.get(`${TABLE}/defaultselection`);
  expect(json.selection[2]).toEqual({ variableCode: 'year', valueCodes: ['2021'] });
  const body = await data('');
  expect([codesOf(body, 'indicator'), codesOf(body, 'year')]).toEqual([['einwohner'], ['2021']]);
});

it('gives the city row only to whoever selects it', async () => {
  const areas = async (selection: string) =>
    codesOf(await data(`valueCodes[indicator]=einwohner&valueCodes[year]=2021${selection}`), 'area');
  expect(await areas('&valueCodes[area]=0102')).toEqual(['0102']);
  expect(await areas('&valueCodes[area]=0102,00')).toEqual(['0102', '00']);
  expect(await areas('&valueCodes[area]=010?')).toEqual(['0101', '0102']);
  expect(await areas('&valueCodes[area]=*')).toEqual(['0101', '0102', '0201+0202', 'NZ-stadtteil', '00']);
  // Left out, the areas are summed up: the total remains.
  expect(await areas('')).toEqual(['00']);
});

it('describes a table as its default selection makes it', async () => {
  const { dimension } = (await api.get(`${TABLE}/metadata?defaultSelection=true`)).json;
  const codes = (name: string) => Object.keys(dimension[name].category.index);
  expect([codes('indicator'), codes('year')]).toEqual([['einwohner'], ['2021']]);
});

it('says which levels a city has where a table asks for another', async () => {
  const { status, json } = await api.get('/api/v2/tables/musterstadt-ortsteil');
  expect([status, json.code]).toEqual([404, 'unknown-level']);
  expect(json.facts).toEqual({ level: 'ortsteil', known: 'stadt, bezirk, stadtteil' });
});

it('refuses a selection that leaves a mandatory dimension out', async () => {
  const { status, json } = await api.get(`${TABLE}/data?valueCodes[indicator]=einwohner`);
  expect([status, json.code]).toEqual([400, 'selection-missing']);
  expect(json.detail).toContain('valueCodes[year]');
});

it('offers levels and topics as code lists', async () => {
  const level = (await api.get('/api/v2/codelists/musterstadt.level.bezirk')).json;
  expect(level.type).toBe('Aggregation');
  expect(level.values[0]).toEqual({ code: '01', label: 'Nord', valueMap: ['0101', '0102'] });
  const topic = (await api.get('/api/v2/codelists/musterstadt.topic.armut?lang=en')).json;
  expect(topic.values[0]).toEqual({
    code: 'armutsquote',
    label: 'Poverty rate',
    valueMap: ['armutsquote'],
  });
  expect((await api.get('/api/v2/codelists/nix')).json.code).toBe('unknown-code-list');
});

it('answers groups as they were delivered, or the areas in them', async () => {
  const query =
    'valueCodes[indicator]=einwohner&valueCodes[year]=2020&valueCodes[area]=01&codeList[area]=musterstadt.level.bezirk';
  const groups = await data(query);
  expect([codesOf(groups, 'area'), groups.value]).toEqual([['01'], [180]]);
  const single = await data(`${query}&outputValues[area]=single`);
  expect([codesOf(single, 'area'), single.value]).toEqual([
    ['0101', '0102'],
    [100, 80],
  ]);
  const topic = await data('codeList[indicator]=musterstadt.topic.armut&valueCodes[year]=2020');
  expect(codesOf(topic, 'indicator')).toContain('armutsquote');
  expect(codesOf(topic, 'indicator')).not.toContain('einwohner');
});

it('understands names in any case, and code lists as older clients post them', async () => {
  const lower = await data('VALUECODES[INDICATOR]=einwohner&valuecodes[year]=2020&valuecodes[area]=0101');
  const { json } = await api.post(`${TABLE}/data`, {
    selection: [
      { variableCode: 'indicator', valueCodes: ['*'], codelist: 'musterstadt.topic.bevoelkerung' },
      { variableCode: 'year', valueCodes: ['2020'] },
      { variableCode: 'area', valueCodes: ['0101'], codeList: null },
    ],
  });
  expect(lower.value).toEqual([100]);
  expect(JSONstat(json).Data({ indicator: 'einwohner', area: '0101', year: '2020' })).toMatchObject({
    value: 100,
  });
});

it('writes codes with their positions and a time of update in the form of PxWebApi v2', async () => {
  const body = await data('');
  expect(body.dimension.area.category.index['0101']).toBe(0);
  expect(body.updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
});

it('describes the indicators and typologies of a city', async () => {
  const { json, headers } = await api.get('/api/indicators?city=musterstadt');
  const indicator = json.indicators.find(({ id }: { id: string }) => id === 'armutsquote');
  expect(indicator).toMatchObject({
    formula: { kind: 'ratio', numerator: ['arm'], denominator: ['bev'] },
    availability: { stadtteil: [2020, 2021] },
  });
  const again = await api.get('/api/indicators?city=musterstadt', {
    'if-none-match': String(headers.etag),
  });
  expect(again.status).toBe(304);
  expect((await api.get('/api/typologies?city=musterstadt')).json.typologies).toEqual(expect.any(Array));
  expect((await api.get('/api/typologies?city=nirgendwo')).json.code).toBe('unknown-city');
});

it('names its addresses as a proxy was asked, where that proxy is trusted', async () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'statistik.example.org' };
  const linkOf = async (from: Pick<typeof api, 'get'>) =>
    (await from.get(TABLE, forwarded)).json.links[0].href;
  expect(await linkOf(api)).toBe(`http://localhost:80${TABLE}?lang=de`);
  const behind = await apiOver(api.database, { trustedProxies: ['127.0.0.1'] });
  try {
    expect(await linkOf(behind)).toBe(`https://statistik.example.org${TABLE}?lang=de`);
  } finally {
    await behind.app.close();
  }
});

it('refuses more cells than it gives at once, and says how many', async () => {
  const small = await apiOver(api.database, { warehouse: openWarehouse(api.database, { maximumCells: 3 }) });
  try {
    const { status, json } = await small.get(`${TABLE}/data`);
    expect([status, json.code, json.facts]).toEqual([403, 'too-many-cells', { cells: 5, limit: 3 }]);
  } finally {
    await small.app.close();
  }
});

it.each([
  ['who is believed to forward for others counts each of them', ['127.0.0.1'], [200, 200]],
  ['nobody escapes by calling himself another', [], [200, 429]],
])('counts requests so that %s', async (_, trustedProxies, statuses) => {
  const strict = await apiOver(api.database, { requestsPerMinute: 1, trustedProxies });
  try {
    const answers = [];
    for (const client of ['198.51.100.1', '198.51.100.2'])
      answers.push(await strict.get('/api/cities', { 'x-forwarded-for': client }));
    expect(answers.map(({ status }) => status)).toEqual(statuses);
  } finally {
    await strict.app.close();
  }
});

it('lets nobody guess tokens faster than others ask', async () => {
  const strict = await apiOver(api.database, { requestsPerMinute: 2 });
  try {
    const answers = [];
    for (let i = 0; i < 3; i++)
      answers.push(await strict.get('/api/cities', { authorization: `Bearer guess${i}` }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 429]);
    expect(answers[0]?.headers['www-authenticate']).toBe('Bearer');
  } finally {
    await strict.app.close();
  }
});

it('asks an address that asks too often to wait, in plain words', async () => {
  const strict = await apiOver(api.database, { requestsPerMinute: 2 });
  try {
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await strict.get('/api/cities'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.json.detail).toMatch(
      /^Von Ihrer Adresse kamen zu viele Anfragen\. Bitte warten Sie \d+ Sek/,
    );
    expect(answers[2]?.headers['content-type']).toContain('application/problem+json');
    expect(answers[2]?.headers['retry-after']).toBeDefined();
    expect((await strict.get('/')).status).toBe(302);
  } finally {
    await strict.app.close();
  }
});
