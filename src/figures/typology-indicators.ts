import type { Indicator, IndicatorId } from '../domain/indicator';
import type { IndicatorMetadata } from '../domain/indicator-metadata';
import { formatNumber } from '../domain/number-format';
import { inBoth, type Language } from '../domain/text';
import type { TypologyDefinition, TypologyTerm } from '../domain/typology/definition';
import { shownLimits } from '../domain/typology-limits';
import { say } from '../texts';

/** Where released typologies stand among the topics of a city. */
export const TYPOLOGY_TOPIC = {
  id: 'typologie',
  name: inBoth((language) => say(language, 'typology.topic')),
};

export function typeIndicatorId(typology: string): IndicatorId {
  return `typologie-${typology}`;
}

export function indexIndicatorId(typology: string): IndicatorId {
  return `typologie-${typology}-index`;
}

/**
 * A typology as indicators of its city, to be asked like any other: the type, and the unrounded index behind it. Their
 * measures carry the version, so that types of two versions never stand in one series. `known` are the city's indicators.
 */
export function indicatorsOfTypology(
  definition: TypologyDefinition,
  known: Indicator[],
): { indicator: Indicator; metadata: IndicatorMetadata }[] {
  const { id, version, name, types, note } = definition;
  const inputs = known.filter((indicator) => definition.indicators.some((term) => term.id === indicator.id));
  const shared = { topic: TYPOLOGY_TOPIC.id, burden: 'higher' as const, referenceDates: {} };
  const of = (what: 'type' | 'index', own: Pick<Indicator, 'id' | 'decimals' | 'types'>) => {
    const called = inBoth((language) => say(language, `typology.${what}Of`, { name: name[language] }));
    const words = (key: 'Unit' | 'Explanation' | 'ReadingAid' | 'Phrase') =>
      inBoth((language) => say(language, `typology.${what}${key}`, { count: types.length }));
    const indicator: Indicator = {
      ...shared,
      ...own,
      name: called,
      shortName: called,
      formula: { kind: 'rate', measure: `${own.id}@${version}` },
      unit: words('Unit'),
      populationBase: inBoth((language) => say(language, 'typology.populationBase')),
      exclusions: inBoth((language) => exclusionsOf(definition, language)),
      source: inBoth((language) => sourceOf(inputs, language)),
      explanation: words('Explanation'),
      readingAid: words('ReadingAid'),
      plain: { one: words('Phrase'), many: words('Phrase') },
    };
    const metadata: IndicatorMetadata = {
      indicator: own.id,
      interpretation: inBoth((language) => say(language, 'typology.interpretation')),
      processDescription: inBoth((language) => processOf(definition, inputs, language)),
      databasis: inBoth((language) =>
        say(language, 'typology.databasis', {
          indicators: inputs.map((input) => input.name[language]).join('; '),
        }),
      ),
      note,
    };
    return { indicator, metadata };
  };
  return [
    of('type', { id: typeIndicatorId(id), decimals: 0, types }),
    of('index', { id: indexIndicatorId(id), decimals: 2 }),
  ];
}

/** The whole method in words, with its version. */
function processOf(definition: TypologyDefinition, inputs: Indicator[], language: Language): string {
  const { standardisation, combination, restandardised, method, classes = 'limits' } = definition;
  const line = (key: Parameters<typeof say>[1], facts = {}) => say(language, key, facts);
  return [
    line('typology.versionOf', { name: definition.name[language], version: definition.version }),
    line('typology.terms', {
      terms: definition.indicators.map((term) => termText(term, inputs, language)).join('; '),
    }),
    line('typology.standardised', {
      centre: line(`excel.centre ${standardisation.mean}`),
      weighing: line(`excel.weighing ${standardisation.mean}`),
      base: line(`excel.base ${standardisation.deviation}`),
    }),
    line(`excel.combination ${combination}`),
    ...(restandardised ? [line('typology.restandardised')] : []),
    line(`excel.types ${method === 'index' ? classes : method}`, {
      types: typesText(definition, language),
      starts: definition.clusters?.starts ?? '',
      seed: definition.clusters?.seed ?? '',
    }),
    ...(definition.minimumIndicators === undefined
      ? []
      : [line('typology.minimumIndicators', { least: definition.minimumIndicators })]),
  ].join(' ');
}

function termText({ id, sign, weight }: TypologyTerm, inputs: Indicator[], language: Language): string {
  const name = inputs.find((input) => input.id === id)?.name[language] ?? id;
  const factor = formatNumber(weight, Number.isInteger(weight) ? 0 : 2, language);
  return `${sign > 0 ? '+' : '−'}${factor} × ${name}`;
}

function typesText({ types, limits }: TypologyDefinition, language: Language): string {
  const shown = shownLimits(limits, true, language);
  return types
    .map(({ label }, t) => {
      const upTo = shown[t] ?? '';
      return `${t + 1} ${label[language]}${upTo && say(language, 'typology.upTo', { upTo })}`;
    })
    .join('; ');
}

function exclusionsOf({ exclusions }: TypologyDefinition, language: Language): string {
  return say(language, `typology.exclusions${exclusions.areas.length ? 'Named' : ''}`, {
    least: formatNumber(exclusions.minimumInhabitants, 0, language),
    areas: exclusions.areas.join(', '),
  });
}

function sourceOf(inputs: Indicator[], language: Language): string {
  const sources = new Set(inputs.flatMap(({ source }) => source[language].split('; ')));
  return [...sources, say(language, 'figure.ownCalculation')].join('; ');
}
