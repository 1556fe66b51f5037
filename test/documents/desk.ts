import { join } from 'node:path';
import { batched } from '../../src/actions/batched-source';
import type { Query } from '../../src/domain/query';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from '../warehouse/database-with';
import { CITIES } from '../warehouse/fixture';
import { ownDocument, request, socialReport, type Base } from './bases';
import { edited, type Edit, type Edited, type Expectation, type Target } from './edits/edit';
import { breaches } from './oracle/law';
import { truthOf, type Truth } from './oracle/release';
import type { Refresh } from './refresher';

export const [FROM, TO] = [2018, 2024];
/** A database, two documents and all the release says of them. */
const SETTING_UP = 240_000;
const CHOSEN = [
  '0101',
  '0104',
  '0111',
  '0112',
  '0201',
  '0209',
  '0303',
  '0402',
  '0410',
  '0505',
  '0611',
  '0713',
];

/** What an edit comes to where a refresh cannot do what others can. */
export interface Difference {
  edit: Edit;
  expects: Expectation;
  because: string;
}

export type RefreshOf = (source: IndicatorSource) => Refresh;
type Which = 'report' | 'own';
/** A document, and which of its figures an edit is made to. */
export type Place = [Which, number];
export type Step = [Edit, Partial<Target>?];

/** Where a figure stands: the big table of the report, the small ones of one year and of two; or the first of its kind. */
export const TABLES: Place[] = [
  ['report', 0],
  ['own', 0],
  ['own', 1],
];
export const FIRST: Place[] = [
  ['report', 0],
  ['own', 0],
];
export const OWN: Place[] = [['own', 0]];
export const EACH_KIND: Place[] = [
  ['own', 0],
  ['own', 1],
  ['own', 2],
  ['own', 3],
];

const NAMES: Record<string, string> = {
  report0: 'the report',
  own0: 'the first of single figures',
  own1: 'the second of single figures',
  own2: 'the chart',
  own3: 'the box',
};

/** Two documents of Hamburg in 2018, somebody's hands, a refresh, and the judge of what comes out. */
export interface Desk {
  /** One test for each case at each place: the law holds, and what is ours is renewed. */
  rows(right: string, places: Place[], cases: [name: string, ...steps: Step[]][]): void;
  /** The document somebody made these edits to; fails when one cannot be made. */
  madeIn(place: Place, steps: Step[]): Edited;
  /** To the new year, where no other is named. */
  refresh(bytes: Uint8Array, year?: number): ReturnType<Refresh>;
  /** What breaks the law once an edited document was brought to the new year. */
  brokenBy(which: Which, report: Edited): Promise<string[]>;
  document(which: Which): { base: Base; truth: Truth };
  /** The document of single figures, a year earlier. */
  yearBefore(): Uint8Array;
}

const desks = new Map<RefreshOf, Desk>();

/** One desk for all the rows of a test file: it is laid before the first and cleared after the last. */
export function deskFor(refreshOf: RefreshOf, differences: Difference[] = []): Desk {
  const desk = desks.get(refreshOf) ?? laidDesk(refreshOf, differences);
  desks.set(refreshOf, desk);
  return desk;
}

function laidDesk(refreshOf: RefreshOf, differences: Difference[]): Desk {
  let database: Database;
  let refresh: Refresh;
  let documents: Record<Which, { base: Base; truth: Truth }>;
  let before: Base;

  beforeAll(async () => {
    database = await databaseWith(join(CITIES, 'hamburg'));
    const source = batched(openWarehouse(database).as(LOCAL_PRINCIPAL).figures);
    refresh = refreshOf(source);
    documents = {
      report: await withTruth(source, await socialReport(source, 'hamburg', FROM)),
      own: await withTruth(source, await ownDocument(source, singleFigures(FROM))),
    };
    before = await ownDocument(source, singleFigures(2017));
  }, SETTING_UP);
  afterAll(() => database.close());

  const desk: Desk = {
    rows: (right, places, cases) =>
      describe(right, () => {
        const all = cases.flatMap(([name, ...steps]) =>
          places.map((place) => ({ name, where: NAMES[place.join('')], place, steps })),
        );
        it.each(all)('$name, in $where', async ({ place, steps }) => {
          expect(await desk.brokenBy(place[0], desk.madeIn(place, steps))).toEqual([]);
        });
      }),
    madeIn: ([which, figure], steps) =>
      allowing(differences, steps, made(documents[which].base, figure, steps)),
    refresh: (bytes, year = TO) => refresh(bytes, year),
    brokenBy: async (which, report) =>
      breaches(report, await refresh(report.bytes, TO), documents[which].truth),
    document: (which) => documents[which],
    yearBefore: () => before.bytes,
  };
  return desk;
}

async function withTruth(source: IndicatorSource, base: Base) {
  return { base, truth: await truthOf(source, base.requests, TO) };
}

function made(base: Base, figure: number, steps: Step[]): Edited {
  const at = { figure, row: 4, column: 0, seed: 1 };
  const report = edited(
    base.bytes,
    ...steps.map(([edit, target]): [Edit, Target] => [edit, { ...at, ...target }]),
  );
  expect(report.done).toEqual(steps.map(([{ name }]) => name));
  return report;
}

/** What was done is told as it comes out here. */
function allowing(differences: Difference[], steps: Step[], report: Edited): Edited {
  const difference = differences.find(({ edit }) => steps.some(([made]) => made === edit));
  if (!difference) return report;
  const { expects } = difference;
  return { ...report, figures: report.figures.map((told) => told.map((each) => ({ ...each, expects }))) };
}

/** A table of one year, one of two, a chart and a box. */
function singleFigures(year: number) {
  const asked = (indicators: string[], years: number[]): Query => ({
    city: 'hamburg',
    level: 'stadtteil',
    areas: CHOSEN,
    indicators,
    years,
  });
  return [
    request(
      'eine',
      'table',
      asked(['arbeitslosenquotient', 'sgb2-nicht-erwerbsfaehige', 'einwohner'], [year]),
    ),
    request('zwei', 'table', asked(['arbeitslosenquotient', 'einwohner'], [2013, year])),
    request('bild', 'chart', asked(['arbeitslosenquotient'], [year])),
    request('kasten', 'box', asked(['sgb2-nicht-erwerbsfaehige'], [year])),
  ];
}
