import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportRefresh, type RefreshResult, type RefreshValues } from '../../src/cli/report-refresh';
import { table } from '../../src/cli/table';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { failureSentence } from '../../src/texts/failure';
import type { Database } from '../../src/warehouse/engine/database';
import { READER } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { sdkErrors } from '../ooxml/validate';
import { databaseWith } from '../warehouse/database-with';
import { CITIES, PATIENCE } from '../warehouse/fixture';
import { asMacroDocument, edit, revised, wordsOf, writeReport } from './report-files';

let database: Database;
let source: IndicatorSource;
let folder: string;
let report: string;
let workbook: string;

beforeAll(async () => {
  database = await databaseWith(`${CITIES}/flensburg`, `${CITIES}/hamburg`);
  source = openWarehouse(database).as(READER).figures;
}, PATIENCE);

afterAll(() => database.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-refresh-'));
  report = path('bericht.docx');
  workbook = path('tabelle.xlsx');
  mkdirSync(path('neu'));
  await writeReport(source, report);
});

afterEach(() => rmSync(folder, { recursive: true }));

const path = (...names: string[]) => join(folder, ...names);

async function refresh(values: RefreshValues, files = [report], from = source) {
  const printed: RefreshResult[] = [];
  const print = (result: RefreshResult) => void printed.push(result);
  const code = await reportRefresh.run(values, { source: from, print, files });
  return { code, ...printed[0]! };
}

const to2024 = (values: RefreshValues = {}, files = [report]) =>
  refresh({ year: '2024', out: path('neu'), ...values }, files);

async function writeWorkbook(file = workbook, years = '2018') {
  const asked = { indicators: 'arbeitslosenquotient', level: 'stadtteil', years, out: file };
  await table.run(asked, { source, print: () => undefined });
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, never[]>;

const sentenceOf = (failure: unknown) => failureSentence(failure, 'de');

const nothingWritten = () => expect(existsSync(path('neu', 'bericht.docx'))).toBe(false);

describe('a report', () => {
  it(
    'is renewed for another year, and what changed is written and said',
    async () => {
      const { code, sentences } = await to2024({ changes: path('changes.json') });
      expect(code).toBe(0);
      expect(sentences[0]).toBe(`bericht.docx → ${path('neu', 'bericht.docx')}: 2 von 2 erneuert`);
      const { figures, report: facts, drift } = json(path('changes.json'));
      expect([facts, drift]).toEqual([[], []]);
      expect(figures?.[0]).toMatchObject({
        id: 'table',
        kind: 'table',
        title: expect.stringContaining('Hamburg 2018'),
        state: 'outdated',
        kept: [],
        file: 'bericht.docx',
      });
      expect((figures as unknown as { changes: object[] }[])[0]?.changes[0]).toMatchObject({
        where: expect.stringContaining('Billstedt'),
        area: '0112',
        indicator: 'sgb2-nicht-erwerbsfaehige',
        year: 2024,
        old: '37,4',
        new: '32,4',
      });
      expect(wordsOf(path('neu', 'bericht.docx'))).not.toContain('2018');
      expect(sdkErrors(new Uint8Array(readFileSync(path('neu', 'bericht.docx'))))).toEqual([]);
    },
    PATIENCE,
  );

  it('keeps its years when none is named, and takes what a newer release says of them', async () => {
    const { code, figures } = await refresh({ out: path('neu') }, [report], revised(source));
    expect(code).toBe(0);
    expect(figures[0]?.changes[0]).toMatchObject({ year: 2018, old: '37,4', new: '38,4' });
    expect(wordsOf(path('neu', 'bericht.docx'))).toContain('Hamburg 2018');
  });

  it('is refreshed as of a release, and says when there is none of that name', async () => {
    await expect(to2024({ release: '1999-1' })).rejects.toMatchObject({
      code: 'unknown-release',
      facts: { release: '1999-1' },
    });
    const { id } = (await source.catalogue('hamburg')).release;
    expect((await to2024({ release: id })).code).toBe(0);
  });

  it('is told to be current when there is nothing to renew', async () => {
    const { code, sentences } = await refresh({ out: path('neu') });
    expect(code).toBe(0);
    expect(sentences).toEqual([expect.stringMatching(/: 0 von 2 erneuert, 2 schon aktuell$/)]);
  });

  it('keeps a number typed by hand, and says where, what, and what the release says', async () => {
    edit(report, (xml) => xml.replace('>37,4<', '>etwa 37<'));
    const { code, figures, sentences } = await to2024();
    expect(code).toBe(1);
    expect(figures[0]?.kept).toMatchObject([{ area: '0112', old: 'etwa 37', new: '32,4', base: '37,4' }]);
    expect(sentences.join('\n')).toMatch(
      /Von Hand, bleibt: Billstedt, .* „etwa 37“; der Datenstand sagt „32,4“\./,
    );
    expect(wordsOf(path('neu', 'bericht.docx'))).toContain('etwa 37');
  });

  it('leaves a figure whose heading of the old year was typed by hand, and says why', async () => {
    edit(report, (xml) => xml.replace('Diese Zahl sagt:', 'Das hieß 2018:'));
    const { code, figures, sentences } = await to2024();
    expect(code).toBe(1);
    expect(figures[1]?.reason).toMatchObject({ code: 'box-edited', sentence: expect.any(String) });
    expect(sentences[0]).toMatch(/: 1 von 2 erneuert, 1 bleibt 2018$/);
    expect(sentences.join('\n')).toContain(
      'Einfach erklärt: Unter 15-Jährige in Mindestsicherung, Hamburg 2018: bleibt 2018. Der Kasten wurde von Hand geändert',
    );
    expect(wordsOf(path('neu', 'bericht.docx'))).toContain('Die Zahlen sind aus dem Jahr 2018.');
  });

  it('replaces what was typed by hand when all is accepted', async () => {
    edit(report, (xml) => xml.replace('>37,4<', '>etwa 37<'));
    expect((await to2024({ accept: 'all' })).code).toBe(0);
    expect(wordsOf(path('neu', 'bericht.docx'))).not.toContain('etwa 37');
  });

  it('names sentences that still speak of the year the figures have left', async () => {
    edit(report, (xml) =>
      xml.replace('</w:body>', '<w:p><w:r><w:t>Im Jahr 2018 war es anders.</w:t></w:r></w:p></w:body>'),
    );
    const { code, drift, sentences } = await to2024();
    expect(code).toBe(1);
    expect(drift).toMatchObject([
      { text: 'Im Jahr 2018 war es anders.', years: [2018], file: 'bericht.docx' },
    ]);
    expect(sentences.at(-1)).toMatch(/¶ \d+ nennt noch 2018: „Im Jahr 2018 war es anders\.“$/);
  });

  it('says that a figure somebody deleted is gone', async () => {
    edit(report, (xml) => xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?sr:box"[\s\S]*?<\/w:sdt>/, '<w:p/>'));
    const { code, figures, sentences } = await to2024();
    expect(code).toBe(1);
    expect(figures[1]).toMatchObject({ id: 'box', state: 'orphan', reason: { code: 'gone' } });
    expect(sentences.join('\n')).toContain('Der Baustein steht nicht mehr im Dokument.');
  });

  it.each(['table', 'chart', 'box', 'sentence'] as const)(
    'takes in a %s pasted from another report when that is named',
    async (kind) => {
      await writeReport(source, path('quelle.docx'), { fremd: kind });
      await writeReport(source, report, { eigen: 'box', fremd: kind });
      edit(report, (xml) => xml.replace(/<figure id="fremd">.*?<\/figure>/s, ''), 'customXml/item1.xml');
      const alone = await to2024();
      expect(alone.figures.find(({ id }) => id === 'fremd')?.reason?.code).toBe('no-memory');
      const adopted = await to2024({ adopt: [path('quelle.docx')], figures: 'fremd' });
      expect([adopted.code, adopted.figures.map(({ id, state }) => [id, state])]).toEqual([
        0,
        [['fremd', 'outdated']],
      ]);
      const again = await refresh({ year: '2024', 'dry-run': true }, [path('neu', 'bericht.docx')]);
      expect(again.figures.map(({ id, state }) => [id, state])).toEqual([
        ['eigen', 'outdated'],
        ['fremd', 'current'],
      ]);
    },
  );

  it('has only the named figures renewed', async () => {
    const { code, figures } = await to2024({ figures: 'box' });
    expect([code, figures.map(({ id }) => id)]).toEqual([0, ['box']]);
    const words = wordsOf(path('neu', 'bericht.docx'));
    expect(words).toContain('Mindestsicherung nach Stadtteilen, Hamburg 2018');
    expect(words).toContain('Einfach erklärt: Unter 15-Jährige in Mindestsicherung, Hamburg 2024');
    await expect(to2024({ figures: 'box,kasten' })).rejects.toMatchObject({
      code: 'unknown-figures',
      facts: { figures: 'kasten', known: 'table, box' },
    });
  });

  it('is not written in a dry run, which needs no place and tells the same', async () => {
    edit(report, (xml) => xml.replace('>37,4<', '>etwa 37<'));
    const asked = { year: '2024', changes: path('dry.json'), 'dry-run': true };
    const { code, sentences } = await refresh(asked);
    expect([code, sentences[0]]).toEqual([1, 'bericht.docx: 2 von 2 zu erneuern']);
    nothingWritten();
    await to2024({ changes: path('wet.json') });
    expect(json(path('dry.json'))).toEqual(json(path('wet.json')));
    await expect(refresh({ year: '2024' })).rejects.toMatchObject({ code: 'option-missing' });
  });

  it('in which nothing is recognised is named and not written', async () => {
    await writeReport(source, report, {});
    const { code, unrecognised, sentences } = await to2024();
    expect([code, unrecognised]).toEqual([1, ['bericht.docx']]);
    expect(sentences).toEqual([
      expect.stringMatching(/^bericht\.docx: .*kein Berichtsbaustein .* zu erkennen/),
    ]);
    nothingWritten();
  });
});

describe('a review', () => {
  const review = (decisions: unknown) => {
    writeFileSync(path('review.json'), JSON.stringify(decisions));
    return to2024({ accept: path('review.json') });
  };

  it('decides figure by figure and text by text', async () => {
    edit(report, (xml) => xml.replace('>37,4<', '>etwa 37<'));
    const { code, figures } = await review({
      figures: { box: { take: false }, table: { texts: { 'cell.0112.1': 'new' } } },
    });
    expect(code).toBe(1);
    expect(figures.map(({ id, kept, reason }) => [id, kept, reason?.code])).toEqual([
      ['table', [], undefined],
      ['box', [], 'rejected'],
    ]);
    expect(wordsOf(path('neu', 'bericht.docx'))).not.toContain('etwa 37');
  });

  it.each([
    [{ figures: { karte: { take: false } } }, 'review-unknown-figure', /„karte“.*table, box/],
    [{ figures: { table: { texts: { 'cell.9.9': 'new' } } } }, 'review-unknown-text', /„cell\.9\.9“/],
    [{ figures: { table: { texts: { title: 'neu' } } } }, 'review-invalid', /figures\.table\.texts\.title/],
    [{ figures: {}, everything: true }, 'review-invalid', /everything/],
  ])('is refused in one sentence when it is about something else: %j', async (decisions, code, said) => {
    const refused = await review(decisions).catch((failure: unknown) => failure);
    expect(refused).toMatchObject({ code });
    expect(sentenceOf(refused)).toMatch(said);
    nothingWritten();
  });

  it('is refused when it is no JSON, not there, or no review by name', async () => {
    writeFileSync(path('review.json'), '{');
    await expect(to2024({ accept: path('review.json') })).rejects.toMatchObject({ code: 'review-invalid' });
    await expect(to2024({ accept: path('nein.json') })).rejects.toMatchObject({ code: 'file-missing' });
    await expect(to2024({ accept: 'alle' })).rejects.toMatchObject({ code: 'option-unknown-value' });
  });
});

describe('several files', () => {
  let other: string;

  beforeEach(async () => {
    mkdirSync(path('archiv'));
    other = path('archiv', 'bericht.docx');
    await writeReport(source, other);
  });

  it('of one name are not written over one another', async () => {
    await expect(to2024({}, [report, other])).rejects.toMatchObject({ code: 'outputs-collide' });
    nothingWritten();
  });

  it('are never written over a file that is read', async () => {
    const before = readFileSync(report);
    for (const [values, files] of [
      [{ out: folder }, [report]],
      [{ out: report }, [report]],
      [{ out: folder }, [other, report]],
      [{ changes: report }, [report]],
      [{ changes: path('neu', 'bericht.docx') }, [report]],
      [{ adopt: [path('neu', 'bericht.docx')] }, [report]],
    ] as const)
      await expect(to2024(values as RefreshValues, [...files])).rejects.toMatchObject({
        code: expect.stringMatching(/out-is-input|outputs-collide/),
      });
    expect(readFileSync(report).equals(before)).toBe(true);
    nothingWritten();
  });

  it('are done when one of them is damaged, and that one is named', async () => {
    writeFileSync(path('kaputt.docx'), 'PK, but no more');
    const { code, failed, figures, sentences } = await to2024({}, [path('kaputt.docx'), report]);
    expect([code, figures.length]).toEqual([1, 2]);
    expect(failed).toMatchObject([{ file: path('kaputt.docx'), code: 'package-damaged' }]);
    expect(sentences.at(-1)).toBe(
      `${path('kaputt.docx')}: Diese Datei ist beschädigt oder unvollständig. Bitte speichern Sie sie in Word oder Excel neu, oder nehmen Sie eine Sicherungskopie.`,
    );
    expect(wordsOf(path('neu', 'bericht.docx'))).not.toContain('2018');
    expect(existsSync(path('neu', 'kaputt.docx'))).toBe(false);
  });

  it('are done when the text of one cannot be read, or its place is taken', async () => {
    edit(other, (xml) => xml.replace('<w:body>', '<w:body><w:p>'));
    const zwei = path('zwei.docx');
    await writeReport(source, zwei);
    mkdirSync(path('neu', 'zwei.docx'));
    const copy = path('archiv', 'drei.docx');
    writeFileSync(copy, readFileSync(other));
    const { code, failed } = await to2024({}, [copy, zwei, report]);
    expect([code, failed.map((each) => each.code)]).toEqual([1, ['package-damaged', 'file-not-written']]);
    expect(wordsOf(path('neu', 'bericht.docx'))).not.toContain('2018');
  });

  it('of which none can be done are an error, and so is a single one', async () => {
    writeFileSync(path('a.docx'), '');
    const both = await to2024({}, [path('a.docx'), path('b.docx')]).catch((failure: unknown) => failure);
    expect(both).toMatchObject({ code: 'no-file-done' });
    expect(sentenceOf(both)).toMatch(
      /a\.docx: Diese Datei ist kein .*b\.docx: Die Datei „.*“ lässt sich nicht/,
    );
    await expect(to2024({}, [path('a.docx')])).rejects.toMatchObject({ code: 'not-a-report' });
  });

  it('are not begun when what changed could not be written down', async () => {
    for (const changes of [path('nirgends', 'changes.json'), path('neu')]) {
      await expect(to2024({ changes })).rejects.toMatchObject({ code: 'file-not-written' });
      nothingWritten();
    }
  });

  it('are said to be done when only what changed could not be written down', async () => {
    const changes = path(`${'x'.repeat(250)}.json`);
    const { code, figures, failed } = await to2024({ changes });
    expect([code, figures.length]).toEqual([1, 2]);
    expect(failed).toMatchObject([{ file: changes, code: 'file-not-written' }]);
    expect(existsSync(path('neu', 'bericht.docx'))).toBe(true);
  });

  it('need a folder', async () => {
    await expect(to2024({ out: path('x.docx') }, [report, other])).rejects.toMatchObject({
      code: 'out-not-a-folder',
    });
  });

  it('may be reports and workbooks; without a year both keep theirs', async () => {
    await writeWorkbook();
    const { code, figures } = await refresh({ out: path('neu') }, [report, workbook]);
    expect(code).toBe(0);
    expect(figures.map(({ state, file }) => [state, file])).toEqual([
      ['current', 'bericht.docx'],
      ['current', 'bericht.docx'],
      ['current', 'tabelle.xlsx'],
    ]);
  });
});

describe('a document with macros', () => {
  beforeEach(() => edit(report, asMacroDocument, '[Content_Types].xml'));

  it('is not passed off as one without', async () => {
    await expect(to2024({ out: path('ohne.docx') })).rejects.toMatchObject({
      code: 'out-wrong-kind',
      facts: { extension: '.docm' },
    });
    expect(existsSync(path('ohne.docx'))).toBe(false);
  });

  it('keeps its name in a folder', async () => {
    writeFileSync(path('makro.docm'), readFileSync(report));
    expect((await to2024({}, [path('makro.docm')])).code).toBe(0);
    expect(wordsOf(path('neu', 'makro.docm'))).not.toContain('2018');
  });
});

describe('a workbook', () => {
  beforeEach(() => writeWorkbook());

  it('names formulas that calculate with other numbers afterwards', async () => {
    const formulas =
      '<c r="Z7"><f t="shared" si="0" ref="Z7:AA7">SUM(B7:B8)</f></c><c r="AA7"><f t="shared" si="0"/></c>';
    edit(
      workbook,
      (xml) => xml.replace(/(?<=<row r="7".*?)<\/row>/, `${formulas}</row>`),
      'xl/worksheets/sheet1.xml',
    );
    const { sentences } = await to2024({ 'dry-run': true }, [workbook]);
    expect(sentences.slice(2)).toEqual(['    Formeln, die damit rechnen: AA7']);
  });

  it('is known by its content, renewed, and what was kept is said', async () => {
    edit(
      workbook,
      (xml) => xml.replace(/(<c r="C\d+"[^>]*><v>)4\.5</, '$199.9<'),
      'xl/worksheets/sheet1.xml',
    );
    const { code, figures, sentences } = await to2024({}, [workbook]);
    expect(code).toBe(1);
    expect(figures[0]?.kept).toHaveLength(1);
    expect(sentences[0]).toMatch(/^tabelle\.xlsx → .*: 1 von 1 erneuert$/);
    expect(sentences.join('\n')).toMatch(/Von Hand, bleibt: C\d+ „99\.9“; der Datenstand sagt „/);
  });

  it('says that a table is filtered', async () => {
    const by = '<filterColumn colId="1"><filters><filter val="Billstedt"/></filters></filterColumn>';
    edit(
      workbook,
      (xml) => xml.replace(/<autoFilter ref="([^"]+)"\/>/, `<autoFilter ref="$1">${by}</autoFilter>`),
      'xl/tables/table1.xml',
    );
    const { figures, sentences } = await to2024({}, [workbook]);
    expect(figures[0]?.isFiltered).toBe(true);
    expect(sentences.join('\n')).toMatch(/Die Tabelle ist gefiltert\. Auch ausgeblendete Zeilen/);
  });

  it('stays at its year, with the reason, where the data end', async () => {
    const { code, sentences } = await to2024({ year: '2031' }, [workbook]);
    expect(code).toBe(1);
    expect(sentences[0]).toMatch(/: 0 von 1 erneuert, 1 bleibt 2018$/);
    expect(sentences[1]).toMatch(/: bleibt 2018\. Für 2031 gibt es keine Daten zu: Arbeitslosenquotient\.$/);
  });

  it('is not written in a dry run, and obeys a review table by table', async () => {
    const { figures, sentences } = await to2024({ 'dry-run': true }, [workbook]);
    expect(sentences[0]).toBe('tabelle.xlsx: 1 von 1 zu erneuern');
    expect(existsSync(path('neu', 'tabelle.xlsx'))).toBe(false);
    const id = figures[0]?.id ?? '';
    writeFileSync(path('review.json'), JSON.stringify({ figures: { [id]: { take: false } } }));
    const left = await to2024({ accept: path('review.json') }, [workbook]);
    expect(left.figures.map(({ reason, changes }) => [reason?.code, changes])).toEqual([['rejected', []]]);
    expect(existsSync(path('neu', 'tabelle.xlsx'))).toBe(true);
  });

  it('without any of the named figures is known all the same, and stays', async () => {
    const second = path('zweite.xlsx');
    await writeWorkbook(second, '2013,2018');
    const ids = (await to2024({ 'dry-run': true }, [workbook, second])).figures.map(({ id }) => id);
    writeFileSync(path('review.json'), JSON.stringify({ figures: { [ids[1]!]: { take: false } } }));
    const { figures, sentences, unrecognised } = await to2024(
      { figures: ids[0]!, accept: path('review.json') },
      [workbook, second],
    );
    expect(figures.map(({ id }) => id)).toEqual([ids[0]]);
    expect(unrecognised).toEqual([]);
    expect(sentences.at(-1)).toMatch(/^zweite\.xlsx → /);
    expect(existsSync(path('neu', 'zweite.xlsx'))).toBe(true);
  });

  it('takes the texts a review names, by the keys its preview writes', async () => {
    edit(
      workbook,
      (xml) => xml.replace(/(<c r="C\d+"[^>]*><v>)4\.5</, '$199.9<'),
      'xl/worksheets/sheet1.xml',
    );
    const preview = await to2024({ 'dry-run': true, changes: path('changes.json') }, [workbook]);
    const [figure] = preview.figures;
    const [kept] = figure?.kept ?? [];
    const review = { figures: { [figure!.id]: { texts: { [kept!.key!]: 'new' } } } };
    writeFileSync(path('review.json'), JSON.stringify(review));
    const taken = await to2024({ accept: path('review.json') }, [workbook]);
    expect([taken.code, taken.figures[0]?.kept]).toEqual([0, []]);
    expect(taken.figures[0]?.changes).toHaveLength(figure!.changes.length + 1);
  });

  it('is asked as of a release', async () => {
    const releases = new Set<string | undefined>();
    const heard: IndicatorSource = {
      ...source,
      catalogue: (city, release, edition) => {
        releases.add(release);
        return source.catalogue(city, release, edition);
      },
      answer: (query) => {
        releases.add(query.release);
        return source.answer(query);
      },
    };
    const { id } = (await source.catalogue('hamburg')).release;
    await refresh({ release: id, out: path('neu') }, [workbook], heard);
    expect([...releases]).toEqual([id]);
  });

  it('without tables of ours is named', async () => {
    await writeWorkbook();
    edit(workbook, (xml) => xml.replaceAll('customXml"', 'other"'), 'xl/_rels/workbook.xml.rels');
    expect(await to2024({}, [workbook])).toMatchObject({ code: 1, unrecognised: ['tabelle.xlsx'] });
  });
});

/** Flensburg's districts hold since 1 January 2018. */
it.each([
  ['2018', 1, 1],
  ['2017', 0, 0],
])('counts a change of the areas on the way to %s as a finding and says it', async (year, code, breaks) => {
  const asked = {
    city: 'flensburg',
    indicators: 'einwohner',
    level: 'stadtteil',
    years: '2017',
    out: workbook,
  };
  await table.run(asked, { source, print: () => undefined });
  const changes = path('changes.json');
  const said = await refresh({ year, out: path('neu'), changes }, [workbook]);
  expect(said.code).toBe(code);
  expect(said.sentences.filter((words) => words.includes('nicht im selben Gebietsstand'))).toHaveLength(
    breaks,
  );
  expect((json(changes).figures as unknown as { editionBreak?: object }[])[0]?.editionBreak).toEqual(
    breaks ? expect.objectContaining({ from: 2017, to: 2018 }) : undefined,
  );
});
