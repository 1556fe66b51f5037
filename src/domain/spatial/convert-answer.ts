import { cellAt, type Answer } from '../answer';
import type { Area, AreaEdition, AreaKey, AreaLevel } from '../area';
import type { Catalogue } from '../catalogue';
import type { Cell } from '../cell';
import type { Indicator, IndicatorId } from '../indicator';
import type { ReportingYear } from '../period';
import type { Query } from '../query';
import { ReportingError } from '../reporting-error';
import { convertCounts, type ConversionGap, type ConvertedCell } from './convert-counts';
import { countsBehind, type CountsBehind, type NoCounts } from './counts-behind';
import { unlinkedAreas, type Crosswalk } from './crosswalk';
import { recomputed } from './quarter';

/** The areas figures are converted to: one level of one edition. */
export interface ConversionTarget {
  edition: AreaEdition;
  level: AreaLevel;
  areas: Area[];
}

/** Figures in other areas than they were published for, and all that has to be said about them. */
export interface Conversion {
  answer: Answer;
  /** By which they were converted, to be named wherever they stand. */
  crosswalk: Pick<Crosswalk, 'id' | 'name' | 'basis' | 'quality' | 'note'>;
  /** Indicators that cannot be converted at all; they are not in the answer. */
  refused: Refusal[];
  /** Cells without a number because of the conversion. */
  gaps: { indicator: IndicatorId; area: AreaKey; year: ReportingYear; reason: ConversionGap }[];
}

export interface Refusal {
  indicator: Indicator;
  reason: NoCounts;
}

/** What has to be asked before a question can be answered in other areas. */
export interface ConversionPlan {
  convertible: { indicator: Indicator; behind: CountsBehind }[];
  refused: Refusal[];
  /** About the counts, for all areas the crosswalk starts from. */
  query: Query;
}

/**
 * Splits a question into what can be recomputed from counts and what cannot. Fails with `conversion-published-rate` or
 * `conversion-without-counts` when nothing can.
 */
export function planConversion(catalogue: Catalogue, asked: Query, crosswalk: Crosswalk): ConversionPlan {
  const found = catalogue.indicators
    .filter(({ id }) => asked.indicators.includes(id))
    .map((indicator) => ({ indicator, behind: countsBehind(catalogue, indicator.id) }));
  const convertible = found.flatMap(({ indicator, behind }) =>
    typeof behind === 'string' ? [] : [{ indicator, behind }],
  );
  const refused = found.flatMap(({ indicator, behind }) =>
    typeof behind === 'string' ? [{ indicator, reason: behind }] : [],
  );
  if (convertible.length === 0) throw impossible(asked, refused);
  const counts = convertible.flatMap(({ behind }) => [...behind.numerator, ...behind.denominator]);
  return {
    convertible,
    refused,
    query: {
      city: asked.city,
      indicators: [...new Set(counts.map(({ id }) => id))],
      level: crosswalk.from.level,
      years: asked.years,
      ...(asked.release && { release: asked.release }),
    },
  };
}

/**
 * Converts the counts of a plan and recomputes its indicators. What belongs to no area, and the city, stay as they are.
 * Fails with `crosswalk-not-fitting` when the counts stand in other areas than the crosswalk starts from, and with
 * `crosswalk-incomplete` when it leaves out an area: its cases would be lost.
 */
export function convertAnswer(
  { convertible, refused }: ConversionPlan,
  counts: Answer,
  crosswalk: Crosswalk,
  { edition, level, areas: all }: ConversionTarget,
): Conversion {
  refuseWrongCrosswalk(counts, crosswalk, { edition: edition.id, level: level.id });
  const parts = all.filter((area) => area.level === level.id && area.kind === 'part');
  const others = counts.areas.filter(({ kind }) => kind !== 'part');
  const { years } = counts;
  const converted = convertedCounts(counts, crosswalk, parts);
  const countOf = (id: IndicatorId, area: Area, year: ReportingYear): ConvertedCell =>
    converted.get(keyOf(id, year))?.get(area.key) ?? { cell: cellAt(counts, id, area.key, year) };

  const gaps: Conversion['gaps'] = [];
  const cellOf = ({ id }: Indicator, behind: CountsBehind, area: Area, year: ReportingYear): Cell => {
    const cell = recomputed(behind, (count) => countOf(count, area, year).cell);
    const reason = [...behind.numerator, ...behind.denominator]
      .map((count) => countOf(count.id, area, year).gap)
      .find((gap) => gap !== undefined);
    if (reason) gaps.push({ indicator: id, area: area.key, year, reason });
    return cell;
  };
  const areas = [
    ...parts,
    ...others.map((area) => (area.kind === 'city' ? area : { ...area, level: level.id })),
  ];
  const cells = convertible.flatMap(({ indicator, behind }) =>
    areas.flatMap((area) => years.map((year) => cellOf(indicator, behind, area, year))),
  );
  const indicators = convertible.map(({ indicator }) => indicator);
  const { id, name, basis, quality, note } = crosswalk;
  return {
    answer: {
      ...counts,
      query: { ...counts.query, indicators: indicators.map((indicator) => indicator.id), level: level.id },
      edition,
      level,
      indicators,
      areas,
      cells,
    },
    crosswalk: { id, name, basis, quality, note },
    refused,
    gaps,
  };
}

type ByArea = Map<AreaKey, ConvertedCell>;

function convertedCounts(counts: Answer, crosswalk: Crosswalk, parts: Area[]): Map<string, ByArea> {
  const targets = parts.map(({ key }) => key);
  return new Map(
    counts.indicators.flatMap(({ id }) =>
      counts.years.map((year): [string, ByArea] => [
        keyOf(id, year),
        convertCounts(crosswalk, (area) => cellAt(counts, id, area, year), targets),
      ]),
    ),
  );
}

function keyOf(id: IndicatorId, year: ReportingYear): string {
  return `${year} ${id}`;
}

function refuseWrongCrosswalk(counts: Answer, crosswalk: Crosswalk, to: Crosswalk['to']): void {
  const { id, from } = crosswalk;
  const fits =
    from.edition === counts.edition.id &&
    from.level === counts.level.id &&
    crosswalk.to.edition === to.edition &&
    crosswalk.to.level === to.level;
  if (!fits)
    throw new ReportingError('crosswalk-not-fitting', {
      crosswalk: id,
      from: `${counts.edition.id}/${counts.level.id}`,
      to: `${to.edition}/${to.level}`,
    });
  const sources = counts.areas.filter(({ kind }) => kind === 'part').map(({ key }) => key);
  const unlinked = unlinkedAreas(crosswalk, sources);
  if (unlinked.length)
    throw new ReportingError('crosswalk-incomplete', { crosswalk: id, areas: unlinked.join(', ') });
}

function impossible({ indicators }: Query, refused: Refusal[]): ReportingError {
  const names = refused.map(({ indicator }) => indicator.name.de).join(', ') || indicators.join(', ');
  return refused.some(({ reason }) => reason === 'counts-not-offered')
    ? new ReportingError('conversion-without-counts', { indicators: names })
    : new ReportingError('conversion-published-rate', { indicators: names });
}
