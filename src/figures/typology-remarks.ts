import type { IndicatorId } from '../domain/indicator';
import type { Language } from '../domain/text';
import type { TypologyResult } from '../domain/typology/result';
import { say } from '../texts';

/** What a reader of the result has to know besides the types: what was left out, computed from less or not at all. */
export function typologyRemarks(result: TypologyResult, language: Language): string[] {
  const { leftOut, year, definition, dynamics, areas } = result;
  return [
    ...leftOut.map(({ indicator, reason }) =>
      // A file may not say its year.
      say(language, `typology.leftOut ${reason === 'no-data' && !year ? 'undated' : reason}`, {
        name: indicator.name[language],
        year,
      }),
    ),
    ...(areas.some(({ missing }) => missing) ? [fewerLine(result, language)] : []),
    ...(definition.dynamics && !dynamics ? [noDynamicsLine(result, language)] : []),
  ];
}

/** Which areas have an index from fewer indicators, and without which. */
export function fewerLine(result: TypologyResult, language: Language): string {
  const { areas, definition } = result;
  const least = definition.minimumIndicators ?? definition.indicators.length;
  const names = indicatorNames(result, language);
  const fewer = areas.flatMap(({ area, missing }) =>
    missing
      ? say(language, 'typology.fewerArea', {
          area: area.name,
          indicators: missing.map((id) => names.get(id) ?? id).join(', '),
        })
      : [],
  );
  return fewer.length
    ? say(language, 'typology.fewer', { least, areas: fewer.join('; ') })
    : say(language, 'typology.fewerNone', { least });
}

export function noDynamicsLine({ definition }: TypologyResult, language: Language): string {
  return say(language, 'typology.noDynamics', { years: definition.dynamics?.years ?? 0 });
}

/** Short names of the indicators of a result, by id. */
export function indicatorNames(
  { indicators, leftOut }: TypologyResult,
  language: Language,
): Map<IndicatorId, string> {
  return new Map(
    [...indicators, ...leftOut].map(({ indicator }) => [indicator.id, indicator.shortName[language]]),
  );
}
