import type { Answer } from '../domain/answer';
import type { IndicatorId } from '../domain/indicator';
import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { Exclusion, TypologyResult } from '../domain/typology/index-typology';
import { shownLimits } from '../domain/typology-limits';
import { changeLines } from './typology-dynamics-lines';
import { fewerLine } from './typology-remarks';
import { say } from '../texts';

/** Says everything the index was computed with, a line each: always the same number of lines for a definition. */
export function parameterLines(result: TypologyResult, answer: Answer, language: Language): string[] {
  const { definition, year, areas } = result;
  const typed = areas.filter(({ excluded }) => !excluded).length;
  const { mean, deviation } = definition.standardisation;
  return [
    say(language, 'excel.method', {
      name: definition.name[language],
      version: definition.version,
      year,
    }),
    say(language, 'excel.standardisation', {
      centre: say(language, `excel.centre ${mean}`),
      weighing: say(language, `excel.weighing ${mean}`),
      base: say(language, `excel.base ${deviation}`),
      count: typed,
    }),
    combinationLine(result, language),
    ...definition.indicators.map(({ id }) => indicatorLine(id, result, answer, language)),
    say(
      language,
      `excel.types ${definition.method === 'index' ? (definition.classes ?? 'limits') : definition.method}`,
      {
        types: typeList(result, language),
        starts: definition.clusters?.starts ?? '',
        seed: definition.clusters?.seed ?? '',
      },
    ),
    ...(definition.minimumIndicators === undefined ? [] : [fewerLine(result, language)]),
    ...changeLines(result, language),
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

function indicatorLine(id: IndicatorId, result: TypologyResult, answer: Answer, language: Language): string {
  const name = answer.indicators.find((known) => known.id === id)?.name[language] ?? id;
  const position = result.indicators.findIndex(({ indicator }) => indicator.id === id);
  const used = result.indicators[position];
  if (!used) {
    const reason = result.leftOut.find(({ indicator }) => indicator.id === id)?.reason ?? 'no-data';
    return say(language, `typology.leftOut ${reason}`, { name, year: result.year });
  }
  const line = say(language, 'excel.parameters', {
    name,
    mean: formatNumber(used.mean, 4, language),
    deviation: formatNumber(used.deviation, 4, language),
    sign: used.sign > 0 ? '+1' : '−1',
    weight: formatNumber(used.weight, Number.isInteger(used.weight) ? 0 : 2, language),
  });
  return [line, ...outliers(position, result, language)].join(' ');
}

/** In standard deviations; of normally distributed values one in 16,000 lies further away. */
const FAR = 4;

/** One value can decide about the deviation, and with it about all types. */
function outliers(position: number, { areas }: TypologyResult, language: Language): string[] {
  const far = areas.filter(({ z }) => Math.abs(z[position] ?? 0) > FAR);
  if (far.length === 0) return [];
  const named = far.map(({ area, z }) =>
    say(language, 'excel.outlier', { area: area.name, z: formatNumber(z[position] ?? 0, 1, language) }),
  );
  return [say(language, 'excel.outliers', { least: FAR, areas: named.join(', ') })];
}

/** `1 sehr niedrige Belastung: bis −1,0 (Gebiete: 12); …` */
function typeList({ definition, limits, areas }: TypologyResult, language: Language): string {
  const shown = shownLimits(limits, definition.limits.length > 0, language);
  const place = (t: number) =>
    limits.length === 0 ? 'cluster' : t === 0 ? 'firstType' : t === limits.length ? 'lastType' : 'middleType';
  return definition.types
    .map(({ label }, t) =>
      say(language, `excel.${place(t)}`, {
        type: `${t + 1} ${label[language]}`,
        above: shown[t - 1] ?? '',
        upTo: shown[t] ?? '',
        count: areas.filter(({ type }) => type === t + 1).length,
      }),
    )
    .join('; ');
}
