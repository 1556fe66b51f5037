import { formatDate } from '../../period';
import { yearsBefore } from '../../spatial/edition-break';
import { inBoth } from '../../text';
import type { TypologyResult } from '../index-typology';
import { aboutAreas, warning, yearFacts, type ChangeWarning, type Years } from './warning';

/** Where other areas went in: another edition, new and gone areas, areas without a type in one of the years. */
export function areaWarnings(years: Years): ChangeWarning[] {
  return [
    ...editions(years),
    ...beforeEdition(years),
    ...areaSets(years),
    ...namedAreas(years),
    ...typedAreas(years),
  ];
}

function editions({ before, after }: Years): ChangeWarning[] {
  const [was, is] = [before.edition, after.edition];
  if (was.id === is.id) return [];
  return [
    warning(
      'area-edition',
      { before: was.id, after: is.id },
      { ...yearFacts({ before, after }), before: was.name, after: is.name },
    ),
  ];
}

function beforeEdition({ before, after }: Years): ChangeWarning[] {
  const { edition } = after;
  const [year] = yearsBefore(edition, [before.result.year]);
  if (year === undefined || !edition.validFrom || edition.id !== before.edition.id) return [];
  const { validFrom } = edition;
  return [
    warning(
      'before-edition',
      { year, date: validFrom },
      { year, date: inBoth((language) => formatDate(validFrom, language)) },
    ),
  ];
}

function areaSets({ before, after }: Years): ChangeWarning[] {
  const only = (one: TypologyResult, other: TypologyResult) => {
    const known = new Set(other.areas.map(({ area }) => area.key));
    const alone = one.areas.map(({ area }) => area).filter(({ key }) => !known.has(key));
    return aboutAreas('area-set', alone, { year: one.year });
  };
  return [...only(before.result, after.result), ...only(after.result, before.result)];
}

function namedAreas({ before, after }: Years): ChangeWarning[] {
  const [was, is] = [before.result.definition.exclusions.areas, after.result.definition.exclusions.areas];
  const changed = [...was, ...is].filter((key) => was.includes(key) !== is.includes(key));
  const areas = [
    ...new Map([...before.result.areas, ...after.result.areas].map(({ area }) => [area.key, area])),
  ]
    .filter(([key]) => changed.includes(key))
    .map(([, area]) => area);
  return aboutAreas('named-areas', areas, {});
}

/** Areas of both years that have a type in one of them only. */
function typedAreas({ before, after }: Years): ChangeWarning[] {
  const types = new Map(before.result.areas.map(({ area, type }) => [area.key, type]));
  const changed = after.result.areas.filter(
    ({ area, type }) => types.has(area.key) && (types.get(area.key) === null) !== (type === null),
  );
  return aboutAreas(
    'typed-areas',
    changed.map(({ area }) => area),
    {},
  );
}
