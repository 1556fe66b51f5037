import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft12Regular, ChevronRight12Regular, Dismiss12Regular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import type { Indicator, IndicatorId } from '../domain/indicator';
import { useRead, useSay } from './language';
import { moved } from './selection';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chip: {
    display: 'flex',
    '@media (max-width: 240px)': { flexWrap: 'wrap' },
    alignItems: 'center',
    maxWidth: '100%',
    paddingLeft: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  button: { minWidth: '24px', color: 'inherit' },
});

/** What was chosen, in the order of the columns: each can be moved, with Alt and an arrow key too, and taken away. */
export function ChosenIndicators(props: {
  indicators: Indicator[];
  onChange: (chosen: IndicatorId[]) => void;
}) {
  const { indicators, onChange } = props;
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const order = indicators.map(({ id }) => id);
  const onKeyDown = (id: IndicatorId) => (event: KeyboardEvent) => {
    const places = event.altKey ? PLACES[event.key] : undefined;
    if (places === undefined) return;
    event.preventDefault();
    onChange(moved(order, id, places));
  };
  if (indicators.length === 0) return null;
  return (
    <ol className={styles.chips} aria-label={told('pane.indicatorOrder')}>
      {indicators.map(({ id, name: text }) => {
        const name = read(text);
        const button = { className: styles.button, size: 'small', appearance: 'subtle' } as const;
        return (
          <li key={id} className={styles.chip}>
            {name}
            <Button
              {...button}
              icon={<ChevronLeft12Regular />}
              aria-label={told('pane.moveBefore', { name })}
              onKeyDown={onKeyDown(id)}
              onClick={() => onChange(moved(order, id, -1))}
            />
            <Button
              {...button}
              icon={<ChevronRight12Regular />}
              aria-label={told('pane.moveBehind', { name })}
              onKeyDown={onKeyDown(id)}
              onClick={() => onChange(moved(order, id, 1))}
            />
            <Button
              {...button}
              icon={<Dismiss12Regular />}
              aria-label={told('pane.removeIndicator', { name })}
              onKeyDown={onKeyDown(id)}
              onClick={() => onChange(order.filter((other) => other !== id))}
            />
          </li>
        );
      })}
    </ol>
  );
}

const PLACES: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
