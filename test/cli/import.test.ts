import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/service/package-root';
import { sozialraum } from './terminal';

const DELIVERY = join(__dirname, '../deliveries/files/hamburg-stadtteilprofile-2018.csv');
const PATIENCE = 240_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(() => rm(folder, { recursive: true }));

const data = () => join(folder, 'data');
const run = (...words: string[]) => sozialraum(['import', ...words, '--data', data()]);
const json = async (...words: string[]) => {
  const { code, out, err } = await run(...words, '--json');
  return { code, err, ...(out && JSON.parse(out)) };
};

it(
  'checks, drafts and publishes a delivery of the departments',
  async () => {
    const dry = await json(DELIVERY, '--dry-run');
    // What the department delivered for 2018 is what the city package holds; Billwerder is the known finding.
    expect(dry.deliveries).toMatchObject([
      {
        file: 'hamburg-stadtteilprofile-2018.csv',
        observations: 2277,
        mapping: 'hamburg-stadtteilprofile-csv',
        delivery: null,
      },
    ]);
    expect(dry.findings.map(({ rule }: { rule: string }) => rule)).toContain('jump');
    expect(dry).toMatchObject({ code: 1, release: null });

    const revised = join(folder, 'hamburg-stadtteilprofile-2018.csv');
    const text = await readFile(DELIVERY, 'latin1');
    const changed = text.replace(
      /^(Hamburg-Altstadt;)(\d+);/m,
      (_, area: string, people: string) => `${area}${Number(people) + 1};`,
    );
    expect(changed).not.toBe(text);
    await writeFile(revised, changed, 'latin1');

    const draft = await json(revised);
    expect(draft).toMatchObject({
      release: null,
      changes: null,
      deliveries: [{ delivery: expect.any(Number) }],
    });

    const published = await json('--publish', 'Nachlieferung 2018');
    expect(published).toMatchObject({
      code: 0,
      release: '2026-2',
      changes: { new: 0, revised: 1, withdrawn: 0 },
    });

    const nothing = await run('--publish', 'noch einmal');
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toContain('wartet kein Entwurf');
  },
  PATIENCE,
);

it(
  'withdraws from its measures and years what a city package lacks',
  async () => {
    const city = join(folder, 'hamburg');
    await cp(join(packageRoot(), 'assets/cities/hamburg'), city, { recursive: true });
    const file = join(city, 'observations.csv');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, lines.filter((_, i) => i !== 5).join('\n'));
    const { code, out } = await run(city, '--publish', 'Ohne einen Wert');
    expect(code).toBe(1);
    expect(out).toMatch(/Veröffentlicht als Datenstand 2026-3: 0 neu, 1 berichtigt, 1 zurückgezogen\./);
  },
  PATIENCE,
);

it('says in a sentence what is missing', async () => {
  const nothing = await run();
  expect(nothing).toMatchObject({ code: 2, out: '' });
  expect(nothing.err).toMatch(/PATH fehlt/);
  const nowhere = await run('nowhere.csv', '--mapping', 'nowhere.json');
  expect(nowhere).toMatchObject({ code: 2, out: '' });
  expect(nowhere.err).toMatch(/„nowhere\.json“ lässt sich nicht lesen/);
});
