import { refreshReport } from '../../src/actions/refresh-report';
import { openReport } from '../../src/adapters/files/report-document';
import { WordModel } from '../../src/emulator/word/model';
import { boxFigure } from '../../src/figures/box-figure';
import type { BoxBody } from '../../src/figures/figure';
import { makeFigure } from '../../src/figures/make-figure';
import { yearlySource } from '../actions/yearly-source';
import { answerOf, CHILDREN, UNEMPLOYMENT } from '../domain/answers';
import { partsBesideMemory } from '../documents/oracle/figure-bytes';
import { bytesOf, pack, textOf, unpack } from '../../src/ooxml/package/archive';
import { sdkErrors } from '../ooxml/validate';

const yearOf = (year: number, children: number, unemployed: number) =>
  answerOf({
    indicators: [CHILDREN, UNEMPLOYMENT],
    years: [year],
    rows: [
      ['0101', 'Altstadt', children + 4, unemployed + 3],
      ['0102', 'Veddel', children - 4, unemployed - 3],
      ['00', 'Hamburg', children, unemployed],
    ],
  });

const BEFORE = yearOf(2013, 21.4, 5.8);
const source = yearlySource([BEFORE, yearOf(2017, 27.4, 9.8)]);

const request = { id: 'b', kind: 'box', query: BEFORE.query, language: 'de', options: {} } as const;
const FORMS = {
  'with sub-headings': makeFigure(BEFORE, request),
  'made before there were sub-headings': makeFigure(BEFORE, request, (answer) =>
    boxFigure(answer, 'de', 'whole'),
  ),
};

async function reportWith(figure: (typeof FORMS)[keyof typeof FORMS]) {
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  await document.insert(figure);
  return document;
}

const linesIn = async (document: Awaited<ReturnType<typeof reportWith>>) =>
  (await document.read()).figures[0]!.standing!.lines;

it.each(Object.entries(FORMS))('renews a box %s, and comes back to the start', async (_, figure) => {
  const document = await reportWith(figure);
  const before = document.bytes();
  const { sentences, heads } = figure.body as BoxBody;
  expect(sdkErrors(before)).toEqual([]);
  const uses = (await linesIn(document)).map(({ use }) => use);
  expect(uses.filter((use) => use === 'boxHead')).toHaveLength(heads ? 2 : 0);
  const there = await refreshReport({ source, document }, 2017);
  expect(there.outcome.figures.map(({ state }) => state)).toEqual(['outdated']);
  expect((await linesIn(document)).map(({ use }) => use)).toEqual(uses);
  const renewed = (await linesIn(document)).map(({ text }) => text);
  expect(renewed).toContain('Die Zahlen sind vom 31. Dezember 2017.');
  expect(renewed).not.toContain('Die Zahlen sind vom 31. Dezember 2013.');
  expect((await refreshReport({ source, document }, 2017)).outcome.figures[0]?.state).toBe('current');
  await refreshReport({ source, document }, 2013);
  expect(partsBesideMemory(document.bytes())).toEqual(partsBesideMemory(before));
  expect((await linesIn(document)).map(({ text }) => text)).toEqual(expect.arrayContaining(sentences));
});

it('leaves a sub-heading somebody worded otherwise, or took out, and renews the sentences', async () => {
  const parts = unpack((await reportWith(FORMS['with sub-headings'])).bytes());
  const xml = textOf(parts, 'word/document.xml');
  const paragraph = /<w:p>(?:(?!<\/w:p>).)*SozialraumKastenzwischentitel.*?<\/w:p>/g;
  const [, second = ''] = xml.match(paragraph) ?? [];
  const edited = xml.replace('>Kinder in Mindestsicherung<', '>Kinder und Geld<').replace(second, '');
  parts.set('word/document.xml', bytesOf(edited));
  const document = openReport(pack(parts), 'Bericht.docx');
  await refreshReport({ source, document }, 2017);
  const lines = await linesIn(document);
  expect(lines.flatMap(({ use, text }) => (use === 'boxHead' ? [text] : []))).toEqual(['Kinder und Geld']);
  expect(lines.map(({ text }) => text).join(' ')).toMatch(/leben 27 Kinder .* sind 10 Menschen/);
});
