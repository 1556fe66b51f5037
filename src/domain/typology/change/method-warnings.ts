import { formatNumber } from '../../number-format';
import { inBoth } from '../../text';
import type { TypologyDefinition } from '../definition';
import type { TypologyOfYear } from './compare-typologies';
import { warning, yearFacts, type ChangeCode, type ChangeWarning, type Years } from './warning';

/** Where the declared methods differ: another typology, version, level, way to the index, limits, types, smallest area. */
export function methodWarnings(years: Years): ChangeWarning[] {
  return [
    ...typologies(years),
    ...differing('level', years, ({ level }) => level),
    ...methods(years),
    ...limits(years),
    ...differing('types', years, ({ types }) => types.map(({ label }) => label.de).join('; ')),
    ...minimumInhabitants(years),
  ];
}

function typologies({ before, after }: Years): ChangeWarning[] {
  const [was, is] = [before.result.definition, after.result.definition];
  if (was.id !== is.id)
    return [warning('typology', { before: was.id, after: is.id }, { before: was.name, after: is.name })];
  return differing('version', { before, after }, ({ version }) => version);
}

/** One warning where a part of the definition, written as a text, is not the same. */
function differing(
  code: ChangeCode,
  { before, after }: Years,
  part: (definition: TypologyDefinition) => string,
): ChangeWarning[] {
  const [was, is] = [part(before.result.definition), part(after.result.definition)];
  const facts = { ...yearFacts({ before, after }), before: was, after: is };
  return was === is ? [] : [warning(code, facts)];
}

/** How the index comes from the inputs, apart from the indicators, limits and exclusions. */
function methods({ before, after }: Years): ChangeWarning[] {
  const parts: (keyof TypologyDefinition)[] = [
    'method',
    'standardisation',
    'combination',
    'restandardised',
    'minimumIndicators',
    'classes',
    'clusters',
  ];
  const written = (part: keyof TypologyDefinition, { result }: TypologyOfYear) =>
    JSON.stringify(result.definition[part] ?? null);
  const changed = parts.filter((part) => written(part, before) !== written(part, after));
  return changed.length ? [warning('standardisation', { parts: changed.join(', ') })] : [];
}

/** What cut the index, declared or from the figures of the year. */
function limits({ before, after }: Years): ChangeWarning[] {
  const [was, is] = [before.result.limits, after.result.limits];
  if (was.join() === is.join()) return [];
  const shown = (values: number[]) =>
    inBoth((language) => values.map((value) => formatNumber(value, 2, language)).join('; '));
  return [
    warning(
      'limits',
      { before: was.join('; '), after: is.join('; ') },
      { ...yearFacts({ before, after }), before: shown(was), after: shown(is) },
    ),
  ];
}

function minimumInhabitants({ before, after }: Years): ChangeWarning[] {
  const [was, is] = [before, after].map(({ result }) => result.definition.exclusions.minimumInhabitants);
  if (was === undefined || is === undefined || was === is) return [];
  const facts = { ...yearFacts({ before, after }), before: was, after: is };
  const shown = (count: number) => inBoth((language) => formatNumber(count, 0, language));
  return [warning('minimum-inhabitants', facts, { ...facts, before: shown(was), after: shown(is) })];
}
