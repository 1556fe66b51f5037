import { cellAt, type Answer } from '../domain/answer';
import type { Area } from '../domain/area';
import type { Catalogue } from '../domain/catalogue';
import { referenceDateOf, type Indicator } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import { ReportingError } from '../domain/reporting-error';
import type { Text } from '../domain/text';
import { numbersIn, yearBefore } from '../figures/beside-column';
import type { ExplainedBeside, ExplainedNumber } from '../figures/explained-number';
import type { Provenance } from '../figures/provenance';
import { columnsOfTable } from '../figures/statistical-table';
import { BESIDE, type Beside } from '../figures/table-layout';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SelectedMeaning } from '../refresh/selected-meaning';

/** Of which number: one of a table or sentence, as `OpenDocument.selected` tells it. */
export type NumberAsked = Required<Pick<SelectedMeaning, 'area' | 'indicator' | 'year'>> &
  Partial<Pick<SelectedMeaning, 'measure'>>;

/**
 * All that is to be said of a number of a figure, as the release it was made of has it, in the areas of the figure; of a rank or a
 * difference also what it compares. Fails with `unknown-indicator` and `unknown-area`, and with what the source fails with.
 */
export async function explainNumber(
  { source }: { source: IndicatorSource },
  figure: Pick<Provenance, 'request' | 'release' | 'decimals' | 'source'>,
  { area: key, indicator: id, year, measure }: NumberAsked,
): Promise<ExplainedNumber> {
  const { request, release, decimals } = figure;
  const beside = BESIDE.find((each) => each === measure);
  const years = yearsFor(request.query, year, beside);
  const asked = { ...request.query, indicators: [id], years, release: release.id };
  const [answer, catalogue] = await Promise.all([
    source.answer(asked),
    source.catalogue(asked.city, release.id),
  ]);
  const indicator = answer.indicators.find((known) => known.id === id);
  if (!indicator) throw new ReportingError('unknown-indicator', { indicator: id, known: '–' });
  const area = answer.areas.find((known) => known.key === key);
  if (!area) throw new ReportingError('unknown-area', { area: key });
  const compared = beside && comparedWith(answer, { indicator, area, year }, beside);
  return {
    indicator,
    area,
    level: answer.level,
    edition: answer.edition,
    year,
    referenceDate: referenceDateOf(indicator, year),
    cell: cellAt(answer, id, key, year),
    decimals: decimals[id] ?? indicator.decimals,
    measures: namesOfMeasures(catalogue),
    release,
    source: figure.source,
    ...(compared && { beside: compared }),
  };
}

/** A change is told by the year and the one before it in the figure. */
function yearsFor(query: Query, year: ReportingYear, beside: Beside | undefined): ReportingYear[] {
  const before = beside === 'to-before' ? yearBefore(query, year) : undefined;
  return before === undefined ? [year] : [before, year];
}

interface Place {
  indicator: Indicator;
  area: Area;
  year: ReportingYear;
}

function comparedWith(
  answer: Answer,
  { indicator, area, year }: Place,
  measure: Beside,
): ExplainedBeside | undefined {
  const column = columnsOfTable(answer, 'de', { beside: [measure] }).find(
    (each) => each.measure === measure && each.year === year,
  );
  if (!column) return undefined;
  const { cell } = column.cell(area);
  const at = (key: string, of: ReportingYear) => cellAt(answer, indicator.id, key, of);
  if (measure === 'rank') return { measure, cell, among: numbersIn(answer, indicator.id, year).length };
  const before = yearBefore(answer, year);
  if (measure === 'to-before')
    return before === undefined ? undefined : { measure, cell, other: at(area.key, before), before };
  const city = answer.areas.find(({ kind }) => kind === 'city');
  return city && { measure, cell, other: at(city.key, year), city };
}

/** What measures are called: by the indicators that count just these. */
function namesOfMeasures({ indicators }: Catalogue): Record<string, Text> {
  return Object.fromEntries(
    indicators.flatMap(({ formula, name }) =>
      formula.kind === 'count' && formula.measures.length === 1 ? [[formula.measures[0]!, name]] : [],
    ),
  );
}
