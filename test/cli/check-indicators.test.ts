import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndicatorFinding } from '../../src/figures/indicator-check';
import { PATIENCE } from '../warehouse/fixture';
import { prepareLoadedFolder } from '../warehouse/loaded-database';
import { sozialraum } from './terminal';

const check = (...words: string[]) => sozialraum(['check-indicators', ...words]);

async function findings(city: string): Promise<IndicatorFinding[]> {
  const { code, out } = await check('--city', city, '--json');
  expect(code).toBe(1);
  return (JSON.parse(out) as { findings: IndicatorFinding[] }).findings;
}

it('finds Mannheim’s refugees counted in one quotient and not in the other', async () => {
  expect(await findings('mannheim')).toEqual([
    {
      rule: 'group-counted-differently',
      indicators: ['arbeitslosenquotient', 'arbeitslose', 'beschaeftigungsquote', 'beschaeftigte'],
      message: {
        de: expect.stringContaining('Geflüchtete in der Erstaufnahme, 2014–2019'),
        en: expect.stringContaining('refugees in reception centres, 2014–2019'),
      },
    },
  ]);
});

it('finds Hamburg’s employment of June 2017 beside the unemployment of December', async () => {
  expect(await findings('hamburg')).toMatchObject([
    {
      rule: 'dates-differ-between',
      indicators: ['arbeitslosenquotient', 'arbeitslose', 'beschaeftigungsquote', 'beschaeftigte'],
      message: { de: expect.stringMatching(/2017.*2017-12 .*2017-06/) },
    },
  ]);
});

it('finds Flensburg’s numerators of June and March over inhabitants of December', async () => {
  expect((await findings('flensburg')).map(({ rule, indicators }) => [rule, ...indicators])).toEqual([
    ['dates-differ-within', 'arbeitslosenquotient'],
    ['dates-differ-within', 'mindestsicherungsquote'],
  ]);
});

it('says each finding in one sentence of the asked language', async () => {
  const { code, out } = await check('--city', 'mannheim', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toMatch(/^group-counted-differently {2}The same people .*\.\n$/);
});

it(
  'checks the versions that a published release uses',
  async () => {
    const data = await mkdtemp(join(tmpdir(), 'check-indicators-'));
    try {
      await prepareLoadedFolder(join(data, 'warehouse'));
      const published = await check('--city', 'mannheim', '--release', '2026-1', '--data', data, '--json');
      expect((JSON.parse(published.out) as { findings: unknown }).findings).toEqual(
        await findings('mannheim'),
      );
      expect(await check('--city', 'mannheim', '--release', '1999', '--data', data)).toMatchObject({
        code: 2,
        err: expect.stringContaining('2026-1'),
      });
    } finally {
      await rm(data, { recursive: true });
    }
  },
  PATIENCE,
);

it('refuses a city nobody knows', async () => {
  expect(await check('--city', 'kiel')).toMatchObject({
    code: 2,
    err: expect.stringContaining('flensburg, hamburg, mannheim'),
  });
});
