import { Badge, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearSpan } from '../../figures/title';
import type { Decisions } from '../../refresh/decide';
import type { FigureChange } from '../../refresh/refresh';
import { editionBreakSentence } from '../../figures/edition-break';
import { Disclosure } from '../Disclosure';
import { useCount, useLanguage, useSay } from '../language';
import type { PlannedFigure } from '../living';
import { Message } from '../Message';
import { ChangeRows } from './ChangeRows';
import { isDecidedByCell, isTaken, isWaiting, withTaken } from './decisions';
import { handNumbers } from './hand-numbers';
import { HandTexts } from './HandTexts';
import { nameOf } from './name-of';

const useStyles = makeStyles({
  figure: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    marginBottom: tokens.spacingVerticalS,
  },
  waiting: { borderLeft: `4px solid ${tokens.colorPaletteDarkOrangeBorder2}` },
  // On the line of the chevron and the title.
  take: { paddingTop: tokens.spacingVerticalSNudge },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  title: { overflowWrap: 'anywhere' },
  why: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  left: { color: tokens.colorNeutralForeground3 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 0`,
  },
  reason: { margin: 0 },
});

/** One figure of a plan: taken or left, and all that would change in it. */
export function ReviewFigure(props: {
  figure: PlannedFigure;
  /** What becomes of it with these decisions. */
  becomes: FigureChange | undefined;
  startsOpen: boolean;
  decisions: Decisions;
  onDecisions: (decisions: Decisions) => void;
}) {
  const { figure, becomes, startsOpen, decisions, onDecisions } = props;
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(startsOpen);
  const { id, title, changes, hand, reason } = figure;
  const canChange = !reason && changes.length + hand.length > 0;
  const taken = canChange && isTaken(decisions, figure);
  const waits = isWaiting(figure, decisions);
  return (
    <div className={waits ? `${styles.figure} ${styles.waiting}` : styles.figure}>
      <span className={styles.take}>
        {canChange && (
          <Checkbox
            aria-label={told('pane.reviewTake', { title })}
            checked={taken && !waits ? true : taken ? 'mixed' : false}
            onChange={() => onDecisions(withTaken(decisions, [id], !taken))}
          />
        )}
      </span>
      <Disclosure
        className={styles.panel}
        open={open}
        onToggle={() => setOpen(!open)}
        header={<Header figure={figure} name={nameOf(figure, becomes)} taken={taken} waits={waits} />}
      >
        {becomes?.reason && !reason && !waits && <p className={styles.reason}>{becomes.reason.sentence}</p>}
        {becomes?.editionBreak && (
          <Message intent="warning">{editionBreakSentence(becomes.editionBreak, language)}</Message>
        )}
        {becomes?.rowsLacking?.map((row) => (
          <Message key={row} intent="info">
            {told('refresh.rowLacking', { row })}
          </Message>
        ))}
        {hand.length > 0 && <HandTexts figure={figure} decisions={decisions} onDecisions={onDecisions} />}
        {changes.length > 0 && (
          <ChangeRows
            figure={figure}
            byCell={isDecidedByCell(figure) && taken}
            decisions={decisions}
            onDecisions={onDecisions}
          />
        )}
      </Disclosure>
    </div>
  );
}

function Header(props: { figure: PlannedFigure; name: string; taken: boolean; waits: boolean }) {
  const { figure, name, taken, waits } = props;
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  const language = useLanguage();
  const { kind, changes, hand, years, reason, worksheet } = figure;
  const numbers = changes.filter((change) => change.kind === 'number').length;
  const texts = changes.length - numbers;
  const numbersByHand = handNumbers(figure).length;
  const textsByHand = hand.length - numbersByHand;
  const moved = years.from.join() !== years.to.join();
  const facts = [
    told(`pane.kind ${kind}`),
    moved
      ? told('pane.yearsFromTo', { from: yearSpan(years.from, language), to: yearSpan(years.to, language) })
      : yearSpan(years.from, language),
    worksheet ? told('pane.onWorksheet', { sheet: worksheet }) : '',
    numbers ? counted('numbersNew', numbers) : '',
    texts ? counted('textsNew', texts) : '',
  ];
  return (
    <span className={styles.head}>
      <span className={taken || reason ? styles.title : `${styles.title} ${styles.left}`}>{name}</span>
      <span className={styles.facts}>
        {waits && (
          <Badge appearance="tint" color="warning">
            {told('pane.figureState partly')}
          </Badge>
        )}
        {numbersByHand > 0 && (
          <Badge appearance="tint" color="warning">
            {counted('numbersByHand', numbersByHand)}
          </Badge>
        )}
        {textsByHand > 0 && (
          <Badge appearance="tint" color="informative">
            {counted('byHand', textsByHand)}
          </Badge>
        )}
        {facts.filter(Boolean).join(' · ')}
      </span>
      {reason && <span className={styles.why}>{told(`refresh.reason ${reason.code}`, reason.facts)}</span>}
    </span>
  );
}
