import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { FOCUSED_NEXT } from './kept-focus';
import { useSay } from './language';

const useStyles = makeStyles({
  // Work that is done at once shows nothing: a flash would only startle.
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: '300ms',
    animationDuration: '150ms',
    animationFillMode: 'backwards',
  },
  bar: { flexGrow: 1 },
  text: { marginBottom: tokens.spacingVerticalXS },
});

/** Progress of a running task, with a way out. */
export function Running(props: { done: number; total: number; label?: string; onCancel?: () => void }) {
  const { done, total, label, onCancel } = props;
  const told = useSay();
  const styles = useStyles();
  const text = total > 1 ? told('pane.progress', { done, total }) : (label ?? told('pane.workingOn'));
  return (
    <div className={styles.row}>
      <div className={styles.bar} role="status" {...FOCUSED_NEXT}>
        <div className={styles.text}>{text}</div>
        <ProgressBar aria-label={text} value={total > 1 ? done / total : undefined} />
      </div>
      {onCancel && <Button onClick={onCancel}>{told('pane.cancel')}</Button>}
    </div>
  );
}
