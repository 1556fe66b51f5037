import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Indicator } from '../domain/indicator';
import { useRead, useSay } from './language';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** Indicators a person may mean, each to be added with one press. */
export function KnownIndicators(props: {
  title: string;
  indicators: Indicator[];
  onAdd: (indicator: Indicator) => void;
}) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const id = useId();
  if (props.indicators.length === 0) return null;
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <p className={styles.title} id={id}>
        {props.title}
      </p>
      <div className={styles.list}>
        {props.indicators.map((indicator) => (
          <Button
            key={indicator.id}
            size="small"
            icon={<Add16Regular />}
            aria-label={told('pane.addIndicator', { name: read(indicator.name) })}
            onClick={() => props.onAdd(indicator)}
          >
            {read(indicator.name)}
          </Button>
        ))}
      </div>
    </div>
  );
}
