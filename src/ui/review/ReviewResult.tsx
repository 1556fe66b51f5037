import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { whereOf, type RefreshOutcome } from '../../refresh/outcome';
import type { FigureChange } from '../../refresh/refresh';
import { BackHead } from '../BackHead';
import { ChangeList } from '../ChangeList';
import { Disclosure, DisclosureList } from '../Disclosure';
import { useCount, useLanguage, useSay } from '../language';
import type { PlannedFigure } from '../living';
import { Failure, Message } from '../Message';
import { usePlainList } from '../plain-list';
import { Running } from '../Running';
import type { Task } from '../useTask';
import { Step, View } from '../View';
import { keptUnderOtherYear } from './hand-numbers';
import { AffectedFormulas } from './AffectedFormulas';
import { FilteredTables } from './FilteredTables';
import { namedFigures } from './name-of';

const useStyles = makeStyles({
  panel: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  reason: { margin: `0 0 ${tokens.spacingVerticalS}` },
  fine: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was written, what was left and why, what stayed by hand, and what no longer fits; all of it can be undone. */
export function ReviewResult(props: {
  planned: PlannedFigure[];
  outcome: RefreshOutcome;
  canUndo: boolean;
  undoing: Task<void>;
  onUndo: () => void;
  onAgain: () => void;
  onBack: () => void;
}) {
  const { planned, outcome, canUndo, undoing, onUndo, onAgain, onBack } = props;
  const styles = useStyles();
  const told = useSay();
  const list = usePlainList();
  const isUndone = undoing.phase === 'done';
  return (
    <View
      footer={
        undoing.phase === 'running' ? (
          <Running {...undoing} label={told('pane.undoing')} />
        ) : (
          <>
            {undoing.phase === 'failed' && <Failure failure={undoing.failure} />}
            <div className={styles.buttons}>
              <Button appearance="primary" size="large" onClick={isUndone ? onAgain : onBack}>
                {told(isUndone ? 'pane.reviewPlan' : 'pane.resultClose')}
              </Button>
              {canUndo && !isUndone && (
                <Button size="large" onClick={onUndo}>
                  {told('pane.undo')}
                </Button>
              )}
            </div>
          </>
        )
      }
    >
      <BackHead title={told('pane.refreshResult')} back={told('pane.resultClose')} onBack={onBack} />
      {isUndone ? (
        <Message intent="success">{told('pane.undone')}</Message>
      ) : (
        <>
          <Summary planned={planned} figures={outcome.figures} />
          <AffectedFormulas figures={namedFigures(planned, outcome.figures)} />
          <FilteredTables figures={outcome.figures} />
          <Figures planned={planned} outcome={outcome} />
          {outcome.report.length > 0 && (
            <Step title={told('pane.resultReport')}>
              <ChangeList changes={outcome.report} old="pane.changeOld" fresh="pane.changeNew" />
            </Step>
          )}
          {outcome.drift.length > 0 && (
            <Step title={told('pane.resultDrift')}>
              <ul className={list}>
                {outcome.drift.map(({ where, text }) => (
                  <li key={where}>
                    {text} <span className={styles.fine}>({where})</span>
                  </li>
                ))}
              </ul>
            </Step>
          )}
        </>
      )}
    </View>
  );
}

function Summary({ planned, figures }: { planned: PlannedFigure[]; figures: FigureChange[] }) {
  const told = useSay();
  const list = usePlainList();
  const language = useLanguage();
  const updated = figures.filter(({ changes, reason }) => changes.length > 0 && !reason).length;
  const left = figures.filter(({ reason }) => reason).length;
  const byHand = planned.flatMap((figure) =>
    keptUnderOtherYear(
      figure,
      figures.find(({ id }) => id === figure.id),
    ),
  );
  if (!updated && !left) return <Message intent="info">{told('pane.resultNone')}</Message>;
  return (
    <>
      <Message intent={left ? 'warning' : byHand.length ? 'info' : 'success'}>
        {told(left ? 'pane.resultSome' : 'pane.resultAll', { updated, total: figures.length, left })}
      </Message>
      {byHand.length > 0 && (
        <Message intent="warning">
          {told('pane.resultHandYears')}
          <ul className={list}>
            {byHand.map(({ text, where }) => {
              const place = [...new Set([whereOf(text, language), where])].filter(Boolean).join(' · ');
              return (
                <li key={`${place} ${text.key}`}>
                  {told('pane.resultHandYear', { where: place, mine: text.mine, fresh: text.new })}
                </li>
              );
            })}
          </ul>
        </Message>
      )}
    </>
  );
}

function Figures({ planned, outcome: { figures } }: { planned: PlannedFigure[]; outcome: RefreshOutcome }) {
  const told = useSay();
  const all = namedFigures(planned, figures);
  const left = all.filter(({ figure: { reason } }) => reason);
  const done = all.filter(
    ({ figure: { changes, kept, reason } }) => !reason && changes.length + kept.length > 0,
  );
  return (
    <>
      {left.length > 0 && (
        <Step title={told('pane.resultLeft')}>
          <DisclosureList>
            {left.map(({ name, figure }) => (
              <Figure key={figure.id} name={name} figure={figure} startsOpen />
            ))}
          </DisclosureList>
        </Step>
      )}
      {done.length > 0 && (
        <Step title={told('pane.resultDone')}>
          <DisclosureList>
            {done.map(({ name, figure }) => (
              <Figure key={figure.id} name={name} figure={figure} startsOpen={false} />
            ))}
          </DisclosureList>
        </Step>
      )}
    </>
  );
}

function Figure({ name, figure, startsOpen }: { name: string; figure: FigureChange; startsOpen: boolean }) {
  const { kind, changes, kept, reason } = figure;
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  const [open, setOpen] = useState(startsOpen);
  const facts = [
    told(`pane.kind ${kind}`),
    !reason && changes.length ? counted('changes', changes.length) : '',
    !reason && kept.length ? counted('kept', kept.length) : '',
  ];
  return (
    <Disclosure
      className={styles.panel}
      open={open}
      onToggle={() => setOpen(!open)}
      header={
        <span className={styles.head}>
          <span>{name}</span>
          <span className={styles.fine}>{facts.filter(Boolean).join(', ')}</span>
        </span>
      }
    >
      {reason && <p className={styles.reason}>{reason.sentence}</p>}
      {figure.rowsLacking?.map((row) => (
        <Message key={row} intent="info">
          {told('refresh.rowLacking', { row })}
        </Message>
      ))}
      <ChangeList changes={changes} old="pane.changeOld" fresh="pane.changeNew" />
      {kept.length > 0 && (
        <>
          <h4>{told('pane.resultKept')}</h4>
          <ChangeList changes={kept} old="pane.keptOld" fresh="pane.keptNew" />
        </>
      )}
    </Disclosure>
  );
}
