import { pluralInText } from '../figures/plural-in-text';
import { levelOf } from '../domain/catalogue';
import { failureSentence } from '../texts/failure';
import { useCount, useLanguage, useRead, useSay } from './language';
import { areasOf, askable, missingIn } from './selection';
import { SummaryLine } from './SummaryLine';
import type { City } from './useCity';
import type { Loaded } from './useLoaded';

const MISSING = {
  indicators: 'pane.missingIndicators',
  areas: 'pane.missingAreas',
  years: 'pane.missingYears',
} as const;

/** How much was chosen, what is still missing, or why there is no preview of it. */
export function SelectionSummary({
  city,
  id,
  preview,
  isUnchanged = false,
}: {
  city: City;
  id: string;
  preview?: Loaded<unknown>;
  /** It is what the figure that is changed says already. */
  isUnchanged?: boolean;
}) {
  const { catalogue } = city;
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const counted = useCount();
  const query = askable(catalogue, city.selection);
  const missing = missingIn(query);
  const level = levelOf(catalogue, query.level);
  if (preview?.phase === 'failed')
    return (
      <SummaryLine id={id}>
        {told('pane.previewFailed', { failure: failureSentence(preview.failure, language) })}
      </SummaryLine>
    );
  if (isUnchanged) return <SummaryLine id={id}>{told('pane.changeNothing')}</SummaryLine>;
  const areas = query.areas?.length ?? areasOf(catalogue, query.level).length;
  return (
    <SummaryLine id={id}>
      {missing
        ? told(MISSING[missing])
        : told('pane.summary', {
            indicators: counted('indicators', query.indicators.length),
            areas: level
              ? `${areas} ${areas === 1 ? read(level.name) : pluralInText(level, language)}`
              : counted('areas', areas),
            years: counted('years', query.years.length),
          })}
    </SummaryLine>
  );
}
