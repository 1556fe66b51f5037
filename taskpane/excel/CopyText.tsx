import { Button, makeStyles } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useSay } from '../../src/ui/language';

const useStyles = makeStyles({
  text: { '& p': { margin: '0 0 8px' }, '& p:last-child': { margin: 0 } },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
});

/** A text with a button that copies it. Where Office forbids the clipboard, the text is selected to be copied by hand. */
export function CopyText({ paragraphs }: { paragraphs: string[] }) {
  const styles = useStyles();
  const told = useSay();
  const text = useRef<HTMLDivElement>(null);
  const whole = paragraphs.join(' ');
  const [said, setSaid] = useState<{ of: string; what: 'copied' | 'copyByHand' }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole);
      setSaid({ of: whole, what: 'copied' });
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setSaid({ of: whole, what: 'copyByHand' });
    }
  };
  return (
    <>
      <div ref={text} className={styles.text}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className={styles.row}>
        <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
          {told('pane.copy')}
        </Button>
        {said?.of === whole && <span>{told(`pane.${said.what}`)}</span>}
      </div>
    </>
  );
}
