import { READER } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { apiOfCities, apiOver } from './api';

const api = apiOfCities();

const queryFor = (years: string, indicator = 'einwohner') => ({
  tableId: 'musterstadt-stadtteil',
  language: 'en',
  outputFormat: 'csv',
  selection: {
    selection: [
      { variableCode: 'indicator', valueCodes: [indicator] },
      { variableCode: 'area', valueCodes: ['0101'] },
      { variableCode: 'year', valueCodes: [years] },
    ],
    placement: { heading: ['year'], stub: ['area', 'indicator'] },
  },
});

it('keeps a query as it was written and answers it in its format', async () => {
  const saved = await api.post('/api/v2/savedqueries', queryFor('top(1)'));
  expect(saved.status).toBe(201);
  const address = `/api/v2/savedqueries/${saved.json.id}`;
  expect((await api.get(address)).json.savedQuery).toMatchObject({ tableId: 'musterstadt-stadtteil' });
  const { selection, placement } = (await api.get(`${address}/selection`)).json;
  expect(selection[2].valueCodes).toEqual(['2021']);
  expect(placement).toEqual({ heading: ['year'], stub: ['area', 'indicator'] });
  const { headers, text } = await api.get(`${address}/data`);
  expect(headers['content-type']).toContain('text/csv');
  expect(text).toBe('district,Indicator,2021\r\nAltstadt,Inhabitants,110\r\n');
});

it('keeps the form of its format, which another form or another format takes the place of', async () => {
  const query = { ...queryFor('2021'), outputFormatParams: ['UseCodes', 'SeparatorSemicolon'] };
  const { json } = await api.post('/api/v2/savedqueries', query);
  const data = async (asked = '') => (await api.get(`/api/v2/savedqueries/${json.id}/data${asked}`)).text;
  expect(await data()).toBe('area;indicator;2021\r\n0101;einwohner;110\r\n');
  expect(await data('?outputFormat=csv&outputFormatParams=UseTexts')).toBe(
    'district,Indicator,2021\r\nAltstadt,Inhabitants,110\r\n',
  );
  expect(await data('?outputFormat=px')).toContain('CHARSET=');
});

it.each([
  ['top(1)', ['2021']],
  ['from(2021)', ['2021']],
  ['2020', ['2020']],
])('moves on with new years only where it says so: %s', async (years, answered) => {
  const { json } = await api.post('/api/v2/savedqueries', queryFor(years));
  const data = await api.get(`/api/v2/savedqueries/${json.id}/data?outputFormat=json-stat2`);
  expect(Object.keys(data.json.dimension.year.category.index)).toEqual(answered);
});

it('gives the same query the same address', async () => {
  const [first, second] = [
    await api.post('/api/v2/savedqueries', queryFor('2020')),
    await api.post('/api/v2/savedqueries', queryFor('2020')),
  ];
  expect(first.json.id).toBe(second.json.id);
});

it('keeps nothing that cannot be answered', async () => {
  const refused = await api.post('/api/v2/savedqueries', queryFor('2020', 'nix'));
  expect([refused.status, refused.json.code]).toEqual([404, 'unknown-indicator']);
  const large = await api.post('/api/v2/savedqueries', { ...queryFor('2020'), more: 'x'.repeat(70_000) });
  expect([large.status, large.json.code]).toEqual([413, 'too-large']);
  expect((await api.get('/api/v2/savedqueries/nix/data')).json.code).toBe('unknown-saved-query');
});

it('keeps only so many', async () => {
  const [row] = await api.database.query<{ count: number }>('select count(*)::int as count from saved_query');
  const limits = { maximum: row?.count ?? 0 };
  const few = openWarehouse(api.database, { savedQueries: limits }).as(READER).savedQueries;
  const query = {
    ...queryFor('2019'),
    language: 'de',
    outputFormat: 'px',
    outputFormatParams: [],
  } as Parameters<typeof few.save>[0];
  await expect(few.save(query, 'address 198.51.100.7')).rejects.toMatchObject({ code: 'saved-queries-full' });
});

it('keeps only so many from one address, whatever it says of itself, and leaves room for others', async () => {
  const warehouse = openWarehouse(api.database, { savedQueries: { maximumOfOwner: 2 } });
  const few = await apiOver(api.database, { warehouse });
  const save = async (format: string, remoteAddress: string, client: string) => {
    const { status, json } = await few.ask({
      method: 'POST',
      url: '/api/v2/savedqueries',
      remoteAddress,
      headers: { 'x-forwarded-for': client },
      payload: { ...queryFor('2021'), outputFormat: format },
    });
    return [status, json.code];
  };
  const full = [403, 'saved-queries-of-address-full'];
  try {
    expect(await save('px', '2001:db8::1', '192.0.2.1')).toEqual([201, undefined]);
    expect(await save('xlsx', '2001:db8::2', '192.0.2.2')).toEqual([201, undefined]);
    expect(await save('json-stat2', '2001:db8::3', '192.0.2.3')).toEqual(full);
    // What is there already takes no room.
    expect(await save('px', '2001:db8::3', '192.0.2.3')).toEqual([201, undefined]);
    expect(await save('json-stat2', '198.51.100.8', '192.0.2.3')).toEqual([201, undefined]);
  } finally {
    await few.app.close();
  }
});
