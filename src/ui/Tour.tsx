import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from './language';
import { usePorts } from './ports';

/** By place, in the order in which the work goes. */
const STEPS = ['insert', 'document', 'check'] as const;

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { flexGrow: 1 },
});

/** Three steps for whoever opens the pane for the first time, each at its place; seen once, never shown again. */
export function Tour(props: { place: string; places: { id: string }[]; onPlace: (place: string) => void }) {
  const { place: current, places, onPlace } = props;
  const { preferences } = usePorts();
  const styles = useStyles();
  const told = useSay();
  const [at, setAt] = useState(() => Number(preferences.get('tour') ?? 0));
  const steps = STEPS.filter((step) => places.some(({ id }) => id === step));
  const step = steps[at];
  if (step !== current) return null;
  const move = (next: number) => {
    preferences.set('tour', String(next));
    setAt(next);
    const place = steps[next];
    if (place) onPlace(place);
  };
  return (
    <aside className={styles.card} aria-label={told('pane.tour')}>
      <p className={styles.text}>{told(`pane.tour ${step}`)}</p>
      <div className={styles.row}>
        <span className={styles.count}>{told('pane.progress', { done: at + 1, total: steps.length })}</span>
        {at + 1 < steps.length && (
          <Button size="small" onClick={() => move(at + 1)}>
            {told('pane.tourNext')}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => move(steps.length)}>
          {told('pane.tourEnd')}
        </Button>
      </div>
    </aside>
  );
}
