import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { Mover, TypeState, TypologyChange } from '../domain/typology/change/compare-typologies';
import { say } from '../texts';
import { warningSentence } from './change-warning';

/** What changed, in lines: always as many for the same types, as the warnings share one. */
export function changeLines(change: TypologyChange, language: Language): string[] {
  const { before, after, counts, warnings } = change;
  return [
    say(language, 'typologyExplained.changeMethod', {
      name: after.definition.name[language],
      version: after.definition.version,
    }),
    say(language, 'typologyExplained.changeCounts', {
      ...counts,
      before: before.year,
      after: after.year,
      compared: counts.up + counts.down + counts.same,
    }),
    say(language, 'typologyExplained.changeRelative'),
    ...transitionLines(change, language),
    warnings.length
      ? say(language, 'typologyExplained.changeWarnings', {
          warnings: warnings.map((warning) => warningSentence(warning)[language]).join(' '),
        })
      : say(language, 'typologyExplained.changeNoWarnings'),
  ];
}

/** `HafenCity: von Typ 3 zu Typ 2, am stärksten durch … (erst 21,5 %, dann 8,4 %; im Durchschnitt erst 19,1 %, dann 17,9 %).` */
export function moverLine({ area, from, to, driver }: Mover, language: Language): string {
  const facts = { area: area.name, from, to };
  if (!driver) return say(language, 'typologyExplained.moverByLimits', facts);
  const { indicator, before, after, meanBefore, meanAfter } = driver;
  const shown = (value: number | null) =>
    value === null
      ? say(language, 'typologyExplained.noNumber')
      : `${formatNumber(value, indicator.decimals, language)}${indicator.unit[language] === '%' ? '\u00a0%' : ''}`;
  return say(language, 'typologyExplained.mover', {
    ...facts,
    indicator: indicator.name[language],
    before: shown(before.value),
    after: shown(after.value),
    meanBefore: shown(meanBefore),
    meanAfter: shown(meanAfter),
  });
}

/** The matrix of transitions, a line a state of the earlier year. */
function transitionLines({ before, after, transitions }: TypologyChange, language: Language): string[] {
  const { from, to, counts } = transitions;
  return from.map((state, f) => {
    const row = counts[f] ?? [];
    const parts = to.flatMap((next, t) =>
      row[t]
        ? [say(language, 'typologyExplained.transitionPart', { count: row[t], to: nameOf(next, language) })]
        : [],
    );
    return say(language, 'typologyExplained.transition', {
      before: before.year,
      after: after.year,
      from: nameOf(state, language),
      count: row.reduce((sum, count) => sum + count, 0),
      parts: parts.join(', ') || '–',
    });
  });
}

function nameOf(state: TypeState, language: Language): string {
  if (typeof state === 'number') return say(language, 'typologyExplained.stateType', { type: state });
  return say(language, `typologyExplained.state ${state}`);
}
