import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReportingYear } from '../../domain/period';
import type { Decisions } from '../../refresh/decide';
import type { Target } from '../../refresh/target';
import { BackHead } from '../BackHead';
import { ChangeList } from '../ChangeList';
import { useCount, useSay } from '../language';
import type { Done, Living, Planned } from '../living';
import { Failure, Message } from '../Message';
import { Running } from '../Running';
import { SelectField } from '../SelectField';
import { useTask } from '../useTask';
import { Step, View } from '../View';
import { isWaiting, UNDECIDED } from './decisions';
import { AffectedFormulas } from './AffectedFormulas';
import { FilteredTables } from './FilteredTables';
import { namedFigures } from './name-of';
import { ReviewGroups } from './ReviewGroups';
import { ReviewResult } from './ReviewResult';
import { usePlan } from './usePlan';

const useStyles = makeStyles({
  sum: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1 },
});

/** Of more figures than this, one is looked for. */
const MANY = 8;

const RELEASE = 'release';

/** Choose a target, see all that would change, decide, write it, and see what came of it. */
export function ReviewView(props: {
  living: Living;
  years: ReportingYear[];
  year: ReportingYear;
  /** Only these figures; all when missing. */
  only?: string[] | undefined;
  /** The figures are brought to the target, or are again as before. */
  onWritten: (target: Target) => void;
  onBack: () => void;
}) {
  const { living, years, year, only, onWritten, onBack } = props;
  const told = useSay();
  const [target, setTarget] = useState<Target>({ year });
  const { task, cancel, again } = usePlan(living, target, only);
  const targets = [
    ...years.toReversed().map((each) => ({
      value: String(each),
      name: told('pane.reviewTargetYear', { year: each }),
    })),
    { value: RELEASE, name: told('pane.reviewTargetRelease') },
  ];
  const choice = (
    <SelectField
      label={told('pane.reviewTarget')}
      options={targets}
      value={target.year === undefined ? RELEASE : String(target.year)}
      onChoose={(value) => setTarget(value === RELEASE ? {} : { year: Number(value) })}
    />
  );
  if (task.phase === 'done')
    return (
      <Review
        key={JSON.stringify(target)}
        planned={task.result}
        choice={choice}
        onWritten={() => onWritten(target)}
        onBack={onBack}
        onAgain={again}
      />
    );
  return (
    <View
      footer={
        task.phase === 'running' ? (
          <Running {...task} label={told('pane.reviewReading')} onCancel={cancel} />
        ) : (
          <Button size="large" onClick={onBack}>
            {told('pane.reviewBack')}
          </Button>
        )
      }
    >
      <Head onBack={onBack} />
      {choice}
      {task.phase === 'failed' && (
        <Failure failure={task.failure} actions={<Button onClick={again}>{told('pane.retry')}</Button>} />
      )}
      {task.phase === 'cancelled' && (
        <Message intent="info" actions={<Button onClick={again}>{told('pane.reviewPlan')}</Button>}>
          {told('pane.reviewCancelled')}
        </Message>
      )}
    </View>
  );
}

function Head({ onBack }: { onBack: () => void }) {
  const told = useSay();
  return <BackHead title={told('pane.review')} back={told('pane.reviewBack')} onBack={onBack} />;
}

function Review(props: {
  planned: Planned;
  choice: React.ReactNode;
  onWritten: () => void;
  onBack: () => void;
  onAgain: () => void;
}) {
  const { planned, choice, onWritten, onBack, onAgain } = props;
  const styles = useStyles();
  const told = useSay();
  const [decisions, setDecisions] = useState<Decisions>(UNDECIDED);
  const [wanted, setWanted] = useState('');
  const sum = useId();
  const writing = useTask<Decisions, Done>(async (decided) => {
    const done = await planned.apply(decided);
    onWritten();
    return done;
  });
  const undoing = useTask<Done, void>(async ({ undo }) => {
    await undo?.();
    onWritten();
  });
  const outcome = planned.review(decisions);
  if (writing.task.phase === 'done') {
    const done = writing.task.result;
    return (
      <ReviewResult
        planned={planned.figures}
        outcome={done.outcome}
        canUndo={done.undo !== undefined}
        undoing={undoing.task}
        onUndo={() => undoing.start(done)}
        onAgain={onAgain}
        onBack={onBack}
      />
    );
  }
  const willChange = outcome.figures.filter((figure) => figure.changes.length && !figure.reason);
  const stay = outcome.figures.filter(({ reason }) => reason).length;
  const waiting = planned.figures.filter((figure) => isWaiting(figure, decisions)).length;
  const nothing = planned.figures.every(
    ({ changes, hand, reason }) => !changes.length && !hand.length && !reason,
  );
  const shown = planned.figures.filter(({ title }) => title.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <View
      footer={
        writing.task.phase === 'running' ? (
          <Running {...writing.task} label={told('pane.applying')} />
        ) : (
          <>
            {writing.task.phase === 'failed' && (
              <Failure
                failure={writing.task.failure}
                actions={<Button onClick={onAgain}>{told('pane.reviewPlan')}</Button>}
              />
            )}
            <p id={sum} className={styles.sum} aria-live="polite">
              {[
                told('pane.reviewSum', { taken: willChange.length, total: planned.figures.length }),
                waiting
                  ? told('pane.reviewSumWait', { count: waiting })
                  : stay
                    ? told('pane.reviewSumStay', { count: stay })
                    : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div className={styles.buttons}>
              <Button
                className={styles.wide}
                appearance="primary"
                size="large"
                aria-describedby={sum}
                disabledFocusable={!willChange.length && !Object.keys(decisions.figures).length}
                onClick={() => writing.start(decisions)}
              >
                <Counted count={willChange.length} />
              </Button>
              <Button size="large" onClick={onBack}>
                {told('pane.cancel')}
              </Button>
            </div>
          </>
        )
      }
    >
      <Head onBack={onBack} />
      {choice}
      {nothing && <Message intent="success">{told('pane.reviewNothing')}</Message>}
      {planned.figures.length > MANY && (
        <Input
          type="search"
          aria-label={told('pane.reviewFilter')}
          placeholder={told('pane.reviewFilter')}
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
      )}
      <AffectedFormulas figures={namedFigures(planned.figures, outcome.figures)} />
      <FilteredTables figures={outcome.figures} />
      <ReviewGroups figures={shown} outcome={outcome} decisions={decisions} onDecisions={setDecisions} />
      {outcome.report.length > 0 && (
        <Step title={told('pane.resultReport')}>
          {stay > 0 && <Message intent="warning">{told('pane.reviewReportMoves', { count: stay })}</Message>}
          <ChangeList changes={outcome.report} old="pane.changeOld" fresh="pane.changeNew" />
        </Step>
      )}
    </View>
  );
}

function Counted({ count }: { count: number }) {
  return useCount()('apply', count);
}
