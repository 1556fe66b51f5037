import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, Severity } from '../../src/domain/finding';
import type { TextKey } from '../../src/texts';
import { useCount, useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { usePlainList } from '../../src/ui/plain-list';
import { Running } from '../../src/ui/Running';
import { useReportPorts } from '../../src/ui/ports';
import { useTask } from '../../src/ui/useTask';
import { Step, View } from '../../src/ui/View';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  finding: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  rule: { fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
});

const GROUPS: { severity: Severity; colour: 'danger' | 'warning' | 'informative' }[] = [
  { severity: 'error', colour: 'danger' },
  { severity: 'warning', colour: 'warning' },
  { severity: 'hint', colour: 'informative' },
];

/** Checks the report against the layout standards; a click goes to the place of a finding. */
export function CheckView() {
  const { document, show } = useReportPorts();
  const styles = useStyles();
  const told = useSay();
  const { task, start, cancel } = useTask<void, Finding[]>(async (_, { signal }) => {
    const { checkLayout } = await import('../../src/actions/check-layout');
    const findings = await checkLayout({ document });
    signal.throwIfAborted();
    return findings;
  });
  const visit = useTask(show);
  return (
    <View
      footer={
        task.phase === 'running' ? (
          <Running {...task} label={told('pane.checkRunning')} onCancel={cancel} />
        ) : (
          <>
            {task.phase === 'failed' && <Failure failure={task.failure} />}
            {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
            {visit.task.phase === 'failed' && <Failure failure={visit.task.failure} />}
            <Button appearance="primary" size="large" onClick={() => start()}>
              {told(task.phase === 'done' ? 'pane.checkAgain' : 'pane.checkLayout')}
            </Button>
          </>
        )
      }
    >
      <p className={styles.intro}>{told('pane.checkIntro')}</p>
      {task.phase === 'done' && <Findings findings={task.result} onVisit={visit.start} />}
    </View>
  );
}

function Findings({
  findings,
  onVisit,
}: {
  findings: Finding[];
  onVisit: (place: Finding['place']) => void;
}) {
  const list = usePlainList();
  const told = useSay();
  const counted = useCount();
  if (findings.length === 0) return <Message intent="success">{told('pane.noFindings')}</Message>;
  return (
    <>
      <Message intent="info">{counted('findings', findings.length)}</Message>
      {GROUPS.map(({ severity, colour }) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <Step
            key={severity}
            title={`${told(`pane.severity ${severity}`)} (${group.length})`}
            aside={told(`pane.severityExplained ${severity}`)}
          >
            <ul className={list}>
              {group.map((finding, f) => (
                <FindingItem key={f} finding={finding} colour={colour} onVisit={onVisit} />
              ))}
            </ul>
          </Step>
        );
      })}
    </>
  );
}

function FindingItem(props: {
  finding: Finding;
  colour: 'danger' | 'warning' | 'informative';
  onVisit: (place: Finding['place']) => void;
}) {
  const { finding, colour, onVisit } = props;
  const { rule, place, facts } = finding;
  const styles = useStyles();
  const told = useSay();
  const title = told(`layout.${rule} title` as TextKey);
  return (
    <li className={styles.finding}>
      <span className={styles.head}>
        <Badge appearance="tint" color={colour}>
          {rule}
        </Badge>
        <span className={styles.rule}>{title}</span>
      </span>
      <p className={styles.sentence}>{told(`layout.${rule}` as TextKey, facts)}</p>
      {place.kind !== 'document' && (
        <Button
          size="small"
          aria-label={told('pane.goToPlaceOf', { rule, title })}
          onClick={() => onVisit(place)}
        >
          {told('pane.goToPlace')}
        </Button>
      )}
    </li>
  );
}
