import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportingYear } from '../domain/period';
import type { FigureChange } from '../refresh/refresh';
import { editionBreakSentence } from '../figures/edition-break';
import { ChangeList } from './ChangeList';
import { Disclosure, DisclosureList } from './Disclosure';
import { useCount, useLanguage, useSay } from './language';
import { Message } from './Message';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  fine: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { overflowWrap: 'anywhere' },
  panel: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  advice: { margin: 0 },
  kept: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
});

/** A figure's state as a person reads it: what the refresh did to it, not what it had found. */
type Shown = 'unchanged' | 'updated' | 'edited' | 'overwritten' | 'partly' | 'orphan' | 'unavailable';

const COLOURS = {
  unchanged: 'subtle',
  updated: 'success',
  edited: 'warning',
  overwritten: 'success',
  partly: 'warning',
  orphan: 'severe',
  unavailable: 'warning',
} as const;

function shownState({ state, kept, reason }: FigureChange): Shown {
  if (state === 'outdated' || state === 'copied') return reason ? 'edited' : 'updated';
  if (state === 'current') return 'unchanged';
  return state === 'edited' && kept.length === 0 && !reason ? 'overwritten' : state;
}

/** What a refresh did, figure by figure; the changes unfold. */
export function RefreshResult({ changes, year }: { changes: FigureChange[]; year: ReportingYear }) {
  const told = useSay();
  const updated = changes.filter((change) => change.changes.length > 0).length;
  return (
    <>
      <Message intent="success">{told('pane.refreshDone', { updated, total: changes.length })}</Message>
      <DisclosureList>
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} year={year} />
        ))}
      </DisclosureList>
    </>
  );
}

function ChangeItem({ change, year }: { change: FigureChange; year: ReportingYear }) {
  const styles = useStyles();
  const language = useLanguage();
  const told = useSay();
  const [open, setOpen] = useState(change.editionBreak !== undefined);
  return (
    <Disclosure
      className={styles.panel}
      open={open}
      onToggle={() => setOpen(!open)}
      header={<ChangeHeader change={change} />}
    >
      <Advice change={change} year={year} />
      {change.editionBreak && (
        <Message intent="warning">{editionBreakSentence(change.editionBreak, language)}</Message>
      )}
      {change.rowsLacking?.map((row) => (
        <Message key={row} intent="info">
          {told('refresh.rowLacking', { row })}
        </Message>
      ))}
      <ChangeList changes={change.changes} old="pane.changeOld" fresh="pane.changeNew" />
      {change.kept.length > 0 && <KeptByHand change={change} />}
    </Disclosure>
  );
}

function ChangeHeader({ change }: { change: FigureChange }) {
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  const state = shownState(change);
  return (
    <span className={styles.head}>
      <span className={styles.title}>{change.title}</span>
      <span className={styles.line}>
        <Badge appearance="tint" color={COLOURS[state]}>
          {told(`pane.state ${state}`)}
        </Badge>
        <span className={styles.fine}>
          {told(`pane.kind ${change.kind}`)}
          {change.changes.length > 0 && `, ${counted('changes', change.changes.length)}`}
        </span>
      </span>
    </span>
  );
}

function Advice({ change, year }: { change: FigureChange; year: ReportingYear }) {
  const styles = useStyles();
  const told = useSay();
  const state = shownState(change);
  if (change.reason) return <p className={styles.advice}>{change.reason.sentence}</p>;
  if (state === 'unavailable')
    return (
      <p className={styles.advice}>
        {change.lacking.length
          ? told('pane.advice unavailable', { year, names: change.lacking.join(', ') })
          : told('pane.advice unavailableAreas', { year })}
      </p>
    );
  if (state === 'unchanged' || state === 'orphan')
    return <p className={styles.advice}>{told(`pane.advice ${state}`)}</p>;
  return null;
}

function KeptByHand({ change }: { change: FigureChange }) {
  const styles = useStyles();
  const counted = useCount();
  return (
    <>
      <h4 className={styles.kept}>{counted('kept', change.kept.length)}</h4>
      <ChangeList changes={change.kept} old="pane.keptOld" fresh="pane.keptNew" />
    </>
  );
}
