import { cellAt } from '../domain/answer';
import { referenceDateOf } from '../domain/indicator';
import { ReportingError } from '../domain/reporting-error';
import type { ExplainedNumber } from '../figures/explained-number';
import type { Provenance } from '../figures/provenance';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SelectedMeaning } from '../refresh/selected-meaning';

/** Of which number: one of a table or sentence, as `OpenDocument.selected` tells it. */
export type NumberAsked = Required<Pick<SelectedMeaning, 'area' | 'indicator' | 'year'>>;

/**
 * All that is to be said of a number of a figure, as the release it was made of has it, in the areas of the figure. Fails with
 * `unknown-indicator` and `unknown-area`, and with what the source fails with.
 */
export async function explainNumber(
  { source }: { source: IndicatorSource },
  figure: Pick<Provenance, 'request' | 'release' | 'decimals' | 'source'>,
  { area: key, indicator: id, year }: NumberAsked,
): Promise<ExplainedNumber> {
  const { request, release, decimals } = figure;
  const asked = { ...request.query, indicators: [id], years: [year], release: release.id };
  const answer = await source.answer(asked);
  const indicator = answer.indicators.find((known) => known.id === id);
  if (!indicator) throw new ReportingError('unknown-indicator', { indicator: id, known: '–' });
  const area = answer.areas.find((known) => known.key === key);
  if (!area) throw new ReportingError('unknown-area', { area: key });
  return {
    indicator,
    area,
    level: answer.level,
    edition: answer.edition,
    year,
    referenceDate: referenceDateOf(indicator, year),
    cell: cellAt(answer, id, key, year),
    decimals: decimals[id] ?? indicator.decimals,
    release,
    source: figure.source,
  };
}
