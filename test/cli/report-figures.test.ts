import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFigures } from '../../src/actions/list-figures';
import { listTables } from '../../src/actions/list-tables';
import { openReport } from '../../src/adapters/files/report-document';
import { openWorkbook } from '../../src/adapters/files/workbook';
import { table } from '../../src/cli/table';
import { reportRefresh } from '../../src/cli/report-refresh';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { Database } from '../../src/warehouse/engine/database';
import { READER } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { unpack } from '../../src/ooxml/package/archive';
import { sdkErrors } from '../ooxml/validate';
import { databaseWith } from '../warehouse/database-with';
import { CITIES, PATIENCE } from '../warehouse/fixture';
import { asMacroDocument, edit, revised, writeReport } from './report-files';
import { sozialraum } from './terminal';

let database: Database;
let source: IndicatorSource;
let folder: string;
let report: string;
let workbook: string;

beforeAll(async () => {
  database = await databaseWith(join(CITIES, 'hamburg'));
  source = openWarehouse(database).as(READER).figures;
}, PATIENCE);

afterAll(() => database.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-figures-'));
  report = path('bericht.docx');
  workbook = path('tabelle.xlsx');
  await writeReport(source, report, { table: 'table', box: 'box', satz: 'sentence' });
  const asked = { indicators: 'arbeitslosenquotient', level: 'stadtteil', years: '2018', out: workbook };
  await table.run(asked, { source, print: () => undefined });
});

afterEach(() => rmSync(folder, { recursive: true }));

const path = (...names: string[]) => join(folder, ...names);
const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

const statesOf = async (file: string, asked?: IndicatorSource) => {
  const ports = asked ? { source: asked } : {};
  const listed = file.endsWith('.xlsx')
    ? await listTables({ workbook: openWorkbook(bytesOf(file)), ...ports })
    : await listFigures({ document: openReport(bytesOf(file), file), ...ports });
  return listed.map(({ id, state, reason }) => [id, state, reason?.code]);
};

describe('report figures', () => {
  it('reads no file larger than the house allows', async () => {
    process.env.DOCUMENT_LIMIT_MB = '0.001';
    const { code, err } = await sozialraum(['report', 'figures', report]).finally(() => {
      delete process.env.DOCUMENT_LIMIT_MB;
    });
    expect(code).toBe(2);
    expect(err).toContain('zu groß');
  });

  it('lists what is linked, from the document alone', async () => {
    const { code, out } = await sozialraum(['report', 'figures', report, workbook, '--json']);
    expect(code).toBe(0);
    const { figures } = JSON.parse(out) as { figures: { id: string; kind: string }[] };
    expect(figures.map(({ kind }) => kind)).toEqual(['table', 'box', 'sentence', 'table']);
    expect(figures[0]).toEqual({
      id: 'table',
      kind: 'table',
      title: 'Unter 15-Jährige in Mindestsicherung nach Stadtteilen, Hamburg 2018 (in %)',
      state: 'linked',
      indicators: ['sgb2-nicht-erwerbsfaehige'],
      years: [2018],
      release: '2026-1',
      where: expect.stringMatching(/^¶ \d+$/),
      file: 'bericht.docx',
    });
    expect(figures[3]).toMatchObject({
      indicators: ['arbeitslosenquotient'],
      where: expect.stringMatching(/!A1:[A-Z]\d+$/),
      file: 'tabelle.xlsx',
    });
  });

  it('says it in words, with the reason where a figure cannot be refreshed', async () => {
    edit(report, (xml) => xml.replace(/<figure id="box">.*?<\/figure>/s, ''), 'customXml/item1.xml');
    const { code, out } = await sozialraum(['report', 'figures', report]);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^bericht\.docx ¶ \d+ {2}table {2}verknüpft {2}Tabelle 2018 {2}Unter 15-Jährige/),
      expect.stringMatching(/^bericht\.docx ¶ \d+ {2}box {2}ohne Verknüpfung {2}Kasten in einfacher Sprache/),
      expect.stringMatching(/^ {2}Das Dokument weiß nichts über diesen Baustein/),
    ]);
  });

  it('names a file that cannot be read and lists what the others have', async () => {
    writeFileSync(path('kaputt.docx'), 'kein Paket');
    const files = [path('kaputt.docx'), report];
    const { code, out } = await sozialraum(['report', 'figures', ...files]);
    expect(code).toBe(1);
    expect(out).toContain('bericht.docx ¶');
    expect(out).toContain(`${path('kaputt.docx')}: Diese Datei ist kein lesbares Word-Dokument`);
    const asked = await sozialraum(['report', 'figures', ...files, '--json']);
    expect(JSON.parse(asked.out)).toMatchObject({
      figures: [{ id: 'table' }, { id: 'box' }, { id: 'satz' }],
      failed: [{ file: path('kaputt.docx'), code: 'not-a-report' }],
    });
  });

  it('counts paragraphs as the document has them', async () => {
    edit(report, (xml) => xml.replace('<w:body>', '<w:body><w:p/><w:p/>'));
    const [first] = await listFigures({ document: openReport(bytesOf(report), report) });
    const before = readFileSync(report);
    const xml = Buffer.from(unpack(new Uint8Array(before)).get('word/document.xml')!).toString();
    const place = Number(first?.where?.slice(2));
    const paragraphs = [...xml.matchAll(/<w:p[ >/]/g)];
    // The paragraph of the first name in the table's head.
    expect(xml.slice(paragraphs[place - 1]!.index, paragraphs[place]!.index)).toContain('Stadtteil');
  });

  it('tells by the document itself what somebody typed over, copied and deleted', async () => {
    edit(report, (xml) => xml.replace('>37,4<', '>etwa 37<'));
    edit(report, (xml) => {
      const [control = ''] =
        /<w:p><w:sdt>(?:(?!<w:sdt>).)*"sr:satz".*?<\/w:p>|<w:sdt>(?:(?!<w:sdt>).)*"sr:satz".*?<\/w:sdt>/s.exec(
          xml,
        ) ?? [];
      return xml.replace(control, control + control);
    });
    edit(report, (xml) => xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?sr:box"[\s\S]*?<\/w:sdt>/, '<w:p/>'));
    expect(await statesOf(report)).toEqual([
      ['table', 'edited', undefined],
      ['satz', 'linked', undefined],
      ['satz-2', 'copied', undefined],
      ['box', 'orphan', 'gone'],
    ]);
  });

  it('tells what is outdated when the newest release says otherwise', async () => {
    expect(await statesOf(report, source)).toEqual([
      ['table', 'current', undefined],
      ['box', 'current', undefined],
      ['satz', 'current', undefined],
    ]);
    const [[id]] = (await statesOf(workbook)) as [[string]];
    expect(await statesOf(workbook, source)).toEqual([[id, 'current', undefined]]);
    expect((await statesOf(report, revised(source))).map(([, state]) => state)).toEqual([
      'outdated',
      'outdated',
      'outdated',
    ]);
    expect((await statesOf(workbook, revised(source))).map(([, state]) => state)).toEqual(['outdated']);
  });

  it('knows hand-edited tables of a workbook under another name too, and those that are gone', async () => {
    edit(workbook, (xml) => xml.replace(/<v>4\.5</, '<v>99.9<'), 'xl/worksheets/sheet1.xml');
    expect((await statesOf(workbook, source)).map(([, state]) => state)).toEqual(['edited']);
    edit(
      workbook,
      (xml) => xml.replace(/displayName="[^"]*"/, 'displayName="Andere"'),
      'xl/tables/table1.xml',
    );
    expect((await statesOf(workbook, source)).map(([, state]) => state)).toEqual(['edited']);
    edit(
      workbook,
      (xml) => xml.replace(/<Relationship [^>]*\/table"[^>]*>/, ''),
      'xl/worksheets/_rels/sheet1.xml.rels',
    );
    expect((await statesOf(workbook)).map(([, ...state]) => state)).toEqual([
      ['orphan', 'table-object-gone'],
    ]);
  });

  it('says in a sentence that nothing is linked', async () => {
    await writeReport(source, report, {});
    expect(await sozialraum(['report', 'figures', report])).toEqual({
      code: 1,
      out: 'bericht.docx: Darin ist kein Berichtsbaustein von Sozialraum Office verknüpft.\n',
      err: '',
    });
    expect(await sozialraum(['report', 'figures', report, '--json'])).toMatchObject({
      code: 1,
      out: '{"figures":[]}\n',
    });
  });

  it('needs a file that can be read', async () => {
    expect(await sozialraum(['report', 'figures'])).toMatchObject({ code: 2, out: '' });
    expect(await sozialraum(['report', 'figures', path('nein.docx')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nein.docx'),
    });
  });
});

describe('report detach', () => {
  it(
    'writes copies in which nothing is linked, and leaves the originals',
    async () => {
      const before = [readFileSync(report), readFileSync(workbook)];
      const out = mkdtempSync(path('neu-'));
      const { code, out: said } = await sozialraum(['report', 'detach', report, workbook, '--out', out]);
      expect([code, said.split('\n')]).toEqual([
        0,
        [
          `bericht.docx → ${join(out, 'bericht.docx')}: Verknüpfungen entfernt (3)`,
          `tabelle.xlsx → ${join(out, 'tabelle.xlsx')}: Verknüpfungen entfernt (1)`,
          '',
        ],
      ]);
      for (const name of ['bericht.docx', 'tabelle.xlsx'])
        expect(sdkErrors(bytesOf(join(out, name)), name)).toEqual([]);
      expect(
        await sozialraum(['report', 'figures', join(out, 'bericht.docx'), join(out, 'tabelle.xlsx')]),
      ).toMatchObject({
        code: 1,
      });
      expect([readFileSync(report), readFileSync(workbook)]).toEqual(before);
    },
    PATIENCE,
  );

  it('leaves the tables of a workbook, and every cell', async () => {
    const out = path('weiter.xlsx');
    await sozialraum(['report', 'detach', workbook, '--out', out]);
    const [before, after] = [unpack(bytesOf(workbook)), unpack(bytesOf(out))];
    const isChanged = (name: string) =>
      Buffer.compare(before.get(name)!, after.get(name) ?? Buffer.of()) !== 0;
    expect([...before.keys()].filter(isChanged).sort()).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
    expect([...after.keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
  });

  it('cannot be refreshed any more', async () => {
    const out = path('weiter.docx');
    await sozialraum(['report', 'detach', report, '--out', out]);
    const values = { year: '2024', 'dry-run': true };
    expect(await reportRefresh.run(values, { source, print: () => undefined, files: [out] })).toBe(1);
  });

  it('says when nothing was linked, names what cannot be done, and does the others', async () => {
    await writeReport(source, path('leer.docx'), {});
    writeFileSync(path('kaputt.docx'), 'x');
    const out = mkdtempSync(path('neu-'));
    const files = [path('leer.docx'), path('kaputt.docx'), report];
    const { code, out: said } = await sozialraum(['report', 'detach', ...files, '--out', out, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      files: [
        { file: 'leer.docx', links: 0 },
        { file: 'bericht.docx', links: 3 },
      ],
      failed: [{ file: path('kaputt.docx'), code: 'not-a-report' }],
    });
  });

  it('never writes over what it reads, and calls nothing by a wrong name', async () => {
    expect(await sozialraum(['report', 'detach', report, '--out', report])).toMatchObject({
      code: 2,
      err: expect.stringContaining('geschrieben wurde nichts'),
    });
    edit(report, asMacroDocument, '[Content_Types].xml');
    expect(await sozialraum(['report', 'detach', report, '--out', path('ohne.docx')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('.docm'),
    });
  });
});
