import type { Answer } from './answer';
import { formatNumber } from './number-format';
import type { Language } from './text';
import type { Exclusion, TypologyResult } from './typology/index-typology';
import { say } from '../texts';

/** Says everything the index was computed with, a line each: always the same number of lines for a definition. */
export function parameterLines(result: TypologyResult, answer: Answer, language: Language): string[] {
  const { definition, year, areas } = result;
  const typed = areas.filter(({ excluded }) => !excluded).length;
  return [
    say(language, 'excel.method', {
      name: definition.name[language],
      version: definition.version,
      year,
    }),
    say(language, `excel.standardisation ${definition.standardisation.deviation}`, { count: typed }),
    combinationLine(result, language),
    ...definition.indicators.map(({ id }) => indicatorLine(id, result, answer, language)),
    say(language, 'excel.limits', { types: typeList(result, language) }),
    say(language, 'excel.exclusions', {
      least: formatNumber(definition.exclusions.minimumInhabitants, 0, language),
      count: areas.length - typed,
      total: areas.length,
    }),
  ];
}

/** Why an area has no type, naming the indicators concerned. */
export function exclusionText(
  { reason, detail }: Exclusion,
  { indicators }: Answer,
  language: Language,
): string {
  const names = detail.map((id) => indicators.find((known) => known.id === id)?.shortName[language] ?? id);
  return say(language, `excel.excluded ${reason}`, { indicators: names.join(', ') });
}

function combinationLine({ definition, deviationOfSums }: TypologyResult, language: Language): string {
  const line = say(language, `excel.combination ${definition.combination}`);
  if (deviationOfSums === null) return line;
  const deviation = formatNumber(deviationOfSums, 4, language);
  return `${line} ${say(language, 'excel.restandardised', { deviation })}`;
}

function indicatorLine(id: string, result: TypologyResult, answer: Answer, language: Language): string {
  const name = answer.indicators.find((known) => known.id === id)?.name[language] ?? id;
  const used = result.indicators.find(({ indicator }) => indicator.id === id);
  if (!used) return say(language, 'excel.leftOut', { name, year: result.year });
  return say(language, 'excel.parameters', {
    name,
    mean: formatNumber(used.mean, 4, language),
    deviation: formatNumber(used.deviation, 4, language),
    sign: used.sign > 0 ? '+1' : '−1',
    weight: formatNumber(used.weight, Number.isInteger(used.weight) ? 0 : 2, language),
  });
}

/** `1 sehr niedrige Belastung: bis −1,0 (Gebiete: 12); …` */
function typeList({ definition, areas }: TypologyResult, language: Language): string {
  const { limits, types } = definition;
  const shown = limits.map((limit) => formatNumber(limit, 1, language));
  return types
    .map(({ label }, t) =>
      say(
        language,
        t === 0 ? 'excel.firstType' : t === limits.length ? 'excel.lastType' : 'excel.middleType',
        {
          type: `${t + 1} ${label[language]}`,
          above: shown[t - 1] ?? '',
          upTo: shown[t] ?? '',
          count: areas.filter(({ type }) => type === t + 1).length,
        },
      ),
    )
    .join('; ');
}
