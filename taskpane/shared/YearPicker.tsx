import { Button, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Catalogue } from '../../src/domain/catalogue';
import type { Indicator, IndicatorId } from '../../src/domain/indicator';
import type { ReportingYear } from '../../src/domain/period';
import { useRead, useSay } from './language';
import { Message } from './Message';
import { toggled, unavailableYears, type Selection } from './selection';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { minWidth: '64px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  lacking: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  drop: { marginLeft: '-8px' },
});

/** How many names a sentence lists before it counts. */
const NAMES_SHOWN = 3;

/** Years as chips; a year that lacks one of the chosen indicators cannot be pressed and says which. */
export function YearPicker(props: {
  catalogue: Catalogue;
  selection: Selection;
  onYears: (years: ReportingYear[]) => void;
  onDrop: (indicators: IndicatorId[]) => void;
}) {
  const { catalogue, selection, onYears, onDrop } = props;
  const styles = useStyles();
  const told = useSay();
  const id = useId();
  const unavailable = unavailableYears(catalogue, selection);
  const lackingIn = (year: ReportingYear) => unavailable.find((gap) => gap.year === year)?.lacking;
  return (
    <>
      {selection.indicators.length === 0 && (
        <p className={styles.hint}>{told('pane.yearsFirstIndicators')}</p>
      )}
      {unavailable.length === catalogue.years.length && (
        <Message intent="warning">{told('pane.noYear')}</Message>
      )}
      <div className={styles.chips} role="group" aria-label={told('pane.yearsTitle')}>
        {catalogue.years.map((year) => {
          const lacking = lackingIn(year);
          return (
            <ToggleButton
              key={year}
              className={styles.chip}
              shape="circular"
              checked={!lacking && selection.years.includes(year)}
              appearance={!lacking && selection.years.includes(year) ? 'primary' : undefined}
              disabledFocusable={Boolean(lacking)}
              aria-describedby={lacking && `${id}${year}`}
              onClick={() => onYears(toggled(selection.years, year, catalogue.years))}
            >
              {year}
            </ToggleButton>
          );
        })}
      </div>
      {unavailable.length > 0 && (
        <ul className={styles.lacking}>
          {unavailable.map(({ year, lacking }) => (
            <li key={year}>
              <span id={`${id}${year}`}>
                <Lacking year={year} lacking={lacking} />
              </span>{' '}
              {lacking.length < selection.indicators.length && (
                <Button
                  className={styles.drop}
                  size="small"
                  appearance="transparent"
                  onClick={() => onDrop(lacking.map((indicator) => indicator.id))}
                >
                  {told('pane.dropLacking', { year })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Lacking({ year, lacking }: { year: ReportingYear; lacking: Indicator[] }) {
  const told = useSay();
  const read = useRead();
  const shown = lacking.slice(0, NAMES_SHOWN).map(({ name }) => read(name));
  const rest = lacking.length - shown.length;
  const names = rest ? told('pane.namesAndMore', { names: shown.join(', '), count: rest }) : shown.join(', ');
  return told('pane.yearLacking', { year, names });
}
