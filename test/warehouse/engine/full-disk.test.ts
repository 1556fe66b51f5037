import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../../src/deliveries/package-root';
import type { Selection } from '../../../src/domain/selection';
import { buildApp } from '../../../src/service/app';
import { openPglite } from '../../../src/warehouse/engine/pglite';
import { READER } from '../../../src/warehouse/principal';
import { openStatistics } from '../../../src/warehouse/statistics';
import { FIXTURE_CITY, PATIENCE } from '../fixture';
import { prepareFolder } from '../prepared-database';
import { smallDisk, WHY_NO_SMALL_DISK, type SmallDisk } from './small-disk';

const onSmallDisk = WHY_NO_SMALL_DISK ? describe.skip : describe;

onSmallDisk(`on a full disk${WHY_NO_SMALL_DISK ? ` (skipped: ${WHY_NO_SMALL_DISK})` : ''}`, () => {
  let disk: SmallDisk;
  let folder: string;

  const onDisk = async (megabytes: number) => {
    disk = await smallDisk(megabytes);
    folder = join(disk.folder, 'warehouse');
  };

  afterEach(() => disk.remove());

  it(
    'says so at the first start and leaves nothing behind',
    async () => {
      await onDisk(20);
      await expect(openPglite(folder)).rejects.toMatchObject({ code: 'warehouse-full', facts: { folder } });
      expect(await readdir(disk.folder)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'ends a PostgreSQL that cannot write its log, and goes on with all that was stored once there is space',
    async () => {
      await onDisk(60);
      await prepareFolder(folder);
      const database = await openPglite(folder);
      await database.script('create table kept (id integer, content text)');
      let stored = 0;
      const storing = async () => {
        for (; stored < 100; stored++)
          await database.query(
            `insert into kept select $1, string_agg(md5(i::text), '') from generate_series(1, 20000) as i`,
            [stored],
          );
      };
      await database.script('alter table kept alter content set storage external');
      await expect(storing()).rejects.toMatchObject({
        code: 'warehouse-full',
        facts: { folder, detail: expect.stringContaining('pg_wal') },
      });
      await expect(database.query('select 1')).rejects.toMatchObject({ code: 'warehouse-full' });

      await disk.resize(200);
      expect(stored).toBeGreaterThan(0);
      const count = 'select count(*)::integer as count, max(id) as last from kept';
      expect(await database.query(count)).toEqual([{ count: stored, last: stored - 1 }]);
      await database.close();
      const again = await openPglite(folder);
      expect(await again.query(count)).toEqual([{ count: stored, last: stored - 1 }]);
      await again.close();
    },
    PATIENCE,
  );

  it(
    'goes on answering where a query cannot be saved, and saves it once there is space',
    async () => {
      await onDisk(100);
      await prepareFolder(folder);
      const { warehouse, close } = await openStatistics({ data: folder, cities: join(FIXTURE_CITY, '..') });
      const app = await buildApp({ warehouse, root: packageRoot(), tryOut: false });
      const selection: Selection = {
        selection: [
          { variableCode: 'indicator', valueCodes: ['einwohner'] },
          { variableCode: 'area', valueCodes: ['0101'] },
          { variableCode: 'year', valueCodes: ['top(1)'] },
        ],
      };
      const query = {
        tableId: 'musterstadt-stadtteil',
        selection,
        language: 'en',
        outputFormat: 'csv',
      } as const;
      const save = () => app.inject({ method: 'POST', url: '/api/v2/savedqueries?lang=en', payload: query });
      const ballast = join(disk.folder, 'ballast');
      await writeFile(ballast, Buffer.alloc(100 * 1024 * 1024)).catch(() => undefined);
      const fill = async () => {
        for (let number = 0; ; number++)
          await warehouse
            .as(READER)
            .savedQueries.save(
              { ...query, outputFormatParams: [`${number} ${'-'.repeat(1500)}`] },
              `sender ${Math.floor(number / 100)}`,
            );
      };
      await expect(fill()).rejects.toMatchObject({ code: 'warehouse-full' });
      const saved = await save();
      expect([saved.statusCode, saved.json().code]).toEqual([507, 'service-full']);
      expect(saved.json().detail).toMatch(/has no room left/);
      expect((await app.inject('/api/v2/tables')).statusCode).toBe(200);
      await rm(ballast);
      expect((await save()).statusCode).toBe(201);
      await app.close();
      await close();
    },
    PATIENCE,
  );
});
