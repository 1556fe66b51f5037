import { Link, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Catalogue } from '../domain/catalogue';
import type { Indicator, IndicatorId } from '../domain/indicator';
import type { MovingYears } from '../domain/moving-years';
import type { ReportingYear } from '../domain/period';
import { beforeEdition } from '../figures/source-line';
import { yearsBefore } from '../domain/spatial/edition-break';
import { yearSpan } from '../figures/title';
import { useLanguage, useRead, useSay } from './language';
import { Message } from './Message';
import { MovingYearsField } from './MovingYearsField';
import { askable, reasonOfYear, toggled, unavailableYears, type Selection } from './selection';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { minWidth: '64px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  lacking: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
});

/** How many names a sentence lists before it counts. */
const NAMES_SHOWN = 3;

/**
 * Years as chips; a year that lacks one of the chosen indicators cannot be pressed and says which. Years that move with the
 * data are only named.
 */
export function YearPicker(props: {
  catalogue: Catalogue;
  selection: Selection;
  onYears: (years: ReportingYear[]) => void;
  onMoving: (moving: MovingYears | undefined) => void;
  onDrop: (indicators: IndicatorId[]) => void;
}) {
  const { catalogue, selection, onYears, onMoving, onDrop } = props;
  const styles = useStyles();
  const told = useSay();
  const id = useId();
  const unavailable = unavailableYears(catalogue, selection);
  const language = useLanguage();
  const { moving } = selection;
  const { years } = askable(catalogue, selection);
  const before = yearsBefore(catalogue.edition, years);
  const gapOf = (year: ReportingYear) => unavailable.findIndex(({ years }) => years.includes(year));
  return (
    <>
      {selection.indicators.length === 0 && (
        <p className={styles.hint}>{told('pane.yearsFirstIndicators')}</p>
      )}
      {unavailable.flatMap(({ years }) => years).length === catalogue.years.length && (
        <Message intent="warning">{told('pane.noYear')}</Message>
      )}
      <MovingYearsField moving={moving} years={catalogue.years} onMoving={onMoving} />
      {moving ? (
        years.length > 0 && (
          <p className={styles.hint}>{told('pane.yearsMove', { years: yearSpan(years, language) })}</p>
        )
      ) : (
        <div className={styles.chips} role="group" aria-label={told('pane.yearsTitle')}>
          {catalogue.years.map((year) => {
            const gap = gapOf(year);
            const chosen = years.includes(year);
            return (
              <ToggleButton
                key={year}
                className={styles.chip}
                shape="circular"
                checked={chosen}
                appearance={chosen ? 'primary' : undefined}
                disabledFocusable={gap >= 0}
                aria-describedby={gap < 0 ? undefined : `${id}${gap}`}
                onClick={() => onYears(toggled(selection.years, year, catalogue.years))}
              >
                {year}
              </ToggleButton>
            );
          })}
        </div>
      )}
      {!moving && selection.years.length === 0 && years.length > 0 && (
        <p className={styles.hint}>
          {told(`pane.yearSuggested ${reasonOfYear(selection, years[0])}`, { year: years[0] ?? '' })}
        </p>
      )}
      {before.length > 0 && (
        <Message intent="info">{beforeEdition(catalogue.edition, before, language)}</Message>
      )}
      {unavailable.length > 0 && (
        <ul className={styles.lacking}>
          {unavailable.map(({ years, lacking }, gap) => (
            <li key={years.join()}>
              <span id={`${id}${gap}`}>
                <Lacking years={years} lacking={lacking} />
              </span>{' '}
              {lacking.length < selection.indicators.length && (
                <Link as="button" onClick={() => onDrop(lacking.map((indicator) => indicator.id))}>
                  {told('pane.dropLacking')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Lacking({ years, lacking }: { years: ReportingYear[]; lacking: Indicator[] }) {
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const shown = lacking.slice(0, NAMES_SHOWN).map(({ name }) => read(name));
  const rest = lacking.length - shown.length;
  const names = rest ? told('pane.namesAndMore', { names: shown.join(', '), count: rest }) : shown.join(', ');
  return told('pane.yearLacking', { year: yearSpan(years, language), names });
}
