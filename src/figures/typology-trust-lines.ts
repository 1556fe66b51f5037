import type { Answer } from '../domain/answer';
import type { Area } from '../domain/area';
import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { Trust } from '../domain/typology/trust/trust';
import type { Variant } from '../domain/typology/trust/variant';
import { say } from '../texts';
import { failureSentence } from '../texts/failure';

/** What holds for all areas, in lines: always as many for the same definition. */
export function trustLines(trust: Trust, answer: Answer, language: Language): string[] {
  const { result, minima } = trust;
  const { definition, year } = result;
  return [
    say(language, 'excel.method', { name: definition.name[language], version: definition.version, year }),
    say(language, 'typologyExplained.trust sum'),
    roundingLine(trust, language),
    ...definition.indicators.map(({ id }) => withoutLine(id, trust, answer, language)),
    ...minima.map((variant) =>
      variantLine(variant, 'minimum', formatNumber(variant.minimumInhabitants, 0, language), language),
    ),
    ...definition.indicators.map(({ id }) => correlationLine(id, trust, answer, language)),
  ];
}

function roundingLine({ rounding: { shares, draws, seed } }: Trust, language: Language): string {
  const sure = [...shares.values()].filter((share) => share.includes(1)).length;
  return say(language, 'typologyExplained.trust rounding', {
    draws: formatNumber(draws, 0, language),
    seed,
    sure,
    total: shares.size,
  });
}

function withoutLine(id: string, { without, result }: Trust, answer: Answer, language: Language): string {
  const variant = without.find(({ indicator }) => indicator.id === id);
  const name = answer.indicators.find((known) => known.id === id)?.name[language] ?? id;
  return variant
    ? variantLine(variant, 'indicator', name, language)
    : say(language, 'typologyExplained.trust notTried', { what: name, year: result.year });
}

/** How many areas get another type, which, and how alike the orders are; or why it cannot be computed. */
function variantLine(
  variant: Variant,
  kind: 'indicator' | 'minimum',
  what: string,
  language: Language,
): string {
  const head = say(language, `typologyExplained.trust if ${kind}`, { what });
  if ('failure' in variant) return `${head} ${failureSentence(variant.failure, language)}`;
  const { flips, compared, rankCorrelation, gained, lost } = variant.differences;
  return [
    head,
    say(language, 'typologyExplained.trust flips', {
      count: flips.length,
      compared,
      areas: namesOf(flips.map(({ area }) => area)),
    }),
    say(language, 'typologyExplained.trust order', {
      correlation: rankCorrelation === null ? '–' : formatNumber(rankCorrelation, 3, language),
    }),
    ...(gained.length ? [say(language, 'typologyExplained.trust gains', { areas: namesOf(gained) })] : []),
    ...(lost.length ? [say(language, 'typologyExplained.trust losses', { areas: namesOf(lost) })] : []),
  ].join(' ');
}

function namesOf(areas: Area[]): string {
  return areas.length ? areas.map(({ name }) => name).join(', ') : '–';
}

function correlationLine(
  id: string,
  { result, correlations }: Trust,
  answer: Answer,
  language: Language,
): string {
  const name = (key: string) =>
    answer.indicators.find((known) => known.id === key)?.shortName[language] ?? key;
  const ids = result.indicators.map(({ indicator }) => indicator.id);
  const row = correlations?.[ids.indexOf(id)];
  const parts = ids.flatMap((other, j) =>
    other === id || !row ? [] : [`${name(other)} ${formatNumber(row[j] ?? 0, 2, language)}`],
  );
  return say(language, 'typologyExplained.trust correlation', {
    indicator: name(id),
    others: parts.join('; ') || '–',
  });
}
