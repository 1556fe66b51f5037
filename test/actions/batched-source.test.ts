import { batched } from '../../src/actions/batched-source';
import type { Answer } from '../../src/domain/answer';
import { commonYears } from '../../src/domain/availability';
import type { Query } from '../../src/domain/query';
import { ReportingError } from '../../src/domain/reporting-error';
import { seededRandom } from '../../src/domain/typology/clusters/seeded-random';
import { hamburgSource } from './hamburg-source';

const source = hamburgSource();
const CHILDREN = 'sgb2-nicht-erwerbsfaehige';
const QUERY: Query = { city: 'hamburg', indicators: [CHILDREN], level: 'stadtteil', years: [2018] };

/** Hamburg's figures, and all that was asked of them. */
function counting() {
  const asked: Query[] = [];
  const answer = (query: Query): Promise<Answer> => (asked.push(query), source.answer(query));
  return { asked, answers: batched({ ...source, answer }) };
}

it('asks once for two hundred tables of some areas, and each gets what it would get alone', async () => {
  const { areas, indicators, ...catalogue } = await source.catalogue('hamburg');
  const keys = areas
    .filter(({ level, kind }) => level === 'stadtteil' && kind === 'part')
    .map(({ key }) => key);
  const ids = indicators
    .map(({ id }) => id)
    .filter((id) =>
      commonYears({ ...catalogue, areas, indicators }, { ...QUERY, indicators: [id] }).includes(2018),
    );
  const random = seededRandom(11);
  const draw = (below: number) => Math.floor(random() * below);
  const some = <Item>(all: Item[], most: number) => [
    ...new Set(Array.from({ length: 1 + draw(most) }, () => all[draw(all.length)]!)),
  ];
  const queries = Array.from({ length: 200 }, (_, i): Query => ({
    ...QUERY,
    indicators: some(ids, 4),
    ...(i % 7 && { areas: some(keys, 30) }),
  }));
  const { asked, answers } = counting();
  await answers.prepare(queries);
  for (const query of queries) {
    expect(await answers.answer(query)).toEqual({ ...(await source.answer(query)), confidential: undefined });
  }
  expect(asked).toHaveLength(1);
});

it('asks apart what would make it ask for much that nobody wants', async () => {
  const { areas, indicators } = await source.catalogue('hamburg');
  const all = areas.filter(({ level }) => level === 'stadtteil').map(({ key }) => key);
  const queries: Query[] = [
    { ...QUERY, areas: all.slice(0, 1), indicators: indicators.map(({ id }) => id) },
    QUERY,
    { ...QUERY, years: [2024] },
  ];
  const { asked, answers } = counting();
  await answers.prepare(queries);
  for (const query of queries) await answers.answer(query).catch(() => undefined);
  expect(asked.map(({ years }) => years)).toEqual([[2018], [2018], [2024]]);
});

it('asks each alone when one of them spoils the question, and only that one fails', async () => {
  const wrong = { ...QUERY, indicators: ['nie-gehoert'] };
  const { answers } = counting();
  await answers.prepare([QUERY, wrong]);
  expect((await answers.answer(QUERY)).indicators.map(({ id }) => id)).toEqual([CHILDREN]);
  await expect(answers.answer(wrong)).rejects.toEqual(expect.objectContaining({ code: 'unknown-indicator' }));
});

it('does not ask again and again while the service is away', async () => {
  let asked = 0;
  const away = batched({
    ...source,
    answer: () => (asked++, Promise.reject(new ReportingError('service-unreachable'))),
  });
  await away.prepare([QUERY, { ...QUERY, areas: ['0112'] }]);
  for (const query of [QUERY, { ...QUERY, areas: ['0112'] }])
    await expect(away.answer(query)).rejects.toEqual(
      expect.objectContaining({ code: 'service-unreachable' }),
    );
  expect(asked).toBe(1);
});
