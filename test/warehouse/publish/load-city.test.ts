import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cellAt } from '../../../src/domain/answer';
import { findingSentence, type DeliveryFinding } from '../../../src/deliveries/finding';
import { numberCell, type Cell } from '../../../src/domain/cell';
import { draftDelivery } from '../../../src/warehouse/publish/draft-delivery';
import { draftWithdrawal } from '../../../src/warehouse/publish/draft-withdrawal';
import { loadCity } from '../../../src/warehouse/publish/load-city';
import { publishDeliveries } from '../../../src/warehouse/publish/publish-deliveries';
import { readDefinitionChanges } from '../../../src/warehouse/read/read-definition-changes';
import { readDeliveries } from '../../../src/warehouse/read/read-deliveries';
import { findRelease } from '../../../src/warehouse/read/releases';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { onBothEngines } from '../engines';
import { editedCity } from './edited-city';

onBothEngines((open) => {
  const city = editedCity(open);
  const { edit } = city;

  const secondRelease = () => edit('datapackage.json', ['"id": "2026.1"', '"id": "2026.2"']);

  const count = async (table: string) =>
    (await city.database.query<{ n: number }>(`select count(*)::integer as n from ${table}`))[0]?.n;

  const answer = (release?: string) =>
    openWarehouse(city.database)
      .as(LOCAL_PRINCIPAL)
      .figures.answer({
        city: 'musterstadt',
        indicators: ['einwohner', 'arbeitslosenquotient'],
        level: 'stadtteil',
        years: [2020],
        ...(release && { release }),
      });

  it('leaves a package alone that it knows', async () => {
    const progress = jest.fn();
    expect(await loadCity(city.database, city.folder, progress)).toBe('known');
    expect(progress).not.toHaveBeenCalled();
    expect(await count('release')).toBe(1);
  });

  it('takes rules for deliveries that lie beside a package for no part of it', async () => {
    await writeFile(join(city.folder, 'plausibility.json'), '{}');
    expect(await loadCity(city.database, city.folder)).toBe('known');
  });

  it('says how far it has come', async () => {
    await secondRelease();
    const progress = jest.fn();
    await loadCity(city.database, city.folder, progress);
    // 24 rows in observations.csv.
    expect(progress.mock.calls).toEqual([
      ['Musterstadt', 0, 24],
      ['Musterstadt', 24, 24],
    ]);
  });

  it('keeps cells, not copies: a new release adds what changed and ends what it replaces', async () => {
    await secondRelease();
    await edit(
      'observations.csv',
      ['0101,2020,bev,100,,', '0101,2020,bev,101,,'],
      ['0102,2020,quote,,,', '0102,2020,quote,,.,'],
      ['0201+0202,2020,bev,50,,werte-2020.csv\n', ''],
    );
    expect(await loadCity(city.database, city.folder)).toBe('loaded');
    // 24 as they were, 2 revised.
    expect(await count('observation')).toBe(26);
    expect(await count('observation where release_to is not null')).toBe(3);
  });

  it('answers from every release as it was published', async () => {
    await secondRelease();
    await edit(
      'observations.csv',
      ['0101,2020,bev,100,,', '0101,2020,bev,101,,'],
      ['0102,2020,quote,,,', '0102,2020,quote,,.,'],
      ['0201+0202,2020,bev,50,,werte-2020.csv\n', ''],
    );
    const before = await answer();
    await loadCity(city.database, city.folder);
    const after = await answer();

    expect(after.release.id).toBe('2026.2');
    expect(cellAt(after, 'einwohner', '0101', 2020)).toEqual({ value: 101, quality: 'r' });
    expect(cellAt(after, 'einwohner', '0201+0202', 2020)).toEqual({ value: null, absence: 'unknown' });
    expect(cellAt(after, 'arbeitslosenquotient', '0102', 2020)).toEqual({ value: null, absence: 'unknown' });
    expect(await answer('2026.1')).toEqual(before);
  });

  it('makes a changed definition a new version and leaves earlier releases theirs', async () => {
    await secondRelease();
    await edit('indicators.json', ['"Armutsquote"', '"Anteil armer Menschen"']);
    await loadCity(city.database, city.folder);
    const source = openWarehouse(city.database).as(LOCAL_PRINCIPAL).figures;
    const name = async (release: string) =>
      (await source.catalogue('musterstadt', release)).indicators[2]?.name.de;
    expect(await name('2026.1')).toBe('Armutsquote');
    expect(await name('2026.2')).toBe('Anteil armer Menschen');
    expect(await count("indicator where id = 'armutsquote'")).toBe(2);
    expect(await count("indicator where id = 'einwohner'")).toBe(1);
  });

  it('refuses other contents under a release that is published', async () => {
    await edit('observations.csv', ['0101,2020,bev,100,,', '0101,2020,bev,101,,']);
    await expect(loadCity(city.database, city.folder)).rejects.toMatchObject({
      code: 'release-changed',
      facts: { city: 'Musterstadt', release: '2026.1' },
    });
  });

  it('refuses other areas under an edition that is loaded, and then stores nothing of the package', async () => {
    await secondRelease();
    await edit('areas.csv', ['0101,Altstadt', '0101,Innenstadt']);
    await expect(loadCity(city.database, city.folder)).rejects.toMatchObject({
      code: 'edition-changed',
      facts: { city: 'Musterstadt', edition: 'musterstadt-2020' },
    });
    expect(await count('release')).toBe(1);
    expect(await count('delivery')).toBe(1);
  });

  describe('after departments have delivered', () => {
    const keys = (text: string) => text.split(',') as [string, string, string];
    const deliver = async (cells: Record<string, Cell>) => {
      const draft = await draftDelivery(city.database, {
        city: 'musterstadt',
        edition: 'musterstadt-2020',
        title: 'nachlieferung.csv',
        hash: 'abc',
        deliveredBy: 'sozialamt',
        whole: false,
        observations: Object.entries(cells).map(([key, cell]) => {
          const [area, year, measure] = keys(key);
          return { area, year: Number(year), measure, cell, sourceFile: 'nachlieferung.csv' };
        }),
      });
      return publish(draft);
    };
    const publish = (draft: number) =>
      publishDeliveries(city.database, {
        city: 'musterstadt',
        deliveries: [draft],
        date: '2026-12-01',
        note: { de: 'Nachlieferung', en: 'Supplement' },
      });
    const people = async (area: string) => cellAt(await answer(), 'einwohner', area, 2020);
    const reportOfPackage = async () => (await readDeliveries(city.database, 'musterstadt'))[0]?.report;

    it('keeps what they delivered since the package, and takes what else it says', async () => {
      await deliver({ '0101,2020,bev': numberCell(101), '0101,2030,bev': numberCell(110) });
      await secondRelease();
      await edit('observations.csv', ['0201+0202,2020,bev,50,,', '0201+0202,2020,bev,55,,']);
      await loadCity(city.database, city.folder);
      expect((await answer()).release.id).toBe('2026.2');
      expect(await people('0101')).toEqual({ value: 101, quality: 'r' });
      expect(await people('0201+0202')).toEqual({ value: 55, quality: 'r' });
      const { years } = await openWarehouse(city.database)
        .as(LOCAL_PRINCIPAL)
        .figures.catalogue('musterstadt');
      expect(years).toContain(2030);
    });

    it('says in the report of the package where it differs from what they delivered', async () => {
      await deliver({ '0101,2020,bev': numberCell(101), '0102,2020,bev': numberCell(31) });
      await secondRelease();
      await edit('observations.csv', ['0101,2020,bev,100,,', '0101,2020,bev,101,,']);
      await loadCity(city.database, city.folder);
      const [finding] = (await reportOfPackage()) as DeliveryFinding[];
      expect(finding).toMatchObject({
        rule: 'package-overruled',
        severity: 'warning',
        facts: { count: 1, list: 'bev 0102 2020' },
      });
      expect(findingSentence(finding!, 'de')).toContain('Es gilt weiter der Stand der Fachämter.');
    });

    it('does not bring back what they withdrew', async () => {
      const { number } = await draftWithdrawal(city.database, {
        city: 'musterstadt',
        edition: 'musterstadt-2020',
        withdrawn: { measures: ['bev'], areas: ['0101'], years: [2020] },
        reason: 'Falsch ausgezählt',
        deliveredBy: 'sozialamt',
      });
      await publish(number);
      await secondRelease();
      await loadCity(city.database, city.folder);
      expect(await people('0101')).toEqual({ value: null, absence: 'unknown' });
      expect(await reportOfPackage()).toMatchObject([{ facts: { list: 'bev 0101 2020' } }]);
    });

    it('takes the next name where the city has published deliveries under that of its release', async () => {
      expect(await deliver({ '0102,2020,bev': numberCell(31) })).toMatchObject({ id: '2026-1' });
      await edit('datapackage.json', ['"id": "2026.1"', '"id": "2026-1"']);
      await edit('observations.csv', ['0101,2020,bev,100,,', '0101,2020,bev,101,,']);
      expect(await loadCity(city.database, city.folder)).toBe('loaded');
      expect((await answer()).release.id).toBe('2026-2');
      expect(cellAt(await answer('2026-1'), 'einwohner', '0101', 2020)).toEqual({ value: 100 });
      expect(await loadCity(city.database, city.folder)).toBe('known');
    });

    it('revises its own figures as before, also through several packages', async () => {
      await deliver({ '0102,2020,bev': numberCell(31) });
      for (const [release, value] of [
        ['2026.2', 101],
        ['2026.3', 102],
      ] as const) {
        await edit('datapackage.json', [
          /"id": "2026\.\d"/.exec(await readFile(join(city.folder, 'datapackage.json'), 'utf8'))![0],
          `"id": "${release}"`,
        ]);
        await edit('observations.csv', [`0101,2020,bev,${value - 1},,`, `0101,2020,bev,${value},,`]);
        await loadCity(city.database, city.folder);
        expect(await people('0101')).toEqual({ value, quality: 'r' });
        expect(await people('0102')).toMatchObject({ value: 31 });
      }
    });
  });

  it('lists new, changed and removed definitions of indicators with their versions', async () => {
    await secondRelease();
    const file = join(city.folder, 'indicators.json');
    const indicators = JSON.parse(await readFile(file, 'utf8'));
    const [first, , other] = indicators;
    first.name.de = 'Bevölkerung';
    const added = { ...other, id: 'neu' };
    const removed = indicators.find(({ id }: { id: string }) => id === 'menschen-in-armut');
    const kept = indicators.filter((one: object) => one !== removed);
    await writeFile(file, JSON.stringify([added, ...kept]));
    await loadCity(city.database, city.folder);
    const { number } = await findRelease(city.database, 'musterstadt', undefined);
    expect(await readDefinitionChanges(city.database, 'musterstadt', number)).toEqual([
      { kind: 'changed', indicator: first.id, name: first.name, old: 1, new: 2 },
      { kind: 'removed', indicator: 'menschen-in-armut', name: removed.name, old: 1 },
      { kind: 'new', indicator: 'neu', name: other.name, new: 1 },
    ]);
  });

  it('remembers the file every cell came from', async () => {
    const rows = await city.database.query<{ name: string; cells: number }>(
      `select name, count(*)::integer as cells from observation join source_file on source_file.id = source_file
     group by name order by name`,
    );
    expect(rows).toEqual([
      { name: 'werte-2020.csv', cells: 14 },
      { name: 'werte-2021.csv', cells: 10 },
    ]);
  });
});
