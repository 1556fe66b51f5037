import { applyRefresh } from '../../../src/actions/apply-refresh';
import { insertFigure } from '../../../src/actions/insert-figure';
import { planRefresh } from '../../../src/actions/plan-refresh';
import { openReport } from '../../../src/adapters/files/report-document';
import { wordDocument } from '../../../src/adapters/office/report-document';
import { HostError } from '../../../src/emulator/protocol/host-error';
import { paragraphsOfBody, placeCursor, selectText, typeText } from '../../../src/emulator/word/edit';
import type { WordModel } from '../../../src/emulator/word/model';
import { TAKE_OUTDATED } from '../../../src/refresh/decide';
import { isSameStanding } from '../../../src/refresh/same-standing';
import { failureSentence } from '../../../src/texts/failure';
import { ownDocument, request } from '../../documents/bases';
import { addComment } from '../../documents/edits/add-comment';
import { copyFigure } from '../../documents/edits/copy-figure';
import { edited } from '../../documents/edits/edit';
import { madeUpCity } from '../../documents/made-up-city';
import { mainPart, openDocx, relationshipsOf } from '../../documents/package/docx';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { openInWord } from '../../office-environment/word';

const source = madeUpCity();
const query = (...indicators: { id: string }[]) => ({
  city: 'hamburg',
  indicators: indicators.map(({ id }) => id),
  level: 'stadtteil',
  years: [2018],
});

/** One of each kind, a copy, a comment, a caption without its control. */
async function report(): Promise<Uint8Array> {
  const { bytes } = await ownDocument(source, [
    request('tabelle', 'table', query(UNEMPLOYMENT, CHILDREN)),
    request('lose', 'table', query(INHABITANTS)),
    request('bild', 'chart', query(UNEMPLOYMENT)),
    request('kasten', 'box', query(CHILDREN)),
    request('satz', 'sentence', query(UNEMPLOYMENT), {
      sentence: {
        text: '{0} waren es {1} in der Altstadt und {2} am Hafen.',
        numbers: [
          { show: 'year' },
          { show: 'value', indicator: UNEMPLOYMENT.id, area: '0101', unit: true },
          { show: 'value', indicator: UNEMPLOYMENT.id, area: '0103' },
        ],
      },
    }),
  ]);
  const by = { row: 2, column: 0, seed: 1 };
  const hands = edited(bytes, [addComment, { ...by, figure: 1 }], [copyFigure, { ...by, figure: 0 }]);
  expect(hands.done).toHaveLength(2);
  const docx = openDocx(hands.bytes);
  docx.put('word/document.xml', withoutControl(docx.text('word/document.xml'), 'sr:lose:title'));
  const declared = openReport(docx.save(), 'Bericht.docx');
  await declared.setProperties({
    title: 'Sozialbericht',
    reportingYear: 2018,
    reportId: 'sozialbericht-2018',
  });
  return declared.bytes();
}

function withoutControl(xml: string, tag: string): string {
  const start = xml.lastIndexOf('<w:sdt>', xml.indexOf(`"${tag}"`));
  const end = xml.indexOf('</w:sdt>', start);
  const content = /<w:sdtContent>(.*)<\/w:sdtContent>$/.exec(xml.slice(start, end))?.[1] ?? '';
  return xml.slice(0, start) + content + xml.slice(end + '</w:sdt>'.length);
}

/** All a reader and we see of a document; the numbers Word gives anew with every insertion are left out. */
async function seen(bytes: Uint8Array) {
  const docx = openDocx(bytes);
  const main = mainPart(docx);
  const parts = relationshipsOf(docx, main).filter(({ kind }) => kind === 'chart');
  const { figures, properties } = await openReport(bytes, 'Bericht.docx').read();
  const unnumbered = (xml: string) =>
    xml
      .replace(/^<\?xml.*?\?>\s*/, '')
      .replaceAll('</w:t></w:r><w:r><w:t xml:space="preserve">', '')
      .replace(/<w:id w:val="[^"]*"\/>/g, '')
      .replace(/ (?:w:id|r:id|id|w14:paraId|w14:textId)="[^"]*"/g, '')
      .split(/(?=<w:(?:p|r|tr|sdt|bookmark\w*)[ >])/);
  return {
    document: unnumbered(docx.text(main)),
    comments: unnumbered(docx.text('word/comments.xml')),
    charts: parts.map(({ target }) => unnumbered(docx.text(target))),
    memories: figures.map(({ id, memory }) => [id, memory]),
    properties,
  };
}

/** Lets the n-th write from now on fail, or all from then on. */
function failAt(model: WordModel, n: number, isForGood = false) {
  const change = model.change.bind(model);
  let writes = 0;
  let depth = 0;
  model.change = (near, write) => {
    if (depth === 0) writes += 1;
    if (depth === 0 && (isForGood ? writes >= n : writes === n))
      throw new HostError('GeneralException', 'An internal error has occurred.');
    depth += 1;
    try {
      return change(near, write);
    } finally {
      depth -= 1;
    }
  };
  return { writes: () => writes };
}

async function plannedIn(bytes: Uint8Array) {
  const { model } = openInWord({ bytes });
  const document = wordDocument(() => Promise.reject(new Error('no picture is needed')));
  const plan = await planRefresh({ source, document }, { target: { year: 2024 } });
  return { model, document, apply: () => applyRefresh({ document }, plan, TAKE_OUTDATED, 'de') };
}

describe('a report of every kind of figure', () => {
  let bytes: Uint8Array;
  let writes: number;

  beforeAll(async () => {
    bytes = await report();
  });

  it('is written in so many writes, and put back on demand', async () => {
    const { model, apply } = await plannedIn(bytes);
    const before = await seen(model.save());
    const counted = failAt(model, Infinity);
    const { outcome, undo } = await apply();
    writes = counted.writes();
    expect(outcome.figures.map(({ reason }) => reason)).toEqual(outcome.figures.map(() => undefined));
    expect(await seen(model.save())).not.toEqual(before);
    await undo?.();
    expect(await seen(model.save())).toEqual(before);
  });

  it('is not put back where somebody wrote into a figure since, which is named', async () => {
    const { model, document, apply } = await plannedIn(bytes);
    const { outcome, undo } = await apply();
    const cell = paragraphsOfBody(model).findIndex(({ textContent }) => textContent === 'Altstadt');
    selectText(model, cell, 0, 'Altstadt'.length);
    typeText(model, 'Neustadt');
    const typed = await seen(model.save());
    const title = outcome.figures[0]?.title.replace('2018', '2024');
    await expect(undo!()).rejects.toMatchObject({
      code: 'undo-refused-figure',
      facts: { figures: `„${title}“` },
    });
    expect(await seen(model.save())).toEqual(typed);
    expect((await document.read()).figures.length).toBeGreaterThan(4);
  });

  it('is put back around what came since', async () => {
    const { model, document, apply } = await plannedIn(bytes);
    const before = await document.read();
    const { undo } = await apply();
    placeCursor(model, 0, 0);
    typeText(model, 'Davor\n');
    await insertFigure({ source, document }, request('neu', 'box', query(INHABITANTS)));
    await undo!();
    const { figures } = await document.read();
    const old = figures.filter(({ id }) => id !== 'neu');
    expect(old.map(({ id, memory }) => [id, memory])).toEqual(
      before.figures.map(({ id, memory }) => [id, memory]),
    );
    expect(old.every(({ standing }, i) => isSameStanding(standing, before.figures[i]?.standing))).toBe(true);
    expect(figures.find(({ id }) => id === 'neu')?.memory?.request.kind).toBe('box');
  });

  it('stands as it stood whichever of its writes fails, and one sentence says so', async () => {
    expect(writes).toBeGreaterThan(10);
    for (let n = 1; n <= writes; n++) {
      const { model, apply } = await plannedIn(bytes);
      const before = await seen(model.save());
      failAt(model, n);
      const failure: unknown = await apply().catch((reason: unknown) => reason);
      expect([n, failureSentence(failure, 'de')]).toEqual([n, expect.stringMatching(/^[^.]+\..*\)?$/)]);
      expect([n, await seen(model.save())]).toEqual([n, before]);
    }
  });

  it('is said to be half written when nothing can be put back', async () => {
    const { model, apply } = await plannedIn(bytes);
    failAt(model, 5, true);
    await expect(apply()).rejects.toMatchObject({ code: 'document-half-written' });
  });

  it('is not said to be when nothing could be written', async () => {
    const { model, apply } = await plannedIn(bytes);
    failAt(model, 1, true);
    await expect(apply()).rejects.not.toMatchObject({ code: 'document-half-written' });
  });

  it('stands as it stood when planning is cancelled', async () => {
    const { model, document } = await plannedIn(bytes);
    const before = await seen(model.save());
    const cancelled = planRefresh(
      { source, document },
      {
        target: { year: 2024 },
        progress: () => {
          throw new DOMException('cancelled', 'AbortError');
        },
      },
    );
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await seen(model.save())).toEqual(before);
  });

  it('is planned anew when somebody writes between plan and apply', async () => {
    const { model, document, apply } = await plannedIn(bytes);
    typeText(model, 'Nachtrag.');
    const typed = await seen(model.save());
    const failure: unknown = await apply().catch((reason: unknown) => reason);
    expect(failureSentence(failure, 'de')).toMatch(/^Das Dokument wurde inzwischen geändert\./);
    expect(await seen(model.save())).toEqual(typed);
    const plan = await planRefresh({ source, document }, { target: { year: 2024 } });
    const { outcome } = await applyRefresh({ document }, plan, TAKE_OUTDATED, 'de');
    expect(outcome.figures.every(({ changes }) => changes.length > 0)).toBe(true);
    expect(JSON.stringify(await seen(model.save()))).toContain('Nachtrag.');
  });
});
