import { applyRefresh, reviewRefresh } from '../../src/actions/apply-refresh';
import { planRefresh } from '../../src/actions/plan-refresh';
import { startReport } from '../../src/actions/start-report';
import { fileTemplate } from '../../src/adapters/files/report-template';
import { readModule } from '../../src/cli/report-new';
import type { Answer } from '../../src/domain/answer';
import type { Catalogue } from '../../src/domain/catalogue';
import { textOf } from '../../src/ooxml/package/archive';
import { checkLayout } from '../../src/ooxml/word/layout/check';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { TAKE_OUTDATED } from '../../src/refresh/decide';
import { answerOf, CHILDREN, UNEMPLOYMENT } from '../domain/answers';
import { sdkErrors } from '../ooxml/validate';

const answer = (years: number[], indicators = [CHILDREN, UNEMPLOYMENT]): Answer =>
  answerOf({
    indicators,
    years,
    rows: [
      ['0101', 'Altstadt', ...indicators.flatMap(() => years.map((_, y) => 20 + y))],
      ['0102', 'HafenCity', ...indicators.flatMap(() => years.map((_, y) => 5 + y))],
      ['00', 'Hamburg', ...indicators.flatMap(() => years.map((_, y) => 10 + y))],
    ],
  });

const { city, edition, level, release, attribution, areas } = answer([2013]);

/** Children in 2013 and 2017, unemployment in 2013 only; the other five indicators are not there. */
const catalogue: Catalogue = {
  city,
  edition,
  editions: [edition],
  levels: [level],
  areas,
  topics: [],
  indicators: [CHILDREN, UNEMPLOYMENT],
  years: [2013, 2017],
  availability: { [CHILDREN.id]: { stadtteil: [2013, 2017] }, [UNEMPLOYMENT.id]: { stadtteil: [2013] } },
  typologies: [],
  release,
  attribution,
};

const source: IndicatorSource = {
  cities: async () => [city],
  catalogue: async () => catalogue,
  answer: async ({ indicators, years }) =>
    answer(
      years,
      catalogue.indicators.filter(({ id }) => indicators.includes(id)),
    ),
};

const start = (year: number) =>
  startReport(
    { source, template: fileTemplate },
    { module: readModule('sozialbericht'), city: 'hamburg', year, language: 'de', reportId: 'SB-1' },
  );

const shownText = (xml: string) =>
  [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  );

it('inserts the figures a city has, at their places, and names what it lacks', async () => {
  const { document, missing } = await start(2017);
  const figures = (await document.read()).figures.filter(({ memory }) => memory?.request.kind !== 'fact');
  expect(figures.map(({ id }) => id)).toEqual(['kasten-kinder', 'tabelle-indikatoren']);
  expect(figures[0]?.memory?.request.query.years).toEqual([2013, 2017]);
  expect(missing).toContain('Arbeitslosenquotient');
  expect(missing).toContain('Grundsicherungsquote im Alter');
  const paragraphs = shownText(textOf(await document.parts(), 'word/document.xml'));
  expect(paragraphs).toContain('Für das Berichtsjahr 2017 liegen keine Daten vor zu: Arbeitslosenquotient.');
  expect(paragraphs.join()).not.toContain('{{');
});

it('declares title, year, release, template and id, and is a valid document', async () => {
  const { document } = await start(2013);
  expect(await document.properties()).toEqual({
    title: 'Sozialbericht Hamburg 2013',
    reportingYear: 2013,
    release: '22.11.2026 (r1)',
    referenceDate: '31.12.2013',
    templateVersion: 'sozialbericht 1.0',
    reportId: 'SB-1',
  });
  expect(sdkErrors(document.bytes())).toEqual([]);
}, 30_000);

it('passes our own layout check but for what its editors are to fill in', async () => {
  const { document } = await start(2017);
  expect(checkLayout(await document.parts())).toMatchObject([
    { rule: 'RM-03', severity: 'warning', facts: { text: 'Redaktion: [bitte eintragen]' } },
  ]);
});

it('lists the headings in its table of contents', async () => {
  const { document } = await start(2013);
  const xml = textOf(await document.parts(), 'word/document.xml');
  const from = xml.indexOf('Table of Contents');
  const contents = xml.slice(from, xml.indexOf('</w:sdt>', from));
  expect(shownText(contents).join()).toMatch(/Kurzfassung in einfacher Sprache.*Arbeitslosigkeit/);
});

it('keeps what it declares when single figures are brought to another year, as its cover does', async () => {
  const { document } = await start(2013);
  const before = await document.properties();
  const plan = await planRefresh({ source, document }, { target: { year: 2017 }, only: ['kasten-kinder'] });
  const { outcome } = await applyRefresh({ document }, plan, TAKE_OUTDATED, 'de');
  expect(outcome.figures.map(({ changes }) => changes.length > 0)).toEqual([true]);
  expect(outcome.report).toEqual([]);
  expect(await document.properties()).toEqual(before);
});

it("says in a person's words what a refresh writes about the report itself", async () => {
  const { document } = await start(2013);
  const plan = await planRefresh({ source, document }, { target: { year: 2017 } });
  const { report } = reviewRefresh(plan, TAKE_OUTDATED, 'de');
  expect(report).toContainEqual({
    where: 'Titel auf dem Deckblatt',
    old: 'Sozialbericht Hamburg 2013',
    new: 'Sozialbericht Hamburg 2017',
  });
  expect(report.map(({ where }) => where).join()).not.toContain('fakt-');
});

it('refuses a year the city has nothing for', async () => {
  await expect(start(2030)).rejects.toMatchObject({ code: 'year-without-data', facts: { year: 2030 } });
});

it('speaks the language of the report in its styles', async () => {
  const { document } = await start(2013);
  expect(textOf(await document.parts(), 'word/styles.xml')).toContain('w:val="de-DE"');
});
