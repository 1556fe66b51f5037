import { cellAt } from '../../../src/domain/answer';
import { absent, numberCell, type Cell } from '../../../src/domain/cell';
import type { Observation } from '../../../src/domain/observation';
import type { Database } from '../../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { discardDraft } from '../../../src/warehouse/publish/discard-draft';
import { draftDelivery, type Delivery } from '../../../src/warehouse/publish/draft-delivery';
import type { Withdrawn } from '../../../src/ports/delivery-desk';
import { draftWithdrawal } from '../../../src/warehouse/publish/draft-withdrawal';
import { publishDeliveries } from '../../../src/warehouse/publish/publish-deliveries';
import { isDraft, readDeliveries } from '../../../src/warehouse/read/read-deliveries';
import { countChanges, readChanges, readReleases } from '../../../src/warehouse/read/read-releases';
import { findRelease } from '../../../src/warehouse/read/releases';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { onBothEngines } from '../engines';
import { PATIENCE } from '../fixture';
import { restoreCity } from '../restore-city';

const FOUND = {
  rule: 'jump' as const,
  severity: 'warning' as const,
  measures: ['bev'],
  areas: ['0101'],
  facts: { year: 2020 },
};

onBothEngines((open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  }, PATIENCE);

  afterAll(() => database.close());

  beforeEach(() => restoreCity(database));

  /** `0101,2020,bev`, as observations.csv writes it. */
  const observed = (key: string, cell: Cell): Observation => {
    const [area = '', year, measure = ''] = key.split(',');
    return { area, year: Number(year), measure, cell, sourceFile: 'nachlieferung.xlsx' };
  };

  const delivery = (cells: Record<string, Cell>, more: Partial<Delivery> = {}): Delivery => ({
    city: 'musterstadt',
    edition: 'musterstadt-2020',
    title: 'nachlieferung.xlsx',
    hash: 'abc',
    deliveredBy: 'sozialamt',
    mapping: { id: 'bestand' },
    report: [FOUND],
    whole: false,
    observations: Object.entries(cells).map(([key, cell]) => observed(key, cell)),
    ...more,
  });

  const publish = (...deliveries: number[]) =>
    publishDeliveries(database, {
      city: 'musterstadt',
      deliveries,
      date: '2026-12-01',
      note: { de: 'Nachlieferung', en: 'Nachlieferung' },
      publishedBy: 'leitung',
    });

  const published = async (cells: Record<string, Cell>, more: Partial<Delivery> = {}) =>
    publish(await draftDelivery(database, delivery(cells, more)));

  const count = async (table: string) =>
    (await database.query<{ n: number }>(`select count(*)::integer as n from ${table}`))[0]?.n;

  const answer = (release?: string) =>
    openWarehouse(database)
      .as(LOCAL_PRINCIPAL)
      .figures.answer({
        city: 'musterstadt',
        indicators: ['einwohner', 'armutsquote'],
        level: 'stadtteil',
        years: [2020],
        ...(release && { release }),
      });

  const REASON = 'Falsch ausgezählt';

  const withdraw = (withdrawn: Withdrawn) =>
    draftWithdrawal(database, {
      city: 'musterstadt',
      edition: 'musterstadt-2020',
      withdrawn,
      reason: REASON,
      deliveredBy: 'sozialamt',
    });

  const changesOf = async (release: string) => {
    const { number } = await findRelease(database, 'musterstadt', release);
    return readChanges(database, number, { from: 0, limit: 100 });
  };

  const REVISION = {
    '0101,2020,bev': numberCell(101),
    '0102,2020,quote': absent('unknown'),
    '0201+0202,2020,bev': numberCell(51),
  };

  it('shows readers nothing of a draft', async () => {
    const before = await answer();
    await draftDelivery(database, delivery(REVISION));
    expect(await answer()).toEqual(before);
    expect(await readReleases(database, 'musterstadt')).toHaveLength(1);
  });

  it('adds three rows for a revision of three cells, and keeps the draft no longer', async () => {
    const before = await count('observation');
    await published(REVISION);
    expect(await count('observation')).toBe(before! + 3);
    expect(await count('draft_observation')).toBe(0);
  });

  it('keeps a draft that waits when another is published, and publishes it later as it was', async () => {
    const waiting = await draftDelivery(database, delivery({ '0101,2020,bev': numberCell(102) }));
    await published(REVISION);
    expect(await database.query('select distinct delivery from draft_observation')).toEqual([
      { delivery: waiting },
    ]);
    expect(cellAt(await answer(), 'einwohner', '0101', 2020).value).toBe(101);
    await publish(waiting);
    expect(cellAt(await answer(), 'einwohner', '0101', 2020).value).toBe(102);
    expect(await count('draft_observation')).toBe(0);
  });

  it('adds no row for what is delivered again as it was', async () => {
    const before = await count('observation');
    await published({ '0101,2020,bev': numberCell(100) });
    expect(await count('observation')).toBe(before);
  });

  it('names the releases of a year in their order', async () => {
    expect(await published(REVISION)).toMatchObject({ id: '2026-1', date: '2026-12-01' });
    expect(await published({ '0101,2020,bev': numberCell(102) })).toMatchObject({ id: '2026-2' });
    const releases = await readReleases(database, 'musterstadt');
    expect(releases.map(({ id }) => id)).toEqual(['2026-2', '2026-1', '2026.1']);
  });

  it('keeps every release readable as it was published', async () => {
    const before = await answer();
    await published(REVISION);
    const between = await answer();
    await published({ '0101,2020,bev': numberCell(102) });
    expect(await answer('2026.1')).toEqual(before);
    expect(await answer('2026-1')).toEqual(between);
    expect(cellAt(await answer(), 'einwohner', '0101', 2020)).toEqual({ value: 102, quality: 'r' });
  });

  it('marks a number that replaces another, and what is computed from it, as revised', async () => {
    await published(REVISION);
    const after = await answer();
    expect(cellAt(after, 'einwohner', '0101', 2020)).toEqual({ value: 101, quality: 'r' });
    expect(cellAt(after, 'armutsquote', '0101', 2020)).toMatchObject({ quality: 'r' });
    expect(cellAt(after, 'einwohner', '0102', 2020)).not.toHaveProperty('quality');
  });

  it('keeps what a delivery calls preliminary until it is confirmed', async () => {
    const quality = async () => cellAt(await answer(), 'einwohner', '0101', 2020);
    await published({ '0101,2020,bev': numberCell(101, 'p') });
    expect(await quality()).toEqual({ value: 101, quality: 'p' });
    await published({ '0101,2020,bev': numberCell(101) });
    expect(await quality()).toEqual({ value: 101 });
  });

  it('lists what changed against the release before: new, revised, withdrawn', async () => {
    const { id } = await published(
      { '0101,2020,bev': numberCell(101), '0102,2020,bev': numberCell(30), '0101,2019,bev': numberCell(90) },
      { whole: true },
    );
    const { number } = await findRelease(database, 'musterstadt', id);
    const changes = await readChanges(database, number, { from: 0, limit: 100 });
    expect(changes[0]).toEqual({
      kind: 'new',
      measure: 'bev',
      area: '0101',
      level: 'stadtteil',
      year: 2019,
      new: { value: 90 },
    });
    expect(changes.find(({ kind }) => kind === 'revised')).toEqual({
      kind: 'revised',
      measure: 'bev',
      area: '0101',
      level: 'stadtteil',
      year: 2020,
      old: { value: 100 },
      new: { value: 101, quality: 'r' },
    });
    // A whole delivery withdraws what it lacks of its measures and years, and nothing else.
    const withdrawn = changes.filter(({ kind }) => kind === 'withdrawn');
    expect(new Set(withdrawn.map(({ measure, year }) => `${measure} ${year}`))).toEqual(
      new Set(['bev 2020']),
    );
    expect(withdrawn.every((change) => !('new' in change))).toBe(true);
    const counts = await countChanges(database, number);
    expect(counts.new + counts.revised + counts.withdrawn).toBe(changes.length);
    expect(await readChanges(database, number, { from: 1, limit: 1 })).toEqual([changes[1]]);
  });

  it('lets the later of two deliveries count where both have a cell', async () => {
    const first = await draftDelivery(database, delivery({ '0101,2020,bev': numberCell(101) }));
    const second = await draftDelivery(database, delivery({ '0101,2020,bev': numberCell(102) }));
    await publish(first, second);
    expect(cellAt(await answer(), 'einwohner', '0101', 2020)).toMatchObject({ value: 102 });
  });

  it('offers a new year from the release on that brought it', async () => {
    const source = openWarehouse(database).as(LOCAL_PRINCIPAL).figures;
    await published({ '0101,2030,bev': numberCell(110) });
    expect((await source.catalogue('musterstadt')).availability.einwohner?.stadtteil).toContain(2030);
    expect((await source.catalogue('musterstadt', '2026.1')).years).not.toContain(2030);
  });

  it('keeps who delivered what, how it was read and what was found', async () => {
    await draftDelivery(database, delivery(REVISION));
    const [draft] = await readDeliveries(database, 'musterstadt');
    expect(draft).toMatchObject({
      city: 'musterstadt',
      title: 'nachlieferung.xlsx',
      hash: 'abc',
      deliveredBy: 'sozialamt',
      deliveredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      release: null,
      mapping: { id: 'bestand' },
      report: [FOUND],
    });
    await publish(draft!.number);
    expect((await readDeliveries(database, 'musterstadt'))[0]).toMatchObject({
      release: '2026-1',
      publishedBy: 'leitung',
      publishedAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('keeps nothing of a delivery that names what nobody knows, or a cell twice', async () => {
    const before = await count('delivery');
    await expect(
      draftDelivery(database, delivery({ '0101,2020,bev': numberCell(1), '9999,2020,bev': numberCell(1) })),
    ).rejects.toMatchObject({ code: 'delivery-names-unknown', facts: { names: '9999' } });
    const [row] = delivery(REVISION).observations;
    await expect(draftDelivery(database, delivery({}, { observations: [row!, row!] }))).rejects.toMatchObject(
      {
        code: 'delivery-names-twice',
      },
    );
    expect(await count('delivery')).toBe(before);
  });

  it('publishes a draft once', async () => {
    const draft = await draftDelivery(database, delivery(REVISION));
    await publish(draft);
    await expect(publish(draft)).rejects.toMatchObject({ code: 'not-a-draft', facts: { delivery: draft } });
    expect(await readReleases(database, 'musterstadt')).toHaveLength(2);
  });

  it('withdraws the figures that are named, with the reason, and leaves earlier releases theirs', async () => {
    const before = await answer();
    const { number, count: cells } = await withdraw({
      measures: ['bev', 'quote'],
      areas: ['0101'],
      years: [2020],
    });
    expect(cells).toBe(2);
    expect(await answer()).toEqual(before);
    await publish(number);
    expect(cellAt(await answer(), 'einwohner', '0101', 2020)).toEqual({ value: null, absence: 'unknown' });
    expect(cellAt(await answer(), 'einwohner', '0102', 2020)).toEqual(
      cellAt(before, 'einwohner', '0102', 2020),
    );
    expect(await answer('2026.1')).toEqual(before);
    expect(await changesOf('2026-1')).toMatchObject([
      { kind: 'withdrawn', measure: 'bev', area: '0101', year: 2020, old: { value: 100 }, reason: REASON },
      { kind: 'withdrawn', measure: 'quote', area: '0101', year: 2020, reason: REASON },
    ]);
    expect((await readDeliveries(database, 'musterstadt'))[0]).toMatchObject({
      deliveredBy: 'sozialamt',
      reason: REASON,
      mapping: { withdraw: { measures: ['bev', 'quote'] } },
    });
  });

  it('withdraws what is left of a delivery, and not what another has revised since', async () => {
    const first = await draftDelivery(database, delivery(REVISION));
    await publish(first);
    const { number, count: cells } = await withdraw({ delivery: first });
    expect(cells).toBe(3);
    await published({ '0101,2020,bev': numberCell(102) }, { title: 'neuer.xlsx' });
    await publish(number);
    expect(cellAt(await answer(), 'einwohner', '0101', 2020)).toMatchObject({ value: 102 });
    expect(cellAt(await answer(), 'einwohner', '0201+0202', 2020)).toEqual({
      value: null,
      absence: 'unknown',
    });
  });

  it('lets figures come back after they were withdrawn', async () => {
    await publish((await withdraw({ measures: ['bev'], areas: ['0101'], years: [2020] })).number);
    await published({ '0101,2020,bev': numberCell(103) });
    expect(cellAt(await answer(), 'einwohner', '0101', 2020)).toEqual({ value: 103 });
    expect(await changesOf('2026-2')).toMatchObject([{ kind: 'new', new: { value: 103 } }]);
  });

  it('refuses to withdraw what nobody knows or what is not there, and then keeps nothing', async () => {
    const before = await count('delivery');
    await expect(withdraw({ measures: ['bevv'], areas: ['0101'], years: [2020] })).rejects.toMatchObject({
      code: 'delivery-names-unknown',
      facts: { names: 'bevv' },
    });
    await expect(withdraw({ measures: ['bev'], areas: ['0101'], years: [1900] })).rejects.toMatchObject({
      code: 'nothing-to-withdraw',
    });
    expect(await count('delivery')).toBe(before);
  });

  it('discards a draft once, keeps who did, and never publishes it', async () => {
    const draft = await draftDelivery(database, delivery(REVISION));
    await discardDraft(database, draft, 'leitung');
    expect(await count('draft_observation')).toBe(0);
    const [kept] = await readDeliveries(database, 'musterstadt');
    expect(kept).toMatchObject({
      number: draft,
      deliveredBy: 'sozialamt',
      discardedBy: 'leitung',
      hash: 'abc',
    });
    expect(isDraft(kept!)).toBe(false);
    await expect(publish(draft)).rejects.toMatchObject({ code: 'not-a-draft' });
    await expect(discardDraft(database, draft, 'leitung')).rejects.toMatchObject({ code: 'not-a-draft' });
  });

  it('does not discard what is published', async () => {
    const draft = await draftDelivery(database, delivery(REVISION));
    await publish(draft);
    await expect(discardDraft(database, draft, 'leitung')).rejects.toMatchObject({ code: 'not-a-draft' });
    expect(cellAt(await answer(), 'einwohner', '0101', 2020)).toMatchObject({ value: 101 });
  });
});
