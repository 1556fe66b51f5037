import type { Answer } from '../../src/domain/answer';
import type { Catalogue } from '../../src/domain/catalogue';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import type { IndicatorSource } from '../../src/ports/indicator-source';

/**
 * Answers written by hand as an indicator source, each for its own years; an indicator has data in a year when it has a
 * number there.
 */
export function yearlySource(answers: Answer[], typologies: TypologyDefinition[] = []): IndicatorSource {
  const [{ city, edition, level, areas, indicators, release, attribution }] = answers as [Answer];
  const yearsWith = (id: string) =>
    answers.filter((answer) => hasNumber(answer, id)).flatMap(({ years }) => years);
  const catalogue: Catalogue = {
    city,
    edition,
    editions: [edition],
    levels: [level],
    areas,
    topics: [{ id: 'work', name: { de: 'Arbeit', en: 'Work' } }],
    indicators,
    years: answers.flatMap(({ years }) => years),
    availability: Object.fromEntries(indicators.map(({ id }) => [id, { [level.id]: yearsWith(id) }])),
    typologies,
    release,
    attribution,
  };
  return {
    cities: async () => [city],
    catalogue: async () => catalogue,
    answer: async ({ years }) => answers.find((answer) => answer.years.join() === years.join()) as Answer,
  };
}

function hasNumber({ indicators, areas, years, cells }: Answer, id: string): boolean {
  const size = areas.length * years.length;
  const start = indicators.findIndex((indicator) => indicator.id === id) * size;
  return cells.slice(start, start + size).some(({ value }) => value !== null);
}
