import { wordDocument } from '../../../src/adapters/office/report-document';
import { openReport } from '../../../src/adapters/files/report-document';
import { slotsOf } from '../../figures/slots-of';
import { memoryOf } from '../../../src/refresh/memory';
import { standingSlots } from '../../contracts/standing-slots';
import { textOf } from '../../../src/ooxml/package/archive';
import { deleteParagraph, placeCursor, typeText } from '../../../src/emulator/word/edit';
import { blocksOf, paragraphsIn, textOf as shownText } from '../../../src/emulator/word/text';
import type { WordModel } from '../../../src/emulator/word/model';
import { figureOf, KINDS, reportDocumentContract } from '../../contracts/report-document';
import { sdkErrors } from '../../ooxml/validate';
import { openInWord, wordHost } from '../../office-environment/word';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const report = () => wordDocument(async () => PIXEL);

const outline = ({ body }: WordModel) =>
  blocksOf(body).map((block) => `${block.localName}:${shownText([block]).slice(0, 12)}`);

reportDocumentContract(report);

it.each(KINDS)('needs at most three requests to insert a %s', async (kind) => {
  const { requests } = wordHost();
  await report().insert(figureOf('f1', kind));
  expect(requests()).toBeLessThanOrEqual(3);
});

describe('the place', () => {
  it('uses up an empty paragraph and leaves one to go on writing in', async () => {
    const { model } = wordHost();
    await report().insert(figureOf('f1', 'table'));
    expect(outline(model)).toEqual(['p:Tabelle 1: A', 'sdt:Stadtteil\tAr', 'p:']);
  });

  it('goes behind a paragraph with text, never into it', async () => {
    const { model } = wordHost();
    typeText(model, 'Ein Absatz.');
    placeCursor(model, 0, 3);
    await report().insert(figureOf('f1', 'box'));
    expect(outline(model).slice(0, 2)).toEqual(['p:Ein Absatz.', 'sdt:Einfach erkl']);
  });

  it('goes behind a figure of ours when the cursor stands in its table or its caption', async () => {
    const { model } = wordHost();
    await report().insert(figureOf('f1', 'table'));
    await Word.run(async (context) => {
      context.document.body.tables.getFirst().getCell(1, 1).body.paragraphs.getFirst().select('Start');
      await context.sync();
    });
    await report().insert(figureOf('f2', 'box'));
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().select('Start');
      await context.sync();
    });
    await report().insert(figureOf('f3', 'box'));
    const kinds = outline(model).filter((block) => block !== 'p:');
    expect(kinds).toEqual(['p:Tabelle 1: A', 'sdt:Stadtteil\tAr', 'sdt:Einfach erkl', 'sdt:Einfach erkl']);
    expect((await report().read()).figures.map(({ id }) => id)).toEqual(['f1', 'f3', 'f2']);
  });

  it('leaves a paragraph between two figures', async () => {
    const { model } = wordHost();
    await report().insert(figureOf('f1', 'box'));
    await report().insert(figureOf('f2', 'table'));
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertParagraph('', 'Before').select('Start');
      await context.sync();
    });
    await report().insert(figureOf('f3', 'box'));
    const kinds = outline(model).map((block) => block.slice(0, 4));
    expect(kinds).toEqual(['sdt:', 'p:', 'sdt:', 'p:', 'p:Ta', 'sdt:', 'p:']);
  });

  it('goes behind a table of somebody else', async () => {
    const { model } = wordHost();
    await Word.run(async (context) => {
      const table = context.document.body.insertTable(1, 2, 'Start', [['a', 'b']]);
      table.getCell(0, 0).body.paragraphs.getFirst().select('Start');
      await context.sync();
    });
    await report().insert(figureOf('f1', 'box'));
    expect(outline(model).slice(0, 2)).toEqual(['tbl:a\tb', 'sdt:Einfach erkl']);
  });
});

describe('the paragraph behind a figure', () => {
  const select = (paragraphOf: (body: Word.Body) => Word.Paragraph) =>
    Word.run(async (context) => {
      paragraphOf(context.document.body).select('Start');
      await context.sync();
    });
  const inFirstTable = (body: Word.Body) => body.tables.getFirst().getCell(0, 0).body.paragraphs.getFirst();

  /** What stands in the document once somebody has typed where the cursor is. */
  const typedInto = (model: WordModel) => {
    typeText(model, 'Weiter.');
    return outline(model).map((block) => (block.startsWith('sdt') ? 'sdt' : block));
  };

  it.each(KINDS)('is there at the end of a document, and takes the cursor (%s)', async (kind) => {
    const { model } = wordHost();
    typeText(model, 'Ein Absatz.');
    await report().insert(figureOf('f1', kind));
    expect(typedInto(model).slice(-2)).toEqual(['sdt', 'p:Weiter.']);
    await report().insert(figureOf('f2', 'box'));
    expect(typedInto(model).slice(-4)).toEqual(['sdt', 'p:Weiter.', 'sdt', 'p:Weiter.']);
  });

  it('is the next one where there is text', async () => {
    const { model } = wordHost();
    typeText(model, 'Davor.');
    await Word.run(async (context) => {
      context.document.body.insertParagraph(' Danach.', 'End');
      await context.sync();
    });
    placeCursor(model, 0, 3);
    await report().insert(figureOf('f1', 'box'));
    expect(typedInto(model)).toEqual(['p:Davor.', 'sdt', 'p:Weiter. Dana']);
  });

  it('is there when the cursor stood in a figure at the end of the document', async () => {
    const { model } = wordHost();
    await report().insert(figureOf('f1', 'table'));
    deleteParagraph(model, paragraphsIn([model.body]).length - 1);
    await select(inFirstTable);
    await report().insert(figureOf('f2', 'box'));
    expect(typedInto(model).slice(1)).toEqual(['sdt', 'p:', 'sdt', 'p:Weiter.']);
  });

  it('parts a figure from the next one, where the cursor stood in the one before', async () => {
    const { model } = wordHost();
    await report().insert(figureOf('f1', 'table'));
    await report().insert(figureOf('f2', 'box'));
    const between = outline(model).indexOf('p:');
    model.body.removeChild(blocksOf(model.body)[between]!);
    await select(inFirstTable);
    await report().insert(figureOf('f3', 'box'));
    expect(typedInto(model).slice(1)).toEqual(['sdt', 'p:', 'sdt', 'p:Weiter.', 'sdt', 'p:']);
  });

  it('parts a figure from a table of somebody else', async () => {
    const { model } = wordHost();
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertTable(1, 2, 'After', [['a', 'b']]);
      await context.sync();
    });
    await select((body) => body.paragraphs.getFirst());
    await report().insert(figureOf('f1', 'box'));
    expect(typedInto(model).slice(0, 3)).toEqual(['sdt', 'p:Weiter.', 'tbl:a\tb']);
  });

  it('goes again with a figure that could not be remembered', async () => {
    const { model } = openInWord({ misbehaviours: ['dropsCharts'] });
    await report().insert(figureOf('f1', 'table'));
    await select(inFirstTable);
    const before = outline(model);
    const unable = wordDocument(() => Promise.reject(new Error('no canvas')));
    await expect(unable.insert(figureOf('c1', 'chart'))).rejects.toThrow('no canvas');
    expect(outline(model)).toEqual(before);
  });
});

it('numbers captions by their kind', async () => {
  const { model } = wordHost();
  await report().insert(figureOf('t1', 'table'));
  await report().insert(figureOf('c1', 'chart'));
  await report().insert(figureOf('t2', 'table'));
  const captions = outline(model).filter((block) => /^p:(Tabelle|Abb)/.test(block));
  expect(captions).toEqual(['p:Tabelle 1: A', 'p:Abbildung 1:', 'p:Tabelle 2: A']);
});

describe('a Word that misbehaves', () => {
  it('gets a picture with the same alternative text where charts are dropped', async () => {
    openInWord({ misbehaviours: ['dropsCharts'] });
    const figure = figureOf('c1', 'chart');
    const drawn: string[] = [];
    await wordDocument(async (svg) => {
      drawn.push(svg);
      return PIXEL;
    }).insert(figure);
    expect(drawn[0]).toMatch(/^<svg/);
    const [stored, ...others] = (await report().read()).figures;
    expect(others).toEqual([]);
    expect(stored?.standing?.alt?.text).toBe(figure.altText);
  });

  it('is told to be read-only and stays as it was', async () => {
    const { model } = openInWord({ misbehaviours: ['readOnly'] });
    const before = outline(model);
    await expect(report().insert(figureOf('f1', 'table'))).rejects.toMatchObject({
      code: 'document-read-only',
    });
    expect(outline(model)).toEqual(before);
  });

  it('loses what was inserted when it cannot remember it', async () => {
    const { model } = openInWord({ misbehaviours: ['noCustomXmlParts'] });
    const before = outline(model);
    await expect(report().insert(figureOf('f1', 'table'))).rejects.toMatchObject({
      code: 'document-not-remembering',
    });
    expect(outline(model)).toEqual(before);
  });
});

it('takes everything back when no picture can be made', async () => {
  const { model } = openInWord({ misbehaviours: ['dropsCharts'] });
  typeText(model, 'Ein Absatz.');
  const before = outline(model);
  const unable = wordDocument(() => Promise.reject(new Error('no canvas')));
  await expect(unable.insert(figureOf('c1', 'chart'))).rejects.toThrow('no canvas');
  expect(outline(model)).toEqual(before);
  expect((await report().read()).figures).toEqual([]);
});

it('brings our styles along', async () => {
  const { model } = wordHost();
  await report().insert(figureOf('f1', 'table'));
  const parts = new Map(model.pkg.names.map((name) => [name, model.pkg.content(name)]));
  expect(textOf(parts, 'word/styles.xml')).toContain('"Sozialraum Tabelle"');
});

it('leaves a document that Word can save, valid and with chart, workbook and provenance inside', async () => {
  const { model } = wordHost();
  for (const kind of KINDS) await report().insert(figureOf(kind, kind));
  const saved = model.save();
  expect(sdkErrors(saved)).toEqual([]);
  const { figures } = await openReport(saved, 'saved.docx').read();
  for (const kind of KINDS) {
    const stored = figures.find(({ id }) => id === kind);
    expect(stored?.memory).toEqual(memoryOf(figureOf(kind, kind)));
    expect(standingSlots(stored!.standing!)).toEqual(slotsOf(figureOf(kind, kind)));
  }
}, 30_000);
