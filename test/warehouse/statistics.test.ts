import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportingError } from '../../src/domain/reporting-error';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openStatistics } from '../../src/warehouse/statistics';
import { CITIES, FIXTURE_CITY, PATIENCE } from './fixture';
import { prepareLoadedFolder } from './loaded-database';
import { prepareFolder } from './prepared-database';

let folder: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statistics-'));
  data = join(folder, 'data/warehouse');
});

afterEach(() => rm(folder, { recursive: true }));

const cities = join(FIXTURE_CITY, '..');

it(
  'keeps what it loaded: the second start finds it there',
  async () => {
    const progress = jest.fn();
    await (await openStatistics({ data, cities, progress })).close();
    expect(progress).toHaveBeenCalledWith('Musterstadt', 24, 24);

    progress.mockClear();
    const again = await openStatistics({ data, cities, progress });
    expect(progress).not.toHaveBeenCalled();
    expect(await again.warehouse.as(LOCAL_PRINCIPAL).figures.cities()).toEqual([
      { id: 'musterstadt', name: 'Musterstadt' },
    ]);
    await again.close();
  },
  PATIENCE,
);

it(
  'says what is wrong with the package of one city, and loads the others',
  async () => {
    const both = join(folder, 'cities');
    await prepareFolder(data);
    await cp(FIXTURE_CITY, join(both, 'good'), { recursive: true });
    await cp(FIXTURE_CITY, join(both, 'bad'), { recursive: true });
    await writeFile(join(both, 'bad/areas.csv'), 'nonsense');
    const faults: ReportingError[] = [];
    const onFaultyCity = (fault: ReportingError) => faults.push(fault);
    const opened = await openStatistics({ data, cities: both, onFaultyCity });
    expect(faults.map(({ code }) => code)).toEqual(['city-package-invalid']);
    expect(await opened.warehouse.as(LOCAL_PRINCIPAL).figures.cities()).toHaveLength(1);
    await opened.close();
    await expect(openStatistics({ data, cities: both })).rejects.toMatchObject({
      code: 'city-package-invalid',
    });
  },
  PATIENCE,
);

it(
  'refuses a folder that is open already, and opens it once it is closed',
  async () => {
    await prepareFolder(data);
    const first = await openStatistics({ data, cities });
    await expect(openStatistics({ data, cities })).rejects.toMatchObject({
      code: 'warehouse-in-use',
      facts: { folder: data, process: process.pid },
    });
    await first.close();
    await (await openStatistics({ data, cities })).close();
  },
  PATIENCE,
);

it(
  'takes over the lock of a process that no longer runs',
  async () => {
    await prepareFolder(data);
    // Beyond the largest process number of any system.
    await writeFile(`${data}.lock`, '99999999');
    const statistics = await openStatistics({ data, cities });
    expect(await readFile(`${data}.lock`, 'utf8')).toBe(`${process.pid} socket`);
    await statistics.close();
  },
  PATIENCE,
);

it(
  'starts afresh when it was killed while making its database',
  async () => {
    await mkdir(`${data}.new`, { recursive: true });
    await writeFile(join(`${data}.new`, 'PG_VERSION'), '18');
    await (await openStatistics({ data, cities })).close();
    expect(await readdir(join(data, '..'))).toEqual(['warehouse']);
  },
  PATIENCE,
);

it(
  'names the folder that holds no database',
  async () => {
    await mkdir(data, { recursive: true });
    await writeFile(join(data, 'PG_VERSION'), 'nonsense');
    await expect(openStatistics({ data, cities })).rejects.toMatchObject({
      code: 'warehouse-broken',
      facts: { folder: data },
    });
  },
  PATIENCE,
);

it('names the place where no folder can be made', async () => {
  await writeFile(join(folder, 'data'), 'a file');
  await expect(openStatistics({ data, cities })).rejects.toMatchObject({ code: 'warehouse-not-a-folder' });
});

it(
  'answers with the published figures of the three cities',
  async () => {
    await prepareLoadedFolder(data);
    const { warehouse, close } = await openStatistics({ data, cities: CITIES });
    const source = warehouse.as(LOCAL_PRINCIPAL).figures;
    const row = async (city: string, level: string, year: number, area: string, indicators: string[]) => {
      const { cells } = await source.answer({ city, level, indicators, years: [year], areas: [area] });
      return cells.filter((_, i) => i % 2 === 0).map(({ value }) => value);
    };
    // Stadtteil-Profile 2014 (31.12.2013): Hamburg-Altstadt, 1,675 inhabitants, 162 of them under 18.
    expect(await row('hamburg', 'stadtteil', 2013, '0101', ['einwohner', 'unter-18'])).toEqual([
      1675,
      (162 * 100) / 1675,
    ]);
    // shared/data/README.md: city minus parts, population 6,777 / 7,896 / 5,365.
    const rest = await source.answer({
      city: 'hamburg',
      level: 'stadtteil',
      indicators: ['einwohner'],
      years: [2013, 2017, 2024],
      areas: ['NZ-stadtteil'],
    });
    expect(rest.cells.slice(0, 3)).toEqual([{ value: 6777 }, { value: 7896 }, { value: 5365 }]);
    // Sozialatlas: 451 benefit recipients of 2021 belong to no Stadtteil (delivered as STGT99).
    expect(
      await row('flensburg', 'stadtteil', 2021, 'STGT99', ['leistungsbeziehende-15-bis-unter-65']),
    ).toEqual([451]);
    // Statistikatlas: Arbeitslosenquotient 2012 of Stadtteil 071.
    expect(await row('mannheim', 'stadtteil', 2012, '071', ['arbeitslosenquotient'])).toEqual([9.4]);
    await close();
  },
  PATIENCE,
);
