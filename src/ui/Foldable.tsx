import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSay } from './language';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  summary: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** What is answered already, as one line until a person wants to change it; what unfolds takes the focus. */
export function Foldable(props: { summary: string; name: string; answered: boolean; children: ReactNode }) {
  const { summary, name, answered, children } = props;
  const styles = useStyles();
  const told = useSay();
  const [state, setState] = useState<'folded' | 'open' | 'unfolded'>(answered ? 'folded' : 'open');
  if (state !== 'folded') return <Part hasFocus={state === 'unfolded'}>{children}</Part>;
  return (
    <div className={styles.line}>
      <span className={styles.summary}>{summary}</span>
      <Button
        className={styles.button}
        size="small"
        aria-label={told('pane.unfold', { name })}
        aria-expanded={false}
        onClick={() => setState('unfolded')}
      >
        {told('pane.unfoldShort')}
      </Button>
    </div>
  );
}

function Part({ hasFocus, children }: { hasFocus: boolean; children: ReactNode }) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasFocus) part.current?.querySelector<HTMLElement>('select, input, button')?.focus();
  }, [hasFocus]);
  return (
    <div className={styles.part} ref={part}>
      {children}
    </div>
  );
}
