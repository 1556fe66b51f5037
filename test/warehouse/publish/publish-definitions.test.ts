import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { loadCity } from '../../../src/warehouse/publish/load-city';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { onBothEngines } from '../engines';
import { refill } from '../fixture';
import { editedCity } from './edited-city';

const METADATA = 'metadata/indicators.json';

onBothEngines((open) => {
  const city = editedCity(open);
  const { edit } = city;

  const nextRelease = (from: string, to: string) =>
    edit('datapackage.json', [`"id": "${from}"`, `"id": "${to}"`]);
  const definitions = () => openWarehouse(city.database).as(LOCAL_PRINCIPAL).definitions;
  const versionsOf = async (indicator: string) =>
    (await definitions().versions('musterstadt', indicator)).map(({ version, since, until }) => [
      version,
      since.id,
      until?.id,
    ]);
  const noteIn = async (release: string) => {
    const used = await definitions().inRelease('musterstadt', release);
    return used.find(({ definition }) => definition.id === 'armutsquote')?.metadata?.note?.de;
  };

  it('makes a changed definition a new version from the next release on', async () => {
    await nextRelease('2026.1', '2026.2');
    await edit('indicators.json', ['"de": "Armutsquote"', '"de": "Armutsgefährdung"']);
    await loadCity(city.database, city.folder);
    expect(await versionsOf('armutsquote')).toEqual([
      [1, '2026.1', '2026.2'],
      [2, '2026.2', undefined],
    ]);
    expect(await versionsOf('einwohner')).toEqual([[1, '2026.1', undefined]]);
  });

  it('makes a changed description a new version, and old releases keep theirs', async () => {
    await nextRelease('2026.1', '2026.2');
    await edit(METADATA, ['Ohne Gewähr', 'Neu erhoben']);
    await loadCity(city.database, city.folder);
    expect(await versionsOf('armutsquote')).toEqual([
      [1, '2026.1', '2026.2'],
      [2, '2026.2', undefined],
    ]);
    expect([await noteIn('2026.1'), await noteIn('2026.2')]).toEqual(['Ohne Gewähr', 'Neu erhoben']);
  });

  it('answers from an old release with the name and unit of its time', async () => {
    await nextRelease('2026.1', '2026.2');
    await edit('indicators.json', ['"de": "Armutsquote"', '"de": "Armutsgefährdung"']);
    await edit('indicators.json', ['"de": "%"', '"de": "Prozent"']);
    await loadCity(city.database, city.folder);
    const source = openWarehouse(city.database).as(LOCAL_PRINCIPAL).figures;
    const query = { city: 'musterstadt', level: 'stadtteil', indicators: ['armutsquote'], years: [2020] };
    const said = async (release?: string) => {
      const { indicators } = await source.answer({ ...query, ...(release && { release }) });
      return indicators.map(({ name, unit }) => [name.de, unit.de]);
    };
    expect(await said('2026.1')).toEqual([['Armutsquote', '%']]);
    expect(await said()).toEqual([['Armutsgefährdung', 'Prozent']]);
  });

  it('takes an indicator that moved in the list for the same version', async () => {
    await nextRelease('2026.1', '2026.2');
    const list = JSON.parse(await readFile(join(city.folder, 'indicators.json'), 'utf8')) as unknown[];
    await writeFile(join(city.folder, 'indicators.json'), JSON.stringify(list.reverse()));
    await loadCity(city.database, city.folder);
    expect(await versionsOf('einwohner')).toEqual([[1, '2026.1', undefined]]);
  });

  it('adds a description to what was published without one, and calls it the same version', async () => {
    const described = await readFile(join(city.folder, METADATA), 'utf8');
    await rm(join(city.folder, METADATA));
    await refill(city.database, city.folder);
    expect(await noteIn('2026.1')).toBeUndefined();
    await writeFile(join(city.folder, METADATA), described);
    expect(await loadCity(city.database, city.folder)).toBe('known');
    expect(await noteIn('2026.1')).toBe('Ohne Gewähr');
    await nextRelease('2026.1', '2026.2');
    await loadCity(city.database, city.folder);
    expect(await versionsOf('armutsquote')).toEqual([[1, '2026.1', undefined]]);
  });

  it('refuses to change a published description without a new release, and keeps it', async () => {
    await edit(METADATA, ['Ohne Gewähr', 'Neu erhoben']);
    await expect(loadCity(city.database, city.folder)).rejects.toMatchObject({
      code: 'definition-changed',
      facts: { indicator: 'armutsquote', release: '2026.1' },
    });
    expect(await noteIn('2026.1')).toBe('Ohne Gewähr');
  });

  it('ends the version of an indicator that a release drops', async () => {
    await nextRelease('2026.1', '2026.2');
    const list = JSON.parse(await readFile(join(city.folder, 'indicators.json'), 'utf8')) as { id: string }[];
    const dropped = list.filter(({ id }) => id !== 'menschen-in-armut');
    await writeFile(join(city.folder, 'indicators.json'), JSON.stringify(dropped));
    await loadCity(city.database, city.folder);
    expect(await versionsOf('menschen-in-armut')).toEqual([[1, '2026.1', '2026.2']]);
  });

  it('names the indicators when asked for one that never was', async () => {
    await expect(definitions().versions('musterstadt', 'nix')).rejects.toMatchObject({
      code: 'unknown-indicator',
      facts: { known: expect.stringContaining('armutsquote') },
    });
    await expect(definitions().versions('nirgendwo', 'nix')).rejects.toMatchObject({ code: 'unknown-city' });
  });
});
