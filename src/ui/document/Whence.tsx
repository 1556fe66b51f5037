import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { SelectedNumber } from '../../ports/open-document';
import { useSay } from '../language';
import type { Living } from '../living';
import { Failure } from '../Message';
import { useLoaded } from '../useLoaded';

const useStyles = makeStyles({
  origin: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    '& dt': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where a number comes from: what it counts, where and when, by which release, from which source. */
export function Whence(props: { living: Living; id: string; number: SelectedNumber | undefined }) {
  const { living, id, number } = props;
  const styles = useStyles();
  const told = useSay();
  const asked = JSON.stringify(number ?? null);
  const load = useCallback(
    () => living.explain(id, (JSON.parse(asked) as SelectedNumber | null) ?? undefined),
    [living, id, asked],
  );
  const loaded = useLoaded(load);
  return (
    <section
      className={styles.origin}
      aria-label={told(number ? 'pane.whenceTitle' : 'pane.whenceFigure')}
      aria-live="polite"
    >
      {loaded.phase === 'loading' && told('pane.whenceLoading')}
      {loaded.phase === 'failed' && <Failure failure={loaded.failure} />}
      {loaded.phase === 'loaded' && (
        <>
          <h4 className={styles.title}>{told(number ? 'pane.whenceTitle' : 'pane.whenceFigure')}</h4>
          {!number && <p className={styles.hint}>{told('pane.whenceChoose')}</p>}
          <dl className={styles.facts}>
            {loaded.value.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
