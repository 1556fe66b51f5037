import fc from 'fast-check';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { ownDocument, request, type Base } from './bases';
import { EDITS } from './edits/all';
import { edited, type Edit, type Target } from './edits/edit';
import { madeUpCity } from './made-up-city';
import { figureBytes, partsBesideMemory } from './oracle/figure-bytes';
import { breaches } from './oracle/law';
import { truthOf, type Truth } from './oracle/release';
import { byFile } from './refresher';

const [FROM, TO] = [2018, 2024];
const RUNS = 1000;

const source = madeUpCity();
const refresh = byFile(source);
const query = (years: number[], ...indicators: { id: string }[]) => ({
  city: 'hamburg',
  indicators: indicators.map(({ id }) => id),
  level: 'stadtteil',
  years,
});

/** Small documents, so that many of them are edited, refreshed and judged in a minute. */
const DOCUMENTS = [
  [request('tabelle', 'table', query([FROM], UNEMPLOYMENT, CHILDREN, INHABITANTS))],
  [request('zwei-jahre', 'table', query([2013, FROM], CHILDREN, INHABITANTS))],
  [request('bild', 'chart', query([FROM], UNEMPLOYMENT)), request('kasten', 'box', query([FROM], CHILDREN))],
  [request('linie', 'chart', query([2017, FROM], CHILDREN), { chart: 'line' })],
  [
    request('klein', 'table', query([FROM], UNEMPLOYMENT, INHABITANTS)),
    request('kasten-zwei', 'box', query([2017, FROM], UNEMPLOYMENT)),
  ],
];

let documents: { base: Base; truth: Truth }[];

beforeAll(async () => {
  documents = await Promise.all(
    DOCUMENTS.map(async (requests) => ({
      base: await ownDocument(source, requests),
      truth: await truthOf(source, requests, TO),
    })),
  );
});

const number = fc.nat({ max: 96 });
const target: fc.Arbitrary<Target> = fc.record({ figure: number, row: number, column: number, seed: number });
/** By name, so that a counterexample reads. */
const step: fc.Arbitrary<[string, Target]> = fc.tuple(
  fc.constantFrom(...EDITS.map(({ name }) => name)),
  target,
);
const steps = fc.array(step, { minLength: 1, maxLength: 4 });
const named = new Map(EDITS.map((edit) => [edit.name, edit]));
const anyDocument = fc.nat({ max: DOCUMENTS.length - 1 });

it(`holds the law and renews what is ours through ${RUNS} sequences of edits`, async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, steps, async (which, hands) => {
      const { base, truth } = documents[which] as (typeof documents)[number];
      const report = edited(
        base.bytes,
        ...hands.map(([name, where]): [Edit, Target] => [named.get(name) as Edit, where]),
      );
      const broken = breaches(report, await refresh(report.bytes, TO), truth);
      if (broken.length) throw new Error(`${report.done.join(' + ') || 'nothing'}:\n${broken.join('\n')}`);
    }),
    { seed: 8, numRuns: RUNS },
  );
}, 240_000);

it('does nothing the second time', async () => {
  for (const { base } of documents) {
    const once = await refresh(base.bytes, TO);
    const twice = await refresh(once.bytes, TO);
    expect(figureBytes(twice.bytes)).toEqual(figureBytes(once.bytes));
    expect(twice.changes.map(({ outcome }) => outcome)).toEqual(twice.changes.map(() => 'current'));
  }
});

it.each(DOCUMENTS.map((requests) => requests.map(({ id }) => id).join(', ')))(
  'comes back to the start, every part byte for byte: %s',
  async (name) => {
    const base = await ownDocument(
      source,
      DOCUMENTS.find((requests) => requests.map(({ id }) => id).join(', ') === name) ?? [],
    );
    const there = await refresh(base.bytes, TO);
    expect(figureBytes(there.bytes)).not.toEqual(figureBytes(base.bytes));
    const back = await refresh(there.bytes, FROM);
    expect(partsBesideMemory(back.bytes)).toEqual(partsBesideMemory(base.bytes));
  },
);
