import type { Answer } from '../../src/domain/answer';
import { numberCell } from '../../src/domain/cell';
import type { Indicator } from '../../src/domain/indicator';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { computeTypology } from '../../src/domain/typology/index-typology';
import { compared, measure } from './measure';

const IDS = ['people', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];

const DEFINITION: TypologyDefinition = {
  id: 'seven',
  version: '1',
  name: { de: 'Sieben', en: 'Seven' },
  level: 'block',
  method: 'index',
  indicators: IDS.slice(1).map((id) => ({ id, sign: 1, weight: 1 })),
  standardisation: { mean: 'unweighted', deviation: 'population' },
  combination: 'sum',
  restandardised: true,
  exclusions: { minimumInhabitants: 100, inhabitants: 'people', areas: [] },
  limits: [-1, 1, 1.5],
  types: ['w', 'x', 'y', 'z'].map((word) => ({ label: { de: word, en: word }, colour: '#ffffff' })),
  note: { de: 'Probe', en: 'Sample' },
};

/** The index of 10,000 and of 100,000 areas × 7 indicators (at most 150 ms), the larger against the smaller: ten is linear. */
export async function bench() {
  const small = answerOf(10_000);
  const large = answerOf(100_000);
  return [
    compared(
      'index of 100,000 areas × 7 / of 10,000',
      await measure(() => computeTypology(DEFINITION, large)),
      await measure(() => computeTypology(DEFINITION, small)),
    ),
  ];
}

/** Made-up figures without gaps, the same every time. */
function answerOf(count: number): Answer {
  let state = 1;
  const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return {
    query: { city: 'x', indicators: IDS, level: 'block', years: [2020], release: '1' },
    city: { id: 'x', name: 'X' },
    indicators: IDS.map((id) => ({ id }) as Indicator),
    areas: Array.from({ length: count }, (_, i) => ({
      key: String(i),
      name: String(i),
      level: 'block',
      kind: 'part' as const,
    })),
    years: [2020],
    cells: IDS.flatMap((id) =>
      Array.from({ length: count }, () =>
        numberCell(id === 'people' ? 50 + 5000 * chance() : 100 * chance()),
      ),
    ),
  } as Partial<Answer> as Answer;
}
