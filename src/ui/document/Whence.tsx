import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { explainNumber } from '../../actions/explain-number';
import type { FigureOrigin } from '../../actions/list-figures';
import { numberLines } from '../../figures/explained-number';
import { originLines } from '../../figures/origin-lines';
import type { SelectedNumber } from '../../ports/open-document';
import { useLanguage, useSay } from '../language';
import { Failure } from '../Message';
import { usePorts } from '../ports';
import { useLoaded } from '../useLoaded';

const useStyles = makeStyles({
  origin: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** Where the number under the cursor comes from, or all numbers of a figure: what it counts, where and when, by which release. */
export function Whence(props: { origin: FigureOrigin; number: SelectedNumber | undefined }) {
  const { origin, number } = props;
  const { source } = usePorts();
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const asked = JSON.stringify({ origin, number });
  const load = useCallback(async () => {
    const { origin: of, number: at } = JSON.parse(asked) as typeof props;
    if (at?.area && at.indicator && at.year) {
      const { area, indicator, year, measure } = at;
      return numberLines(
        await explainNumber({ source }, of, { area, indicator, year, measure }),
        language,
        at,
      );
    }
    return originLines(of, await source.catalogue(of.request.query.city), language);
  }, [source, asked, language]);
  const loaded = useLoaded(load);
  const title = told(number?.area ? 'pane.whenceTitle' : 'pane.whenceFigure');
  return (
    <section className={styles.origin} aria-label={title} aria-live="polite">
      {loaded.phase === 'loading' && told('pane.whenceLoading')}
      {loaded.phase === 'failed' && <Failure failure={loaded.failure} />}
      {loaded.phase === 'loaded' && (
        <>
          <h3 className={styles.title}>{title}</h3>
          {loaded.value.map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
          {!number?.area && <p className={styles.hint}>{told('pane.whenceChoose')}</p>}
        </>
      )}
    </section>
  );
}
