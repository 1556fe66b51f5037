import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { watched } from '../warehouse/fixture';
import { apiOfCities, apiOver, TABLE } from './api';
import { tokenFor } from './token-for';

const api = apiOfCities();

const ALL = `${TABLE}/data?valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=*`;
const FEW = `${TABLE}/data?valueCodes[indicator]=einwohner&valueCodes[area]=0101&valueCodes[year]=2021`;
const LIMITS = { cells: 4, inAll: 2, ofOne: 1, waitingInAll: 1, waitingOfOne: 0 };

it('makes only so many large answers at once for one address, and says when to come again', async () => {
  const strict = await apiOver(api.database, { largeAnswers: LIMITS });
  const from = (remoteAddress: string, url = ALL) => strict.ask({ url, remoteAddress });
  try {
    await from('198.51.100.1', FEW);
    const asked = [
      from('198.51.100.1'),
      from('198.51.100.1', `${ALL}&outputFormat=csv`),
      from('198.51.100.1', FEW),
      from('198.51.100.2'),
    ];
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 200, 200]);
    expect(answers[1]).toMatchObject({
      json: { code: 'too-many-large-answers' },
      headers: { 'retry-after': '30' },
    });
    // Turns are given back, after a stream and after a failure, too.
    for (const url of [`${ALL}&outputFormat=csv`, `${ALL}&outputFormat=xlsx`, `${ALL}&outputFormat=px`, ALL])
      expect((await from('198.51.100.1', url)).status).toBe(200);
  } finally {
    await strict.app.close();
  }
});

it('sends everybody away where too many wait', async () => {
  const largeAnswers = { ...LIMITS, inAll: 1, waitingInAll: 0, waitingOfOne: 1 };
  const strict = await apiOver(api.database, { largeAnswers });
  const from = (remoteAddress: string) => strict.ask({ url: ALL, remoteAddress });
  try {
    const [first, second] = await Promise.all([from('198.51.100.1'), from('198.51.100.2')]);
    expect([first.status, second.status, second.json.code]).toEqual([200, 503, 'too-busy']);
    expect(second.headers['retry-after']).toBe('30');
  } finally {
    await strict.app.close();
  }
});

it.each(['json-stat2', 'csv', 'xlsx', 'px'])(
  'gives a large answer as %s a second time without asking the database',
  async (format) => {
    const { database, queries } = watched(api.database);
    const warehouse = openWarehouse(database);
    const service = await apiOver(api.database, {
      warehouse,
      largeAnswers: { ...LIMITS, inAll: 4, ofOne: 4 },
    });
    const { id } = (await service.get(ALL)).json.extension.sozialraum.release;
    const ask = (headers = {}) => service.get(`${ALL}&release=${id}&outputFormat=${format}&lang=en`, headers);
    try {
      const first = await ask();
      queries.length = 0;
      const second = await ask();
      expect(queries).toEqual([]);
      expect(second.bytes.equals(first.bytes)).toBe(true);
      expect(second.headers.etag).toBe(first.headers.etag);
      expect(second.headers['content-type']).toBe(first.headers['content-type']);
      // Whoever may see more has an answer of his own.
      const token = await tokenFor(api.database, 'deliver');
      queries.length = 0;
      expect((await ask(token)).bytes.equals(first.bytes)).toBe(true);
      expect(queries.filter((query) => query.includes('observation')).length).toBeGreaterThan(0);
    } finally {
      await service.app.close();
    }
  },
);
