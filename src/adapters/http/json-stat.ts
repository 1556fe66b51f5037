import type { JsonStat } from '../../contract/data';
import { cellAt, cellsInOrder, type Answer } from '../../domain/answer';
import type { Area } from '../../domain/area';
import { indicatorOf, levelOf, type Catalogue } from '../../domain/catalogue';
import { absenceOfSign, absent, numberCell, qualityOfMark } from '../../domain/cell';
import type { Query } from '../../domain/query';
import { ReportingError } from '../../domain/reporting-error';
import type { Dimension } from '../../domain/selection';

/**
 * The wire's answer as ours, with the definitions of the catalogue it was asked by and in the order of the question: the wire
 * keeps that of its table. Fails with `answer-unreadable` when it is not what was asked.
 */
export function fromJsonStat(wire: JsonStat, query: Query, catalogue: Catalogue): Answer {
  const answer = onTheWire(wire, query, catalogue);
  const indicators = query.indicators.flatMap((id) => answer.indicators.find((each) => each.id === id) ?? []);
  const years = query.years.filter((year) => answer.years.includes(year));
  const cells = cellsInOrder({ ...answer, indicators, years }, ({ id }, { key }, year) =>
    cellAt(answer, id, key, year),
  );
  return { ...answer, indicators, years, cells };
}

function onTheWire(wire: JsonStat, query: Query, catalogue: Catalogue): Answer {
  const codes = (dimension: Dimension) => inOrder(wire.dimension[dimension].category.index);
  const level = levelOf(catalogue, query.level);
  const indicators = codes('indicator').flatMap((id) => indicatorOf(catalogue, id) ?? []);
  const areas = codes('area').map((key): Area => {
    const facts = wire.extension.sozialraum.areas[key];
    const name = wire.dimension.area.category.label[key] ?? key;
    return {
      key,
      name,
      level: facts?.level ?? query.level,
      kind: facts?.kind ?? 'part',
      ...relations(facts),
    };
  });
  const years = codes('year').map(Number);
  const { release, absence, crosswalks } = wire.extension.sozialraum;
  const size = indicators.length * areas.length * years.length;
  if (!level || size !== wire.value.length) throw new ReportingError('answer-unreadable');
  return {
    query: { ...query, release: release.id },
    city: catalogue.city,
    level,
    edition: catalogue.edition,
    release,
    indicators,
    areas,
    years,
    cells: wire.value.map((value, i) =>
      value === null
        ? absent(absence[i] ?? absenceOfSign(wire.status?.[i] ?? '.'))
        : numberCell(value, qualityOfMark(wire.status?.[i])),
    ),
    ...(crosswalks && { crosswalks }),
    attribution: catalogue.attribution,
  };
}

function relations(facts: Pick<Area, 'parent' | 'parts'> | undefined): Pick<Area, 'parent' | 'parts'> {
  return { ...(facts?.parent && { parent: facts.parent }), ...(facts?.parts && { parts: facts.parts }) };
}

/** An object keeps codes that look like numbers in an order of its own; the position counts. */
function inOrder(index: Record<string, number>): string[] {
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code);
}
