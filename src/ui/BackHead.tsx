import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginLeft: '-8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
});

/** The head of a view that stands in another: its name, and the way back, by Escape too. It has the focus when it comes. */
export function BackHead({ title, back, onBack }: { title: string; back: string; onBack: () => void }) {
  const styles = useStyles();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus({ preventScroll: true });
    return () => goBackTo(before);
  }, []);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onBack]);
  return (
    <div className={styles.head}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={back} onClick={onBack} />
      <h2 ref={head} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}

/** Where the person was, or what takes the place of it. */
function goBackTo(before: Element | null) {
  const target = before?.isConnected && before !== document.body ? before : document.getElementById('view');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
