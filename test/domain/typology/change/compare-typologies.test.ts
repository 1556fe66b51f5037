import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareTypologies,
  type TypologyOfYear,
} from '../../../../src/domain/typology/change/compare-typologies';
import type { TypologyDefinition } from '../../../../src/domain/typology/definition';
import { computeTypology } from '../../../../src/domain/typology/index-typology';
import { queryForTypology } from '../../../../src/domain/typology/query';
import { answerFrom, packageOf } from '../../../cities/package-answer';
import { answerOf, DEFINITION, type Row } from '../few-areas';

const ofYear = (rows: Row[], year: number, definition: TypologyDefinition = DEFINITION): TypologyOfYear => {
  const answer = answerOf(rows, year);
  return { result: computeTypology(definition, answer), edition: answer.edition };
};

// 1, 2, 3 standardise to ∓√1.5 and 0. With Alpha twice and Beta against: p, q, r at −3√1.5, 0, 3√1.5 …
const BEFORE: Row[] = [
  ['p', 1000, 1, 3],
  ['q', 1000, 2, 2],
  ['r', 1000, 3, 1],
  ['gone', 99, 9, 9],
];
// … then, Alpha of p and q having changed places, at −√1.5, −2√1.5, 3√1.5.
const AFTER: Row[] = [
  ['p', 1000, 2, 3],
  ['q', 1000, 1, 2],
  ['r', 1000, 3, 1],
  ['new', 99, 9, 9],
];

describe('the change between two years, worked by hand', () => {
  const change = compareTypologies(ofYear(BEFORE, 2018), ofYear(AFTER, 2024));

  test('says from which type to which every area went', () => {
    expect(change.areas.map(({ area, from, to, move }) => [area.key, from, to, move])).toEqual([
      ['p', 1, 2, 'up'],
      ['q', 2, 1, 'down'],
      ['r', 3, 3, 'same'],
      ['new', 'absent', 'excluded', 'none'],
      ['gone', 'excluded', 'absent', 'none'],
    ]);
    expect(change.counts).toEqual({ up: 1, down: 1, same: 1, none: 2 });
  });

  test('names the indicator that moved an area, with both its inputs', () => {
    const root = Math.sqrt(1.5);
    expect(
      change.movers.map(({ area, indexBefore, indexAfter, driver }) => [
        area.key,
        indexBefore,
        indexAfter,
        driver?.indicator.id,
        driver?.contribution,
        driver?.before,
        driver?.after,
      ]),
    ).toEqual([
      [
        'p',
        expect.closeTo(-3 * root, 12),
        expect.closeTo(-root, 12),
        'a',
        expect.closeTo(2 * root, 12),
        { value: 1 },
        { value: 2 },
      ],
      [
        'q',
        expect.closeTo(0, 12),
        expect.closeTo(-2 * root, 12),
        'a',
        expect.closeTo(-2 * root, 12),
        { value: 2 },
        { value: 1 },
      ],
    ]);
  });

  test('counts every area once in the matrix', () => {
    expect(change.transitions).toEqual({
      from: [1, 2, 3, 'excluded', 'absent'],
      to: [1, 2, 3, 'excluded', 'absent'],
      counts: [
        [0, 1, 0, 0, 0],
        [1, 0, 0, 0, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 0, 1],
        [0, 0, 0, 1, 0],
      ],
    });
  });

  test('does not depend on the order of the areas', () => {
    const turned = compareTypologies(ofYear([...BEFORE].reverse(), 2018), ofYear([...AFTER].reverse(), 2024));
    expect(turned.transitions).toEqual(change.transitions);
    expect([...turned.movers].reverse().map(({ area, driver }) => [area, driver?.indicator.id])).toEqual(
      change.movers.map(({ area, driver }) => [area, driver?.indicator.id]),
    );
  });
});

test('an indicator that is new can be what moved an area, without an input before', () => {
  const without = BEFORE.map(([key, people, a]): Row => [key, people, a, null]);
  // Alpha alone: ∓2√1.5 and 0. With Beta at 9, 1, 5 on top: p −3√1.5, q √1.5, r 2√1.5.
  const limits = [-2, 1];
  const change = compareTypologies(
    ofYear(without, 2018, { ...DEFINITION, limits }),
    ofYear(
      [
        ['p', 1000, 1, 9],
        ['q', 1000, 2, 1],
        ['r', 1000, 3, 5],
      ],
      2024,
      { ...DEFINITION, limits },
    ),
  );
  expect(change.movers.map(({ area, from, to, driver }) => [area.key, from, to, driver])).toEqual([
    [
      'q',
      2,
      3,
      {
        indicator: expect.objectContaining({ id: 'b' }),
        contribution: expect.closeTo(Math.sqrt(1.5), 12),
        before: { value: null, absence: 'unknown' },
        after: { value: 1 },
        meanBefore: null,
        meanAfter: 5,
      },
    ],
  ]);
});

test('an area that only the limits moved has no driver', () => {
  const change = compareTypologies(
    ofYear(BEFORE, 2018),
    ofYear(BEFORE, 2024, { ...DEFINITION, limits: [-9, 2] }),
  );
  expect(change.movers.map(({ area, driver }) => [area.key, driver])).toEqual([['p', undefined]]);
});

describe("Hamburg's typology from 2018 to 2024", () => {
  const reference = (year: number): { areas: string[]; class: number[] } =>
    JSON.parse(readFileSync(join(__dirname, `../../../golden/typology/hamburg-${year}.json`), 'utf8'));

  async function hamburg() {
    const city = await packageOf('hamburg');
    const definition = city.typologies[0]!;
    const ofHamburg = (year: number): TypologyOfYear => {
      const answer = answerFrom(city, queryForTypology(definition, 'hamburg', year));
      return { result: computeTypology(definition, answer), edition: answer.edition };
    };
    return compareTypologies(ofHamburg(2018), ofHamburg(2024));
  }

  test('moves the areas whose class R gives differently', async () => {
    const [before, after] = [reference(2018), reference(2024)];
    const expected = after.areas.flatMap((key, i) => {
      const from = before.class[before.areas.indexOf(key)];
      const to = after.class[i];
      return from !== undefined && from !== to ? [[key, from, to]] : [];
    });
    const { movers, counts } = await hamburg();
    expect(expected).toHaveLength(10);
    expect(movers.map(({ area, from, to }) => [area.key, from, to])).toEqual(expected);
    expect(counts).toEqual({ up: 6, down: 4, same: 82, none: 7 });
  });

  test('puts every one of the 99 areas into one cell of the matrix', async () => {
    const { transitions } = await hamburg();
    expect(transitions.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(99);
  });

  test('finds a driver with both inputs for every mover, in the direction of the move', async () => {
    const { movers } = await hamburg();
    for (const { move, driver } of movers) {
      expect(Math.sign(driver?.contribution ?? 0)).toBe(move === 'up' ? 1 : -1);
      expect([driver?.before.value, driver?.after.value]).not.toContain(null);
    }
  });

  test('warns of what the source leaves open', async () => {
    const { warnings } = await hamburg();
    expect(warnings.map(({ code, facts }) => [code, facts.year ?? facts.areas])).toEqual([
      ['reference-date-unknown', 2018],
      ['reference-date-unknown', 2024],
      ['typed-areas', '0117+0118'],
    ]);
  });
});
