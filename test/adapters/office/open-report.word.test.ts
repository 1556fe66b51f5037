import { openReport } from '../../../src/adapters/office/open-report';
import { wordDocument } from '../../../src/adapters/office/report-document';
import { makeFigure } from '../../../src/figures/make-figure';
import {
  cursor,
  paragraphsOfBody,
  placeCursor,
  pressBackspace,
  typeText,
} from '../../../src/emulator/word/edit';
import { nodesSpan } from '../../../src/emulator/word/spans';
import { textOf } from '../../../src/emulator/word/text';
import { kids } from '../../../src/emulator/word/xml';
import { figureOf } from '../../contracts/report-document';
import { HAMBURG_2013, UNEMPLOYMENT } from '../../domain/answers';
import { wordHost } from '../../office-environment/word';

const report = () => wordDocument(async () => '');
const open = openReport();

const SENTENCE = makeFigure(HAMBURG_2013, {
  id: 's1',
  kind: 'sentence',
  query: HAMBURG_2013.query,
  language: 'de',
  options: {
    sentence: {
      text: 'In der Altstadt waren es {1} im Jahr {0}.',
      numbers: [{ show: 'year' }, { show: 'value', indicator: UNEMPLOYMENT.id, area: '0101', unit: true }],
    },
  },
});

const texts = () => paragraphsOfBody(wordHost().model).map((paragraph) => textOf([paragraph]));

function cursorAt(text: string, offset = 1) {
  const index = texts().findIndex((each) => each.includes(text));
  placeCursor(wordHost().model, index, texts()[index]!.indexOf(text) + offset);
}

describe('what the cursor stands in', () => {
  it('is nothing of ours in other text, for one request', async () => {
    const { model } = wordHost();
    typeText(model, 'Davor\n');
    await report().insert(figureOf('f1', 'table'));
    cursorAt('Davor');
    const { requests } = wordHost();
    expect(await open.selected()).toBeUndefined();
    expect(requests()).toBeLessThanOrEqual(2);
  });

  it.each(['Tabelle 1', 'Arbeitslosen', 'Altstadt', 'Quelle'])(
    'is the table alone at »%s«, in caption, head, name or source',
    async (text) => {
      await report().insert(figureOf('f1', 'table', HAMBURG_2013));
      cursorAt(text);
      expect(await open.selected()).toEqual({ id: 'f1' });
    },
  );

  it('is a number of a table by its area, indicator and year, in two requests', async () => {
    await report().insert(figureOf('f1', 'table', HAMBURG_2013));
    cursorAt('5,4');
    const { requests } = wordHost();
    expect(await open.selected()).toEqual({
      id: 'f1',
      number: { area: '0101', indicator: UNEMPLOYMENT.id, year: 2013, measure: 'value', text: '5,4' },
    });
    expect(requests()).toBeLessThanOrEqual(3);
  });

  it('is the same number after somebody sorted the rows, and nothing in a row of somebody else', async () => {
    await report().insert(figureOf('f1', 'table', HAMBURG_2013));
    await Word.run(async (context) => {
      const table = context.document.body.tables.getFirst();
      table.load('values');
      await context.sync();
      const rows = table.values;
      const at = rows.findIndex(([name]) => name === 'Hamburg-Altstadt');
      for (const [row, texts] of [
        [at, rows[at + 1]!],
        [at + 1, rows[at]!],
      ] as const)
        texts.forEach((text, column) => (table.getCell(row, column).value = text));
      table.addRows('End', 1, [rows[at]!.map(() => 'meins')]);
      await context.sync();
    });
    cursorAt('5,4');
    expect((await open.selected())?.number).toMatchObject({ area: '0101', indicator: UNEMPLOYMENT.id });
    cursorAt('meins');
    expect(await open.selected()).toEqual({ id: 'f1' });
  });

  it('is a number of a sentence, and the sentence alone in its words', async () => {
    typeText(wordHost().model, 'Davor.\n');
    await report().insert(SENTENCE);
    cursorAt('5,4', 2);
    expect(await open.selected()).toMatchObject({
      id: 's1',
      number: { area: '0101', indicator: UNEMPLOYMENT.id, year: 2013, measure: 'value' },
    });
    cursorAt('2013', 2);
    expect((await open.selected())?.number).toMatchObject({ measure: 'year', text: '2013' });
    cursorAt('Altstadt');
    expect(await open.selected()).toEqual({ id: 's1' });
  });

  it.each(['chart', 'box'] as const)('is a %s as a whole', async (kind) => {
    await report().insert(figureOf('f1', kind));
    await open.goTo('f1');
    expect(await open.selected()).toEqual({ id: 'f1' });
  });
});

it('follows the selection until it is told to stop', async () => {
  const { model } = wordHost();
  typeText(model, 'Eins\nZwei');
  let moves = 0;
  const stop = await open.follow(() => (moves += 1));
  placeCursor(model, 0, 1);
  placeCursor(model, 1, 1);
  expect(moves).toBe(2);
  stop();
  await new Promise((done) => setTimeout(done, 5));
  placeCursor(model, 0, 1);
  expect(moves).toBe(2);
});

describe('what comes and goes in the report', () => {
  /** Longer than the pause after which it is looked. */
  const pause = () => new Promise((done) => setTimeout(done, 200));

  async function followed() {
    const { model } = wordHost();
    typeText(model, 'Davor\n');
    await report().insert(figureOf('f1', 'box'));
    let told = 0;
    const stop = await open.followChanges(() => (told += 1));
    return { model, stop, told: () => told };
  }

  it('is told when a person deletes a figure, and puts it back', async () => {
    const { model, stop, told } = await followed();
    const bytes = model.save();
    const figure = kids(model.body, 'sdt').at(-1)!;
    model.selection.select(nodesSpan([figure]));
    pressBackspace(model);
    await pause();
    expect(told()).toBe(1);
    model.open(bytes);
    await pause();
    expect(told()).toBe(2);
    stop();
  });

  it('is not told of what is typed and of other controls, for one request after a burst', async () => {
    const { model, stop, told } = await followed();
    const { requests } = wordHost();
    placeCursor(model, 0, 2);
    for (const letter of 'vieles') typeText(model, letter);
    await pause();
    expect(requests()).toBeLessThanOrEqual(2);
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertContentControl().tag = 'fremd';
      await context.sync();
    });
    await pause();
    expect(told()).toBe(0);
    stop();
  });

  it('is told no more once it is told to stop, in the middle of the pause too', async () => {
    const { model, stop, told } = await followed();
    const { requests } = wordHost();
    model.selection.select(nodesSpan([kids(model.body, 'sdt').at(-1)!]));
    pressBackspace(model);
    stop();
    await pause();
    placeCursor(model, 0, 0);
    await pause();
    expect(told()).toBe(0);
    expect(requests()).toBe(0);
  });
});

it('goes to a figure, and says when it is gone', async () => {
  const { model } = wordHost();
  typeText(model, 'Davor\n');
  await report().insert(figureOf('f1', 'box'));
  placeCursor(model, 0, 0);
  await open.goTo('f1');
  expect(cursor(model).paragraph).toBeGreaterThan(0);
  await expect(open.goTo('weg')).rejects.toMatchObject({ code: 'figure-gone' });
});

describe.each(['table', 'chart', 'box'] as const)('a %s', (kind) => {
  it('stays as it reads when detached, and is no longer ours', async () => {
    await report().insert(figureOf('f1', kind));
    await report().insert(figureOf('f2', 'box'));
    const before = texts();
    await open.detach('f1');
    expect(texts()).toEqual(before);
    expect((await report().read()).figures.map(({ id }) => id)).toEqual(['f2']);
  });

  it('goes with its caption when removed', async () => {
    typeText(wordHost().model, 'Davor');
    await report().insert(figureOf('f1', kind));
    await report().insert(figureOf('f2', 'box'));
    const { requests } = wordHost();
    await open.remove('f1');
    expect(requests()).toBeLessThanOrEqual(4);
    expect((await report().read()).figures.map(({ id }) => id)).toEqual(['f2']);
    expect(texts().join('\n')).not.toMatch(/Tabelle 1|Abbildung 1/);
    expect(texts()[0]).toBe('Davor');
  });
});

it('removes a sentence with the paragraph it stands alone in', async () => {
  typeText(wordHost().model, 'Davor');
  await report().insert(SENTENCE);
  const before = texts().length;
  await open.remove('s1');
  expect(texts()).toHaveLength(before - 1);
  expect((await report().read()).figures).toEqual([]);
});

it('leaves a locked figure and what is known of it', async () => {
  await report().insert(figureOf('f1', 'table'));
  const before = texts();
  await Word.run(async (context) => {
    context.document.contentControls.getByTag('sr:f1').getFirst().cannotDelete = true;
    await context.sync();
  });
  for (const act of [open.remove, open.detach])
    await expect(act('f1')).rejects.toMatchObject({ code: 'figure-locked' });
  expect(texts()).toEqual(before);
  expect((await report().read()).figures[0]?.memory).toBeDefined();
});

it('remembers a figure still where the host fails to remove it', async () => {
  const { model } = wordHost();
  await report().insert(figureOf('f1', 'table'));
  const before = texts();
  model.failsAt = 1;
  await expect(open.remove('f1')).rejects.toBeDefined();
  expect(texts()).toEqual(before);
  expect((await report().read()).figures[0]).toMatchObject({ id: 'f1', memory: expect.anything() });
});

it.each(['remove', 'detach'] as const)('refuses to %s in a document that is read-only', async (act) => {
  const { model } = wordHost();
  await report().insert(figureOf('f1', 'table'));
  const before = texts();
  model.misbehaviours.add('readOnly');
  await expect(open[act]('f1')).rejects.toMatchObject({ code: 'document-read-only' });
  expect(texts()).toEqual(before);
  expect((await report().read()).figures[0]?.memory).toBeDefined();
});
