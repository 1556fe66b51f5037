import { changeFigure } from '../../../src/actions/change-figure';
import { wordDocument } from '../../../src/adapters/office/report-document';
import { memoryOf } from '../../../src/refresh/memory';
import { blocksOf, textOf } from '../../../src/emulator/word/text';
import { yearlySource } from '../../actions/yearly-source';
import { figureOf } from '../../contracts/report-document';
import { slotsOf } from '../../figures/slots-of';
import { standingSlots } from '../../contracts/standing-slots';
import { answerOf, UNEMPLOYMENT } from '../../domain/answers';
import { wordHost } from '../../office-environment/word';

const report = () => wordDocument(async () => '');
const answer = (...years: [number, number]) =>
  answerOf({
    indicators: [UNEMPLOYMENT],
    years,
    rows: [
      ['0101', 'Hamburg-Altstadt', years[0] % 7, years[1] % 11],
      ['00', 'Hamburg', 5, 6],
    ],
  });
const BEFORE = answer(2013, 2017);
const AFTER = answer(2017, 2024);
const source = yearlySource([BEFORE, AFTER]);

const blocks = () => blocksOf(wordHost().model.body).map((block) => textOf([block]));

it('keeps the caption with its number, and what stands around', async () => {
  const document = report();
  await document.insert(figureOf('f1', 'table', BEFORE));
  await document.insert(figureOf('f2', 'table', BEFORE));
  const before = blocks();
  const request = figureOf('f2', 'table', AFTER).provenance.request;
  const { figure } = await changeFigure({ source, document }, 'f2', request);
  const after = blocks();
  expect(after).toHaveLength(before.length);
  expect(after.find((text) => text.startsWith('Tabelle 2: '))).toBe(`Tabelle 2: ${figure.title}`);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
});

it('leaves a copy of the figure as it is, under a name of its own', async () => {
  const document = report();
  await document.insert(figureOf('f1', 'table', BEFORE));
  await Word.run(async (context) => {
    const { body } = context.document;
    const original = body.contentControls.getByTag('sr:f1').getFirst().getOoxml();
    await context.sync();
    body.insertParagraph('Dazwischen', 'End').getRange('Whole').insertOoxml(original.value, 'After');
    await context.sync();
  });
  const request = figureOf('f1', 'table', AFTER).provenance.request;
  const { figure } = await changeFigure({ source, document }, 'f1', request);
  const { figures } = await document.read();
  expect(figures.map(({ id }) => id)).toEqual(['f1', 'f1-2']);
  expect(standingSlots(figures[0]!.standing!)).toEqual(slotsOf(figure));
  expect(figures[1]?.memory?.content).toEqual(memoryOf(figureOf('f1', 'table', BEFORE)).content);
});
