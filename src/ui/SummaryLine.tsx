import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Above a button: what it will do, or why it cannot; the button is described by it. */
export function SummaryLine({ id, children }: { id: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <p id={id} className={styles.text} aria-live="polite">
      {children}
    </p>
  );
}
