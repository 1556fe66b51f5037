import { READER } from '../../src/warehouse/principal';
import type { SavedQuery } from '../../src/warehouse/saved-queries';
import { openWarehouse, type WarehouseOptions } from '../../src/warehouse/warehouse-source';
import { onBothEmpty } from './engines';

const query: SavedQuery = {
  tableId: 'musterstadt-stadtteil',
  language: 'de',
  outputFormat: 'csv',
  outputFormatParams: ['UseCodes', 'SeparatorTab'],
  selection: { selection: [{ variableCode: 'year', valueCodes: ['top(1)'] }] },
};

const OWNER = 'address 198.51.100.7';

onBothEmpty((database) => {
  const kept = (options?: WarehouseOptions) => openWarehouse(database(), options).as(READER).savedQueries;

  it('gives back what was saved, with how it is to be laid out', async () => {
    const { save, find } = kept();
    expect(await find(await save(query, OWNER))).toEqual(query);
  });

  it('keeps the same question once, and another layout apart', async () => {
    const { save } = kept();
    const plain = await save({ ...query, outputFormatParams: [] }, OWNER);
    expect(await save(query, OWNER)).toBe(await save(query, 'token 1'));
    expect(await save(query, OWNER)).not.toBe(plain);
  });

  const expires = (when: string) =>
    database().query(`update saved_query set expires_at = now() + interval '${when}'`);
  const longest = async () =>
    (
      await database().query<{ days: number }>(
        `select max(extract(day from expires_at - now()))::integer as days from saved_query`,
      )
    )[0]?.days;

  it('removes what was not asked for in a year, and keeps on what is', async () => {
    const { save, find } = kept();
    const id = await save(query, OWNER);
    await expires('10 months');
    await kept({ canWrite: false }).find(id);
    expect(await longest()).toBeLessThan(320);
    await find(id);
    expect(await longest()).toBeGreaterThan(360);
    await expires('-1 second');
    await expect(find(id)).rejects.toMatchObject({ code: 'unknown-saved-query' });
    await save({ ...query, outputFormat: 'px' }, OWNER);
    expect(await database().query('select count(*)::integer as count from saved_query')).toEqual([
      { count: 1 },
    ]);
  });

  it('gives nobody more room than his own, and remembers no address', async () => {
    const { save } = kept({ savedQueries: { maximum: 4, maximumOfOwner: 2 } });
    const named = (tableId: string) => ({ ...query, tableId });
    await database().query('delete from saved_query');
    await save(named('a'), OWNER);
    await save(named('b'), OWNER);
    const refused = { code: 'saved-queries-of-address-full', facts: { limit: 2 } };
    await expect(save(named('c'), OWNER)).rejects.toMatchObject(refused);
    expect(await save(named('a'), OWNER)).toBeTruthy();
    await save(named('c'), 'address 198.51.100.8');
    await save(named('d'), 'address 198.51.100.8');
    await expect(save(named('e'), 'address 198.51.100.9')).rejects.toMatchObject({
      code: 'saved-queries-full',
      facts: { limit: 4 },
    });
    expect(JSON.stringify(await database().query('select * from saved_query'))).not.toContain('198.51');
  });
});
