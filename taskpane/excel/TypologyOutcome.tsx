import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useRead, useSay } from '../../src/ui/language';
import { Step } from '../../src/ui/View';
import { TypologyGroups } from './TypologyGroups';
import type { TypologyOfYear, TypologySummary } from './typology-tasks';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  outcome: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

/** What came out, above all else and in sight; below it what can be asked of it. */
export function TypologyOutcome(props: {
  summary: TypologySummary;
  computed: TypologyOfYear;
  level: string;
  children: ReactNode;
}) {
  const { summary, computed, level, children } = props;
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = outcome.current?.parentElement;
    if (view) view.scrollTop = 0;
  }, [summary]);
  const { grouping, name, version } = computed.typology;
  return (
    <div ref={outcome} className={styles.outcome}>
      <Step
        title={told(grouping ? 'pane.groupsResult' : 'pane.typologyResult', { level, year: computed.year })}
      >
        {grouping && (
          <p className={styles.note}>
            {read(name)}, {told('pane.typologyVersion', { version })}. {told('pane.groupingNote')}
          </p>
        )}
        <TypologyGroups groups={summary.groups} />
        {summary.remarks.map((remark) => (
          <p key={remark} className={styles.note}>
            {remark}
          </p>
        ))}
      </Step>
      {summary.dynamics.length > 0 && (
        <Step title={told('pane.typologyDynamics', { level })}>
          <TypologyGroups groups={summary.dynamics} />
        </Step>
      )}
      {children}
    </div>
  );
}
