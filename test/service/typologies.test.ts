import { join } from 'node:path';
import { Workbook } from 'exceljs';
import JSONstat from 'jsonstat-toolkit';
import { releaseTypology } from '../../src/actions/release-typology';
import { cellAt } from '../../src/domain/answer';
import { numberCell } from '../../src/domain/cell';
import { computeTypology } from '../../src/domain/typology/index-typology';
import { queryForTypology } from '../../src/domain/typology/query';
import { referenceValues, withCounts } from '../../src/domain/typology/reference-values';
import type { Database } from '../../src/warehouse/engine/database';
import { draftDelivery } from '../../src/warehouse/publish/draft-delivery';
import { readMeasures } from '../../src/warehouse/read/read-current';
import { validateDeliveries } from '../../src/warehouse/keep-deliveries';
import { publishDeliveries } from '../../src/warehouse/publish/publish-deliveries';
import { typologyReleased } from '../../src/contract/typologies';
import { LOCAL_PRINCIPAL, READER } from '../../src/warehouse/principal';
import { openWarehouse, type Warehouse } from '../../src/warehouse/warehouse-source';
import { apiOver } from './api';
import { tokenFor } from './token-for';
import { onBothEngines } from '../warehouse/engines';
import { CITIES, PATIENCE } from '../warehouse/fixture';

const ID = 'sozialraumtypologie';
const BY = { name: 'statistik' };
const TYPE = `typologie-${ID}`;
const INDEX = `typologie-${ID}-index`;

onBothEngines((open) => {
  let database: Database;
  let warehouse: Warehouse;
  let api: Awaited<ReturnType<typeof apiOver>>;

  beforeAll(async () => {
    database = await open(join(CITIES, 'hamburg'));
    warehouse = openWarehouse(database);
    api = await apiOver(database);
  }, 3 * PATIENCE);

  afterAll(async () => {
    await api.app.close();
    await database.close();
  });

  const source = () => warehouse.as(READER).figures;
  const released = async (release: string, year = 2024) =>
    source().answer({
      city: 'hamburg',
      level: 'stadtteil',
      indicators: [TYPE, INDEX],
      years: [year],
      release,
    });
  const computed = async (release: string, year: number) => {
    const catalogue = await source().catalogue('hamburg', release);
    const definition = catalogue.typologies[0]!;
    const query = withCounts(queryForTypology(definition, 'hamburg', year), catalogue);
    const answer = await source().answer({ ...query, release });
    return { result: computeTypology(definition, answer), answer };
  };
  const order = (years: number[]) =>
    releaseTypology(warehouse.as(LOCAL_PRINCIPAL).typologies, { city: 'hamburg', definition: ID, years }, BY);

  it('releases exactly the types and indices that are computed, in full precision', async () => {
    const before = await source().release('hamburg');
    const done = await order([2024, 2018]);
    expect(done).toMatchObject({
      typology: { id: ID, version: '1.0' },
      years: [2018, 2024],
      computedFrom: { id: before },
      indicators: { type: TYPE, index: INDEX },
    });
    for (const year of [2018, 2024]) {
      const { result } = await computed(before, year);
      const answer = await released(done.release.id, year);
      for (const { area, type, index, excluded } of result.areas) {
        const sign = excluded?.reason === 'missing-input' ? 'unknown' : 'meaningless';
        const expected = (value: number | null) => (value === null ? { value, absence: sign } : { value });
        expect(cellAt(answer, TYPE, area.key, year)).toEqual(expected(type));
        expect(cellAt(answer, INDEX, area.key, year)).toEqual(expected(index));
      }
      expect(result.areas.filter(({ type }) => type === null).length).toBeGreaterThan(0);
    }
    // Two years, type and index, each of all areas and the city.
    const areas = (await computed(before, 2024)).result.areas.length;
    expect(done.counts).toEqual({ new: 2 * 2 * (areas + 1), revised: 0, emptied: 0, withdrawn: 0 });
  });

  it('lets nobody deliver a type', async () => {
    const catalogue = await source().catalogue('hamburg');
    const [measure] = (await readMeasures(database, 'hamburg')).filter(({ kind }) => kind === 'derived');
    const types = {
      area: '01',
      year: 2024,
      measure: measure!.id,
      cell: numberCell(1),
      sourceFile: 'typen.csv',
    };
    const file = { title: 'typen.csv', hash: 'aa', observations: [types], whole: false, problems: [] };
    await expect(validateDeliveries(database, catalogue, [file])).rejects.toMatchObject({
      code: 'delivery-of-types',
      facts: { names: measure!.id },
    });
  });

  it('says of the city that it has no type, and offers none for other levels or quarters', async () => {
    const catalogue = await source().catalogue('hamburg');
    expect(catalogue.availability[TYPE]).toMatchObject({ stadtteil: [2018, 2024] });
    const others = Object.entries(catalogue.availability[TYPE] ?? {}).filter(
      ([level]) => level !== 'stadtteil',
    );
    expect(others.flatMap(([, years]) => years)).toEqual([]);
    const answer = await released(catalogue.release.id);
    const city = catalogue.areas.find(({ kind }) => kind === 'city')!.key;
    expect(cellAt(answer, TYPE, city, 2024)).toEqual({ value: null, absence: 'meaningless' });
    expect(cellAt(answer, INDEX, city, 2024)).toEqual({ value: null, absence: 'meaningless' });
  });

  it('lists the new indicators with their method in the release and in the catalogue', async () => {
    const id = await source().release('hamburg');
    const report = await api.get(`/api/releases/hamburg/${id}`);
    expect(report.json.definitions).toEqual([
      expect.objectContaining({ kind: 'new', indicator: TYPE }),
      expect.objectContaining({ kind: 'new', indicator: INDEX }),
    ]);
    const { indicator } = (await api.get(`/api/indicators/${TYPE}?city=hamburg`)).json;
    expect(indicator.types.map(({ label }: { label: { en: string } }) => label.en)[0]).toBe(
      'very low burden',
    );
    expect(indicator.metadata.processDescription.de).toContain('−1 × ');
    expect(indicator.metadata.processDescription.de).toContain('Fassung 1.0');
    const { topics } = (await api.get('/api/indicators?city=hamburg')).json;
    expect(topics.at(-1)).toMatchObject({ id: 'typologie' });
  });

  it('answers in every format, and jsonstat-toolkit reads the same types', async () => {
    const { result } = await computed(await source().release('hamburg'), 2024);
    const url = `/api/v2/tables/hamburg-stadtteil/data?lang=en&valueCodes[indicator]=${TYPE},${INDEX}&valueCodes[area]=*&valueCodes[year]=2024`;
    const { json } = await api.get(url);
    const dataset = JSONstat(json);
    for (const { area, type, index } of result.areas) {
      const value = (indicator: string) => dataset.Data({ indicator, area: area.key, year: '2024' }).value;
      expect([value(TYPE), value(INDEX)]).toEqual([type, index]);
    }
    expect(JSON.stringify(json.note)).toContain('1 = very low burden; 2 = ');
    const { area, type, index } = result.areas[0]!;
    const csv = await api.get(`${url}&outputFormat=csv&outputFormatParams=UseCodes`);
    const row = csv.text.split(/\r?\n/).find((line) => line.includes(area.key));
    expect(row).toContain(`${type},${index}`);
    const px = await api.get(`${url}&outputFormat=px`);
    expect(px.bytes.toString('latin1')).toContain('5 = very high burden');
    const workbook = new Workbook();
    await workbook.xlsx.load((await api.get(`${url}&outputFormat=xlsx`)).bytes as unknown as ArrayBuffer);
    expect(JSON.stringify(workbook.worksheets[0]!.getSheetValues())).toContain(String(index));
  });

  it('gives the whole typology of a year with its reference values', async () => {
    const { result, answer } = await computed(await source().release('hamburg'), 2024);
    const { json, status } = await api.get(`/api/typologies/${ID}?city=hamburg&year=2024`);
    expect(status).toBe(200);
    expect(json.areas).toEqual(
      result.areas.map(({ area, type, index, excluded, missing }) => ({
        key: area.key,
        name: area.name,
        index,
        type,
        indicators: excluded ? 0 : result.indicators.length - (missing?.length ?? 0),
        ...(excluded && { excluded }),
        ...(missing && { missing }),
      })),
    );
    expect(json.parameters).toMatchObject({
      limits: [-1, -0.5, 0.5, 1],
      deviationOfSums: result.deviationOfSums,
    });
    const { types, typed, untyped } = referenceValues(result, answer);
    expect(json.referenceValues).toMatchObject({ types, typed, untyped });
    const areas = (type: number | null) => result.areas.filter((row) => row.type === type).length;
    expect(types.map((row) => row.areas)).toEqual([1, 2, 3, 4, 5].map(areas));
    expect(untyped.areas).toBe(areas(null));
  });

  it('refuses to release what is published already', async () => {
    await expect(order([2018, 2024])).rejects.toMatchObject({ code: 'typology-unchanged' });
  });

  it('refuses other parameters under a version that is published', async () => {
    const [definition] = (await source().catalogue('hamburg')).typologies;
    const other = { ...definition!, limits: [-2, -1, 1, 2] };
    const asked = { city: 'hamburg', definition: other, years: [2024] };
    const release = releaseTypology(warehouse.as(LOCAL_PRINCIPAL).typologies, asked, BY);
    await expect(release).rejects.toMatchObject({ code: 'typology-version-changed' });
  });

  it(
    'marks what a revision of the figures changes, and leaves the earlier release as it was',
    async () => {
      const first = await source().release('hamburg');
      const typesBefore = await released(first);
      const { result } = await computed(first, 2024);
      const { area, inhabitants } = result.areas.find(({ type }) => type === 3)!;
      await revise(area.key, 'sgb2', inhabitants.value!);
      const unchanged = await released(await source().release('hamburg'));
      expect(unchanged.cells).toEqual(typesBefore.cells);

      const done = await order([2024]);
      const { result: again } = await computed(done.computedFrom.id, 2024);
      const typesAfter = await released(done.release.id);
      const moved = cellAt(typesAfter, TYPE, area.key, 2024);
      expect(moved).toEqual(numberCell(again.areas.find((row) => row.area.key === area.key)!.type!, 'r'));
      expect(moved.value).toBe(5);
      expect((await released(first)).cells).toEqual(typesBefore.cells);
      expect((await released(done.release.id, 2018)).cells).toEqual((await released(first, 2018)).cells);
      expect(done.counts).toMatchObject({ new: 0, withdrawn: 0 });
      const old = await api.get(`/api/typologies/${ID}?city=hamburg&year=2024&release=${first}`);
      const now = await api.get(`/api/typologies/${ID}?city=hamburg&year=2024`);
      expect(old.json.since.id).toBe(first);
      expect(now.json.since.id).toBe(done.release.id);
    },
    PATIENCE,
  );

  it('starts a series of its own with a new version, and keeps the old one readable', async () => {
    const before = await source().release('hamburg');
    const [definition] = (await source().catalogue('hamburg')).typologies;
    const changed = { ...definition!, version: '2.0', limits: [-1.5, -0.5, 0.5, 1.5] };
    const asked = { city: 'hamburg', definition: changed, years: [2024] };
    const done = await releaseTypology(warehouse.as(LOCAL_PRINCIPAL).typologies, asked, BY);
    const { availability } = await source().catalogue('hamburg', done.release.id);
    expect(availability[TYPE]?.stadtteil).toEqual([2024]);
    const { json } = await api.get(`/api/typologies/${ID}?city=hamburg`);
    expect([json.definition.version, json.years]).toEqual(['2.0', [2024]]);
    const old = await api.get(`/api/typologies/${ID}?city=hamburg&release=${before}`);
    expect([old.json.definition.version, old.json.years]).toEqual(['1.0', [2018, 2024]]);
  });

  it('is released over HTTP by whoever holds a token for it, and by nobody else', async () => {
    const request = { method: 'POST' as const, url: `/api/typologies/${ID}/releases` };
    const payload = { city: 'hamburg', years: [2013] };
    const foreign = await api.ask({ ...request, payload });
    expect([foreign.status, foreign.json.code]).toEqual([401, 'token-missing']);
    const { status, json, headers } = await api.ask({
      ...request,
      payload,
      headers: await tokenFor(database, 'publish'),
    });
    expect([status, json.typology, json.years]).toEqual([201, { id: ID, version: '1.0' }, [2013]]);
    expect(headers.location).toBe(`/api/releases/hamburg/${json.release.id}`);
    expect(typologyReleased.safeParse(json)).toMatchObject({ success: true });
  });

  it('says what is released where something is not', async () => {
    const { status, json } = await api.get(`/api/typologies/nix?city=hamburg`);
    expect([status, json.code]).toEqual([404, 'typology-not-released']);
    expect(json.detail).toContain(ID);
  });

  it('never computes from secret figures', async () => {
    const release = await source().release('hamburg');
    const { result } = await computed(release, 2024);
    const { area, inhabitants } = result.areas.find(({ type }) => type === 5)!;
    expect(inhabitants.value).toBeGreaterThan(0);
    await database.query(
      `insert into secret_cell (measure, area, year, since, status)
       select measure.id, area.id, 2024, release.number, 'C'
       from release join measure using (city) join area using (city, edition)
       where city = 'hamburg' and release.id = $1 and measure.code = 'sgb2' and area.key = $2`,
      [release, area.key],
    );
    warehouse = openWarehouse(database);
    await order([2024]);
    const { areas } = await warehouse
      .as(LOCAL_PRINCIPAL)
      .typologies.released(ID, { city: 'hamburg', year: 2024 });
    expect(areas.find(({ key }) => key === area.key)).toMatchObject({
      type: null,
      index: null,
      indicators: 0,
      excluded: { reason: 'missing-input', detail: ['mindestsicherungsquote'] },
    });
    const answer = await released(await source().release('hamburg'));
    expect(cellAt(answer, TYPE, area.key, 2024)).toEqual({ value: null, absence: 'unknown' });
    expect(areas.filter(({ type }) => type !== null)).toHaveLength(
      result.areas.filter(({ type }) => type !== null).length - 1,
    );
  });

  async function revise(area: string, measure: string, value: number) {
    const { edition } = await source().catalogue('hamburg');
    const draft = await draftDelivery(database, {
      city: 'hamburg',
      edition: edition.id,
      title: 'berichtigung.csv',
      hash: 'berichtigung',
      deliveredBy: 'sozialamt',
      report: [],
      whole: false,
      observations: [{ area, year: 2024, measure, cell: numberCell(value), sourceFile: 'berichtigung.csv' }],
    });
    await publishDeliveries(database, {
      city: 'hamburg',
      deliveries: [draft],
      date: '2026-12-01',
      note: { de: 'Berichtigung', en: 'Correction' },
    });
  }
});
