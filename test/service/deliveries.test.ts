import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import { DELIVERY_LIMITS } from '../../src/deliveries/limits';
import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { onBothEngines } from '../warehouse/engines';
import { PATIENCE } from '../warehouse/fixture';
import { restoreCity } from '../warehouse/restore-city';
import { apiOver, TABLE } from './api';
import { tokenFor } from './token-for';

const MAPPING = {
  id: 'bestand',
  name: { de: 'Bestand', en: 'Stock' },
  sheet: 1,
  headRows: [1],
  firstRow: 2,
  areas: { by: 'key', column: { head: 'Gebiet' }, levels: ['stadtteil'] },
  year: { from: 'file-name', pattern: '(20\\d\\d)' },
  numbers: { decimal: ',' },
  marks: { '#p': 'p', '(#)': 's' },
  columns: [{ measure: 'bev', head: 'Bevölkerung', position: 'B' }],
};
/** Altstadt is preliminary, Hafen estimated; Süd lives with three people only. */
const FILE = 'Gebiet;Bevölkerung\n0101;105p\n0102;(31)\n0201+0202;3\n';
const LIMIT = 1024 * 1024;

onBothEngines((open) => {
  let database: Database;
  let api: Awaited<ReturnType<typeof apiOver>>;

  beforeAll(async () => {
    database = await open();
  }, PATIENCE);

  beforeEach(async () => {
    await restoreCity(database);
    const deliveryLimits = { ...DELIVERY_LIMITS, file: LIMIT };
    api = await apiOver(database, { deliveryLimits, tryOut: true });
  });

  afterEach(() => api.app.close());

  afterAll(() => database.close());

  const formOf = async (
    fields: Record<string, string>,
    file?: { name: string; content: string | Uint8Array },
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file) form.set('file', new Blob([file.content as BlobPart]), file.name);
    const sent = new Response(form);
    return {
      payload: Buffer.from(await sent.arrayBuffer()),
      headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    };
  };

  const send = async (
    url: string,
    {
      content = FILE,
      name = 'bestand-2020.csv',
      to = api,
      ...fields
    }: {
      content?: string | Uint8Array;
      name?: string;
      to?: typeof api;
      city?: string;
      mapping?: string;
      year?: string;
    } = {},
  ) => {
    const form = await formOf(
      { city: 'musterstadt', mapping: JSON.stringify(MAPPING), ...fields },
      { name, content },
    );
    const answer = await to.app.inject({ method: 'POST', url, ...form });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };

  const count = async (table: string) =>
    (await database.query<{ n: number }>(`select count(*)::integer as n from ${table}`))[0]?.n;

  const people = async (format: string, release = '') => {
    const query = 'valueCodes[indicator]=einwohner&valueCodes[area]=0101,0102&valueCodes[year]=2020';
    return (await api.get(`${TABLE}/data?${query}&outputFormat=${format}${release}`)).text;
  };

  const publish = (deliveries: number[], note: object = { de: 'Nachlieferung' }) =>
    api.post('/api/releases', { city: 'musterstadt', deliveries, note });

  it('checks a file and says what is in it, keeping nothing', async () => {
    const { status, headers, body } = await send('/api/deliveries/check');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      city: 'musterstadt',
      title: 'bestand-2020.csv',
      hash: createHash('sha256').update(FILE).digest('hex'),
      observations: 3,
      years: [2020],
      mapping: { id: 'bestand' },
      proposal: null,
      findings: [],
      hidden: expect.any(Number),
      exposed: [],
      refused: null,
    });
    expect(body.notice).toContain('Nur für die Statistikstelle');
    expect(await count('delivery')).toBe(1);
  });

  it('does not try to publish for somebody who may only deliver', async () => {
    const service = await apiOver(database);
    const token = await tokenFor(database, 'deliver');
    const form = await formOf(
      { city: 'musterstadt', mapping: JSON.stringify(MAPPING) },
      { name: 'bestand-2020.csv', content: FILE },
    );
    const headers = { ...form.headers, ...token };
    const sent = { method: 'POST' as const, url: '/api/deliveries/check', payload: form.payload, headers };
    expect((await service.app.inject(sent)).json()).toMatchObject({
      observations: 3,
      hidden: null,
      exposed: null,
      refused: null,
    });
    await service.app.close();
  });

  it('keeps a draft that no reader sees, and publishes it as a release', async () => {
    const before = await people('csv');
    const draft = await send('/api/deliveries');
    expect(draft).toMatchObject({
      status: 201,
      headers: { location: `/api/deliveries/${draft.body.number}` },
    });
    expect(await people('csv')).toBe(before);

    const release = await publish([draft.body.number], { de: 'Nachlieferung', en: 'Supplement' });
    expect(release).toMatchObject({
      status: 201,
      json: {
        release: { note: { en: 'Supplement' } },
        counts: { new: 0, revised: 3, emptied: 0, withdrawn: 0 },
      },
    });
    expect((await api.get(`/api/deliveries/${draft.body.number}`)).json).toMatchObject({
      deliveredBy: 'local',
      publishedBy: 'local',
      release: release.json.release.id,
      mapping: { id: 'bestand' },
      report: [],
    });
    expect(await people('csv', '&release=2026.1')).toBe(before);
  });

  it('shows in every format what is preliminary and what is estimated', async () => {
    const { body } = await send('/api/deliveries');
    await publish([body.number]);
    const csv = (await people('csv')).split('\r\n').slice(1, 3);
    expect(csv.map((row) => row.split(',').slice(5, 7))).toEqual([
      ['105', 'p'],
      ['31', 's'],
    ]);
    expect(Object.values(JSON.parse(await people('json-stat2')).status)).toEqual(['p', 's']);
    const px = await people('px');
    expect(px).toMatch(/CELLNOTE\(.*"Altstadt".*\)="vorläufig/i);
    expect(px).toMatch(/CELLNOTE\(.*"Hafen".*\)="geschätzt/i);
    const url = `${TABLE}/data?valueCodes[indicator]=einwohner&valueCodes[area]=0101,0102&valueCodes[year]=2020&outputFormat=xlsx`;
    const { Workbook } = await import('exceljs');
    const book = new Workbook();
    await book.xlsx.load((await api.get(url)).bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const shown = book.worksheets[0]!.getColumn(3).values.flatMap((_, row) => {
      const cell = book.worksheets[0]!.getCell(row, 3);
      return typeof cell.value === 'number' ? [[cell.value, cell.numFmt]] : [];
    });
    expect(shown).toEqual([
      [105, expect.stringMatching(/\sp"/)],
      [31, expect.stringMatching(/\ss"/)],
    ]);
  });

  it('takes the year that is named over the one in the file name', async () => {
    const { body } = await send('/api/deliveries/check', { year: '2021' });
    expect(body).toMatchObject({ years: [2021], mapping: { year: { from: 'fixed', year: 2021 } } });
    expect(body.findings).toMatchObject([{ rule: 'year-differs', severity: 'warning' }]);
  });

  it('gives the mapping with the columns it proposes, ready to be sent', async () => {
    const content = FILE.replace('Bevölkerung', 'Bevölkerung insg.');
    const { body } = await send('/api/deliveries/check', { content });
    expect(body.findings).toMatchObject([{ rule: 'column-missing', severity: 'error' }]);
    expect(body.findings[0].message).toContain('Am nächsten kommt „Bevölkerung insg.“');
    const accepted = await send('/api/deliveries/check', { content, mapping: JSON.stringify(body.proposal) });
    expect(accepted.body).toMatchObject({ observations: 3, findings: [] });
  });

  it('reads the next delivery of a source with the mapping that was published before', async () => {
    const without = { mapping: '', name: 'bestand-2021.csv' };
    expect((await send('/api/deliveries/check', without)).body).toMatchObject({
      code: 'delivery-needs-mapping',
    });
    const { body } = await send('/api/deliveries');
    await publish([body.number]);
    for (const mapping of ['', 'bestand'])
      expect((await send('/api/deliveries/check', { ...without, mapping })).body).toMatchObject({
        mapping: { id: 'bestand' },
        observations: 3,
        years: [2021],
      });
  });

  it('keeps a draft with errors and its report, and does not publish it', async () => {
    const { status, body } = await send('/api/deliveries', { content: FILE.replace('105p', 'viele') });
    expect(status).toBe(201);
    expect(body.findings).toMatchObject([{ rule: 'text-in-numbers', severity: 'error' }]);
    const refused = await publish([body.number]);
    expect(refused).toMatchObject({ status: 422, json: { code: 'delivery-has-errors' } });
    const [listed] = (await api.get('/api/deliveries?city=musterstadt')).json.deliveries;
    expect(listed).toMatchObject({ number: body.number, release: null, findings: 1 });
    expect((await api.get(`/api/deliveries/${body.number}?lang=en`)).json).toMatchObject({
      release: null,
      report: [{ rule: 'text-in-numbers', message: expect.stringContaining('“viele”') }],
    });
    expect(await count('release')).toBe(1);
  });

  it('keeps a report of readable length, however many rows are faulty', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `x${i};1`);
    const { body } = await send('/api/deliveries', { content: `${FILE}${rows.join('\n')}\n` });
    const { report } = (await api.get(`/api/deliveries/${body.number}?lang=en`)).json;
    expect(report).toEqual(body.findings.map(() => expect.anything()));
    expect(report.length).toBeLessThan(300);
    expect(report.at(-1)).toMatchObject({
      rule: 'more-findings',
      severity: 'error',
      facts: { rule: 'area-unknown', count: 4_800 },
      message: expect.stringContaining('4800 more'),
    });
    expect((await publish([body.number])).json).toMatchObject({ code: 'delivery-has-errors' });
  });

  it.each([
    ['a text cut within a character', { content: FILE.replace('105p', `${'x'.repeat(79)}😀`) }],
    ['a NUL in a file', { content: FILE.replace('0101', '01\0') }],
    ['a NUL in a mapping', { mapping: JSON.stringify({ ...MAPPING, id: 'a\0b' }) }],
    ['half a character in a mapping', { mapping: JSON.stringify({ ...MAPPING, id: '\u{D800}' }) }],
    [
      'half a character in the name of a measure',
      { mapping: JSON.stringify(MAPPING).replace('"bev"', '"\\ud800"') },
    ],
  ])('says of a draft what it says of a check: %s', async (_, asked) => {
    const { body: checked } = await send('/api/deliveries/check', asked);
    const { status, body: draft } = await send('/api/deliveries', asked);
    expect([201, 422]).toContain(status);
    if (status === 201) {
      expect(draft.findings).toEqual(checked.findings);
      const kept = (await api.get(`/api/deliveries/${draft.number}`)).json;
      expect(kept).toMatchObject({ report: checked.findings, mapping: checked.mapping });
    }
  });

  it('discards a draft and keeps who delivered and discarded it', async () => {
    const { body } = await send('/api/deliveries');
    const discard = () => api.app.inject({ method: 'DELETE', url: `/api/deliveries/${body.number}` });
    const discarded = await discard();
    expect(discarded.statusCode).toBe(200);
    expect(discarded.json()).toMatchObject({
      title: 'bestand-2020.csv',
      discardedBy: 'local',
      release: null,
      report: null,
    });
    expect((await discard()).json()).toMatchObject({ status: 409, code: 'not-a-draft' });
    expect((await publish([body.number])).json).toMatchObject({ status: 409, code: 'not-a-draft' });
  });

  it('withdraws published figures with a reason, which the release repeats', async () => {
    const figures = { measures: ['bev'], areas: ['0101'], years: [2020] };
    const asked = await api.post('/api/deliveries/withdrawals', {
      city: 'musterstadt',
      reason: 'Falsch ausgezählt',
      figures,
    });
    expect(asked).toMatchObject({ status: 201, json: { figures: 1 } });
    const { json } = await publish([asked.json.number]);
    expect((await api.get(`/api/releases/musterstadt/${json.release.id}`)).json).toMatchObject({
      counts: { new: 0, revised: 0, emptied: 0, withdrawn: 1 },
      definitions: [],
      changes: [{ kind: 'withdrawn', area: '0101', reason: 'Falsch ausgezählt' }],
    });
    expect(await api.post('/api/deliveries/withdrawals', { city: 'musterstadt', reason: 'x' })).toMatchObject(
      {
        status: 400,
        json: { code: 'request-invalid' },
      },
    );
  });

  it('keeps who checked, delivered, withdrew, discarded and published, from where and with which token', async () => {
    const service = await apiOver(database);
    const token = await tokenFor(database, 'deliver', 'publish');
    const { events: kept } = openWarehouse(database).as(LOCAL_PRINCIPAL);
    const [made] = await kept.latest(1);
    const by = { by: 'Amt deliver,publish', address: '198.51.100.7', token: made?.about.token };
    const ask = async (method: 'POST' | 'DELETE', url: string, payload?: object | Buffer, headers = {}) => {
      const sent = { method, url, remoteAddress: '198.51.100.7', headers: { ...headers, ...token } };
      return (await service.app.inject({ ...sent, ...(payload && { payload }) })).json();
    };
    const form = await formOf(
      { city: 'musterstadt', mapping: JSON.stringify(MAPPING) },
      { name: 'bestand-2020.csv', content: FILE },
    );
    expect(await ask('POST', '/api/deliveries/check', form.payload, form.headers)).toMatchObject({
      exposed: [],
    });
    const { number } = await ask('POST', '/api/deliveries', form.payload, form.headers);
    const release = { city: 'musterstadt', deliveries: [number], note: { de: 'Nachlieferung' } };
    const published = await ask('POST', '/api/releases', release);
    const withdrawal = { city: 'musterstadt', delivery: number, reason: 'Falsch ausgezählt' };
    const withdrawn = await ask('POST', '/api/deliveries/withdrawals', withdrawal);
    await ask('DELETE', `/api/deliveries/${withdrawn.number}`);
    // What fails leaves no trace of having been done.
    await ask('DELETE', `/api/deliveries/${withdrawn.number}`);
    await ask('POST', '/api/releases', release);
    await service.app.close();
    const file = {
      city: 'musterstadt',
      title: 'bestand-2020.csv',
      hash: createHash('sha256').update(FILE).digest('hex'),
    };
    const events = (await kept.latest(100)).filter(({ number: each }) => each > made!.number);
    expect(
      events
        .map(({ act, by: who, address, token: which, about }) => ({
          act,
          by: who,
          address,
          token: which,
          about,
        }))
        .reverse(),
    ).toEqual([
      { act: 'checked', ...by, about: file },
      { act: 'delivered', ...by, about: { ...file, delivery: number } },
      {
        act: 'published',
        ...by,
        about: { city: 'musterstadt', release: published.release.id, deliveries: [number] },
      },
      {
        act: 'withdrew',
        ...by,
        about: { city: 'musterstadt', delivery: withdrawn.number, reason: 'Falsch ausgezählt' },
      },
      { act: 'discarded', ...by, about: { delivery: withdrawn.number } },
    ]);
  });

  it('lets whoever may only deliver see and discard what is theirs, and nothing of others', async () => {
    const service = await apiOver(database);
    const token = await tokenFor(database, 'deliver');
    const form = await formOf(
      { city: 'musterstadt', mapping: JSON.stringify(MAPPING) },
      { name: 'bestand-2020.csv', content: FILE },
    );
    const ask = async (method: 'GET' | 'DELETE' | 'POST', url: string, headers = {}, payload?: Buffer) => {
      const sent = { method, url, headers: { ...token, ...headers }, ...(payload && { payload }) };
      const answer = await service.app.inject(sent);
      return { status: answer.statusCode, json: answer.json() };
    };
    const { number: others } = (await send('/api/deliveries')).body;
    const { number: own } = (await ask('POST', '/api/deliveries', form.headers, form.payload)).json;
    const { deliveries } = (await ask('GET', '/api/deliveries')).json;
    expect(deliveries).toMatchObject([{ number: own, deliveredBy: 'Amt deliver' }]);
    const unknown = { status: 404, json: { code: 'unknown-delivery' } };
    for (const method of ['GET', 'DELETE'] as const)
      for (const number of [others, 1, 4711])
        expect(await ask(method, `/api/deliveries/${number}`)).toMatchObject(unknown);
    expect((await api.get(`/api/deliveries/${others}`)).json).toMatchObject({ discardedAt: null });
    expect(await ask('DELETE', `/api/deliveries/${own}`)).toMatchObject({
      status: 200,
      json: { discardedBy: 'Amt deliver' },
    });
    await service.app.close();
  });

  it('gives readers neither reports nor the numbers in them', async () => {
    const service = await apiOver(database);
    // Two people in Süd: a count too small to be published, which the report quotes.
    const { body } = await send('/api/deliveries', { content: FILE.replace(';3\n', ';2 Leute\n') });
    expect(body.notice).toContain('auch kleine, die geheim bleiben müssen');
    expect(body.findings[0].message).toContain('2 Leute');
    const number = body.number as number;
    const routes = [
      ['GET', '/api/deliveries'],
      ['GET', `/api/deliveries/${number}`],
      ['DELETE', `/api/deliveries/${number}`],
      ['POST', '/api/deliveries/withdrawals'],
      ['POST', '/api/releases'],
    ] as const;
    for (const [method, url] of routes)
      for (const from of [
        { remoteAddress: '10.0.0.5' },
        { headers: { 'x-forwarded-for': '127.0.0.1' } },
        {},
      ]) {
        const { statusCode, body: said } = await service.app.inject({
          method,
          url,
          ...from,
          ...(method === 'POST' && {
            payload: { city: 'musterstadt', deliveries: [number], note: { de: 'x' } },
          }),
        });
        expect([method, url, statusCode, JSON.parse(said).code]).toEqual([method, url, 401, 'token-missing']);
        expect(said).not.toMatch(/2 Leute|bestand/);
      }
    for (const url of ['/api/deliveries', '/api/deliveries/check'])
      expect(await send(url, { to: service })).toMatchObject({
        status: 401,
        body: { code: 'token-missing' },
      });
    await service.app.close();
    expect(await count('delivery')).toBe(2);
  });

  describe('refuses at the door, in plain words and keeping nothing', () => {
    afterEach(async () => expect(await count('delivery')).toBe(1));

    const refused = async (asked: Parameters<typeof send>[1]) => {
      const { status, headers, body } = await send('/api/deliveries', asked);
      expect(headers['content-type']).toContain('application/problem+json');
      return { status, code: body.code, detail: body.detail };
    };

    it('a file over the limit, while it comes in', async () => {
      // A stream says nothing of its length beforehand.
      const payload = Readable.from([LIMIT, LIMIT, LIMIT].map((length) => Buffer.alloc(length)));
      const answer = await api.app.inject({
        method: 'POST',
        url: '/api/deliveries',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload,
      });
      expect(answer.json()).toMatchObject({ status: 413, code: 'upload-too-large' });
      expect(answer.json().detail).toContain('erlaubt sind 1 MB');
      expect(await refused({ content: 'x'.repeat(LIMIT + 1) })).toMatchObject({ code: 'delivery-too-large' });
    });

    it('an archive that grows beyond measure', async () => {
      const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) });
      expect(bomb.length).toBeLessThan(LIMIT);
      expect(await refused({ content: bomb, name: 'bestand-2020.xlsx' })).toMatchObject({
        status: 422,
        code: 'delivery-bomb',
      });
    });

    it('what is no form', async () => {
      const answer = await api.post('/api/deliveries', { city: 'musterstadt' });
      expect(answer).toMatchObject({ status: 415, json: { code: 'media-type-unknown' } });
      expect(answer.json.detail).toContain('multipart/form-data');
      const broken = await api.app.inject({
        method: 'POST',
        url: '/api/deliveries',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: 'nothing',
      });
      expect(broken.json()).toMatchObject({ status: 400, code: 'request-invalid' });
    });

    it('a form without a file, or with a text in its place', async () => {
      for (const fields of [{ city: 'musterstadt' }, { city: 'musterstadt', file: 'text' }]) {
        const form = await formOf(fields as Record<string, string>);
        const answer = await api.app.inject({ method: 'POST', url: '/api/deliveries', ...form });
        expect(answer.json()).toMatchObject({ status: 400, code: 'request-invalid' });
      }
    });

    it.each([
      ['a city nobody knows', { city: 'nirgendwo' }, 404, 'unknown-city'],
      ['a mapping nobody saved', { mapping: 'bestand' }, 404, 'unknown-mapping'],
      ['a mapping that is none', { mapping: '{"id":"x"}' }, 422, 'mapping-invalid'],
      ['a mapping that is no JSON', { mapping: '{' }, 422, 'mapping-invalid'],
      [
        'a mapping with heads over more rows than anybody writes',
        { mapping: JSON.stringify({ ...MAPPING, headRows: Array.from({ length: 21 }, (_, i) => i + 1) }) },
        422,
        'mapping-invalid',
      ],
      [
        'a mapping of more columns than any table has',
        {
          mapping: JSON.stringify({
            ...MAPPING,
            columns: Array.from({ length: 2_001 }, (_, i) => ({ measure: `m${i}`, position: 'B' })),
          }),
        },
        422,
        'mapping-invalid',
      ],
      ['a year that is none', { year: 'bald' }, 400, 'request-invalid'],
      ['a file of another kind', { name: 'bild.png' }, 422, 'delivery-unknown-form'],
      ['a damaged workbook', { name: 'x-2020.xlsx', content: 'PK\u0003\u0004' }, 422, 'delivery-damaged'],
      ['a file without a year', { name: 'bestand.csv' }, 422, 'mapping-year-missing'],
      [
        'a measure nobody knows',
        { mapping: JSON.stringify(MAPPING).replace('"bev"', '"bevv"') },
        422,
        'delivery-names-unknown',
      ],
    ])('%s', async (_, asked, status, code) => {
      expect(await refused(asked)).toMatchObject({ status, code });
    });

    it('entities that load what is elsewhere', async () => {
      const xml = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>';
      const content = zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8(xml),
      });
      expect(await refused({ content, name: 'bestand-2020.xlsx' })).toMatchObject({
        code: 'delivery-entities',
      });
    });
  });
});
