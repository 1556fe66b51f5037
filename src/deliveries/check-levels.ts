import type { Figures } from './figures';
import type { DeliveryFinding } from './finding';
import type { Plausibility } from './plausibility';

/** The areas of a level (with the not-assignable cases, where delivered) against the city, count by count. */
export function checkLevels(figures: Figures, { levelSums }: Plausibility): DeliveryFinding[] {
  const city = figures.areas.find(({ kind }) => kind === 'city');
  const counts = figures.measures.filter(({ kind }) => kind === 'count');
  if (!city) return [];
  return levelSums.flatMap(({ level, shortBy, why }) =>
    figures.years.flatMap((year) =>
      counts.flatMap(({ id }): DeliveryFinding[] => {
        const value = figures.at(city.key, year, id);
        const sum = sumOfLevel(figures, level, year, id);
        if (value === undefined || sum === undefined) return [];
        const percent = value === 0 ? 0 : ((value - sum) / value) * 100;
        if (sum <= value && percent <= shortBy) return [];
        const facts = { year, measure: figures.called([id]), level, sum, area: city.name, value };
        const finding = { severity: 'warning' as const, year, measures: [id], areas: [city.key], why };
        return sum > value
          ? [{ ...finding, rule: 'level-sum-over', facts }]
          : [
              {
                ...finding,
                rule: 'level-sum-short',
                facts: { ...facts, percent: Math.round(percent * 10) / 10 },
              },
            ];
      }),
    ),
  );
}

function sumOfLevel(figures: Figures, level: string, year: number, measure: string): number | undefined {
  const numbers = figures.areas
    .filter((area) => area.level === level && area.kind !== 'city')
    .map(({ key, kind }) => figures.at(key, year, measure) ?? (kind === 'unassigned' ? 0 : undefined));
  if (numbers.length === 0 || numbers.includes(undefined)) return undefined;
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}
