import { indicatorOf } from '../domain/catalogue';
import type { Query } from '../domain/query';
import { ReportingError } from '../domain/reporting-error';
import { crosswalkBetween, targetIn } from '../domain/spatial/city-structure';
import { convertAnswer, planConversion, type Conversion } from '../domain/spatial/convert-answer';
import type { Structure } from '../domain/spatial/crosswalk';
import type { AreaStructure } from '../ports/area-structure';
import type { IndicatorSource } from '../ports/indicator-source';

/**
 * Answers a question in the areas of another edition or structure, for all of them: counts by the crosswalk's weights,
 * ratios recomputed from converted counts. Fails with `no-crosswalk`, `unknown-edition`, `unknown-level`,
 * `unknown-indicator`, `crosswalk-…`, `conversion-…` and what the source fails with.
 */
export async function convertAreas(
  { source, areas }: { source: IndicatorSource; areas: AreaStructure },
  query: Query,
  to: Structure,
): Promise<Conversion> {
  const catalogue = await source.catalogue(query.city);
  const unknown = query.indicators.find((id) => !indicatorOf(catalogue, id));
  if (unknown)
    throw new ReportingError('unknown-indicator', {
      indicator: unknown,
      known: catalogue.indicators.map(({ id }) => id).join(', '),
    });
  const structure = await areas.structure(query.city);
  const crosswalk = crosswalkBetween(structure, { edition: catalogue.edition.id, level: query.level }, to);
  const target = targetIn(structure, to);
  const plan = planConversion(catalogue, query, crosswalk);
  return convertAnswer(plan, await source.answer(plan.query), crosswalk, target);
}
