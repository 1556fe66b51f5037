import type { IndicatorId } from '../domain/indicator';
import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { TypologyResult } from '../domain/typology/result';
import { shownLimits } from '../domain/typology-limits';
import { indicatorNames, noDynamicsLine } from './typology-remarks';
import { say } from '../texts';

/** How the dynamics were computed, a line and one for each indicator; none where a definition has no dynamics. */
export function changeLines(result: TypologyResult, language: Language): string[] {
  const { definition } = result;
  if (!definition.dynamics) return [];
  return [
    dynamicsLine(result, language),
    ...definition.indicators.map(({ id }) => changeLine(id, result, language)),
  ];
}

function dynamicsLine(result: TypologyResult, language: Language): string {
  const { definition, dynamics, year, areas } = result;
  if (!dynamics) return noDynamicsLine(result, language);
  const { limits = [], classes = [] } = definition.dynamics ?? {};
  const shown = shownLimits(limits, true, language);
  const place = (c: number) => (c === 0 ? 'firstType' : c === limits.length ? 'lastType' : 'middleType');
  const line = say(language, 'typology.dynamics', {
    from: dynamics.from,
    year,
    count: areas.filter((area) => area.dynamics).length,
    classes: classes
      .map(({ label }, c) =>
        say(language, `excel.${place(c)}`, {
          type: label[language],
          above: shown[c - 1] ?? '',
          upTo: shown[c] ?? '',
          count: areas.filter((area) => area.dynamics?.class === c + 1).length,
        }),
      )
      .join('; '),
  });
  if (dynamics.deviationOfSums === null) return line;
  const deviation = formatNumber(dynamics.deviationOfSums, 4, language);
  return `${line} ${say(language, 'typology.dynamicsDivided', { deviation })}`;
}

/** Empty where there are no dynamics: the line keeps its place for the year that has them. */
function changeLine(id: IndicatorId, result: TypologyResult, language: Language): string {
  const { dynamics, year } = result;
  const used = dynamics?.indicators.find(({ indicator }) => indicator.id === id);
  const name = indicatorNames(result, language).get(id) ?? id;
  if (used) {
    const [mean, deviation] = [used.mean, used.deviation].map((value) => formatNumber(value, 4, language));
    return say(language, 'typology.change', { name, mean: mean ?? '', deviation: deviation ?? '' });
  }
  const left = dynamics?.leftOut.find(({ indicator }) => indicator.id === id);
  if (!dynamics || !left) return '';
  return say(language, `typology.changeLeftOut ${left.reason}`, { name, from: dynamics.from, year });
}
