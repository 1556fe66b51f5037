import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import { onPostgres } from '../warehouse/engines';
import { allCities, prepareLoadedFolder } from '../warehouse/loaded-database';
import { sozialraum, type Ran } from './terminal';

const DELIVERY = join(__dirname, '../deliveries/files/hamburg-stadtteilprofile-2018.csv');
const PATIENCE = 240_000;

describe('on the embedded PGlite', () =>
  suite(async (data) => {
    await prepareLoadedFolder(join(data, 'warehouse'));
    return [];
  }));
onPostgres((url) => suite(async () => ['--database-url', await url(allCities())]));

function suite(where: (data: string) => Promise<string[]>) {
  let folder: string;
  let place: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    const data = join(folder, 'data');
    place = [...(await where(data)), '--data', data];
  }, PATIENCE);

  afterAll(() => rm(folder, { recursive: true }));

  const run = (...words: string[]) => sozialraum(['import', ...words, ...place]);
  const asJson = ({ code, out, err }: Ran) => ({ code, err, ...(out && JSON.parse(out)) });
  const json = async (...words: string[]) => asJson(await run(...words, '--json'));

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

      // The same once more, and thought better of.
      const again = Number((await json(revised)).deliveries[0].delivery);
      const discard = (...numbers: string[]) => sozialraum(['discard', ...numbers, ...place]);
      expect(await discard(String(again), '99')).toMatchObject({
        code: 2,
        err: expect.stringContaining('99 ist kein Entwurf'),
      });
      expect(await discard(String(again))).toMatchObject({
        code: 0,
        out: `Verworfen: Lieferung ${again}.\n`,
      });
      expect(await discard(String(again))).toMatchObject({ code: 2 });
      expect(await discard('vier')).toMatchObject({
        code: 2,
        err: expect.stringContaining('Lieferung vier'),
      });

      const published = await json('--publish', 'Nachlieferung 2018');
      expect(published).toMatchObject({
        code: 0,
        release: '2026-2',
        changes: { new: 0, revised: 1, emptied: 0, withdrawn: 0 },
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
      expect(out).toMatch(
        /Veröffentlicht als Datenstand 2026-3: 0 neu, 1 berichtigt, 0 geleert, 1 zurückgezogen\./,
      );
    },
    PATIENCE,
  );

  it('says in a sentence what is missing', async () => {
    const nothing = await run();
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toMatch(/^Die Angabe PATH fehlt/);
    const nowhere = await run('nowhere.csv', '--mapping', 'nowhere.json');
    expect(nowhere).toMatchObject({ code: 2, out: '' });
    expect(nowhere.err).toMatch(/„nowhere\.json“ lässt sich nicht lesen/);
  });

  it(
    'withdraws a whole delivery and single figures, as a release or as a draft',
    async () => {
      const withdraw = async (...words: string[]) =>
        asJson(await sozialraum(['withdraw', '--reason', 'Falsch', ...words, ...place, '--json']));
      const one = ['--measures', 'bev,ausl', '--areas', '0102', '--years', '2018'];
      expect(await withdraw(...one)).toMatchObject({ code: 0, figures: 2, release: null });
      expect(await json('--publish', 'Zurückgezogen')).toMatchObject({
        changes: { new: 0, revised: 0, emptied: 0, withdrawn: 2 },
      });
      expect(await withdraw(...one)).toMatchObject({
        code: 2,
        err: expect.stringContaining('nichts veröffentlicht'),
      });
      // Of the package delivered above (after three cities, a revision, a dry run and a discarded draft) one figure is its own: the rest was there before.
      expect(await withdraw('--delivery', '7', '--publish', 'Zurück')).toMatchObject({
        figures: 1,
        changes: { new: 0, revised: 0, emptied: 0, withdrawn: 1 },
      });
      expect(await withdraw('--delivery', 'vier')).toMatchObject({ code: 2 });
    },
    PATIENCE,
  );

  it(
    'proposes a column that was renamed and takes the proposal over into a mapping that can be kept',
    async () => {
      const renamed = join(folder, 'hamburg-stadtteilprofile-2018.csv');
      const text = await readFile(DELIVERY, 'latin1');
      await writeFile(renamed, text.replace(';B_Bev18;', ';B_Bev_u18;'), 'latin1');
      const dry = await run(renamed, '--dry-run');
      expect(dry.code).toBe(1);
      expect(dry.out).toContain('Nur für die Statistikstelle');
      expect(dry.out).toContain('Am nächsten kommt „B_Bev_u18“ in Spalte C');
      expect(dry.out).toContain('--accept-proposal NEUE-ZUORDNUNG.json');

      const kept = join(folder, 'zuordnung.json');
      const accepted = await json(renamed, '--dry-run', '--accept-proposal', kept);
      expect(accepted.deliveries).toMatchObject([{ observations: 2277, proposal: null }]);
      expect(accepted.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('column-missing');
      const next = await json(renamed, '--dry-run', '--mapping', kept);
      expect(next.deliveries).toMatchObject([
        { observations: 2277, mapping: 'hamburg-stadtteilprofile-csv' },
      ]);
      const again = await run(renamed, '--dry-run', '--mapping', kept, '--accept-proposal', kept);
      expect(again).toMatchObject({ code: 2, err: expect.stringContaining('keinen Vorschlag') });
    },
    PATIENCE,
  );

  it(
    'proposes a mapping from a sample, and reads the sample with it',
    async () => {
      const out = join(folder, 'vorschlag.json');
      const made = await sozialraum(['mapping', 'new', DELIVERY, '--out', out, ...place]);
      expect(made).toMatchObject({ code: 1, err: '' });
      expect(made.out).toMatch(/^Zuordnung mit \d\d Merkmalen geschrieben: .*\n.*: „/);
      const { deliveries } = await json(DELIVERY, '--dry-run', '--mapping', out);
      expect(deliveries).toMatchObject([{ mapping: 'vorschlag', observations: expect.any(Number) }]);
      expect(deliveries[0].observations).toBeGreaterThan(1500);
      const nowhere = await sozialraum(['mapping', 'new', 'nowhere.csv', '--out', out, ...place]);
      expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('nowhere.csv') });
    },
    PATIENCE,
  );

  it(
    'publishes what would empty published numbers only where somebody took the decision by its number',
    async () => {
      const emptied = join(folder, 'hamburg-stadtteilprofile-2018.csv');
      const text = await readFile(DELIVERY, 'latin1');
      await writeFile(emptied, text.replace(/^(Neustadt;)\d+;/m, '$1;'), 'latin1');
      const dry = await run(emptied, '--dry-run');
      expect(dry.out).toMatch(
        /^(\d+) {2}Entscheidung {2}2018, .*: 1 Zahlen, die veröffentlicht sind, würden leer: Neustadt /m,
      );
      const [, number] = /--accept (\d+)\n/.exec(dry.out) ?? [];
      expect(await run(emptied, '--publish', 'Leer')).toMatchObject({ code: 2, out: '' });
      const wrong = await run(emptied, '--dry-run', '--accept', '999');
      expect(wrong).toMatchObject({
        code: 2,
        err: expect.stringContaining(`Angenommen werden können: ${number}.`),
      });
      const published = await json(emptied, '--publish', 'Leer', '--accept', number!);
      expect(published).toMatchObject({ code: 1, changes: { emptied: 1, withdrawn: 0 } });
      expect(published.findings).toContainEqual(
        expect.objectContaining({ rule: 'numbers-lost', accepted: true }),
      );
    },
    PATIENCE,
  );

  it(
    'reads for the year that is asked for',
    async () => {
      const { findings } = await json(DELIVERY, '--dry-run', '--year', '2019');
      expect(findings).toContainEqual(expect.objectContaining({ rule: 'year-differs' }));
    },
    PATIENCE,
  );
}
