import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportingYear } from '../../src/domain/period';
import type { Language } from '../../src/domain/text';
import type { TypologyChange } from '../../src/domain/typology/change/compare-typologies';
import { warningSentence } from '../../src/figures/change-warning';
import { Disclosure } from '../../src/ui/Disclosure';
import { useLanguage, useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import { useWorkbookPorts } from '../../src/ui/ports';
import { useTask, type Work } from '../../src/ui/useTask';
import { YearField } from '../../src/ui/YearField';
import { MoverList } from './MoverList';
import { useColumnPanel } from '../../src/ui/column-panel';
import { SheetButton } from './SheetButton';
import { compare, placeChange, type TypologyOfYear } from './typology-tasks';

const MOVES = ['up', 'down', 'same', 'none'] as const;

const useStyles = makeStyles({
  counts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    '& > div': {
      display: 'flex',
      flexDirection: 'column-reverse',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      backgroundColor: tokens.colorNeutralBackground2,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& dt': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    '& dd': {
      margin: 0,
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
      fontWeight: tokens.fontWeightSemibold,
      fontVariantNumeric: 'tabular-nums',
    },
  },
  warnings: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorder2}`,
    fontSize: tokens.fontSizeBase200,
    '& ul': { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '16px' },
    '& li': { marginBottom: tokens.spacingVerticalXS },
  },
});

/** What has changed since, or until, another year, in short; into a worksheet when asked. */
export function CompareYears(props: {
  /** The sheet is written in. */
  language: Language;
  computed: TypologyOfYear;
  years: ReportingYear[];
  onSheet: () => void;
}) {
  const { language, computed, years, onSheet } = props;
  const ports = useWorkbookPorts();
  const panel = useColumnPanel();
  const told = useSay();
  const [open, setOpen] = useState(false);
  const others = years.filter((year) => year !== computed.year);
  const [wanted, setYear] = useState<ReportingYear>();
  const { task, start, cancel } = useTask((request: TypologyOfYear & { before: ReportingYear }, work: Work) =>
    compare(ports, request, work),
  );
  const other = wanted ?? others.findLast((year) => year < computed.year) ?? others[0];
  return (
    <Disclosure
      className={panel}
      header={told('pane.compareTitle')}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {other === undefined ? (
        <span>{told('pane.compareNoYear')}</span>
      ) : (
        <>
          <YearField label={told('pane.compareYear')} years={others} year={other} onYear={setYear} />
          {task.phase === 'running' ? (
            <Running {...task} onCancel={cancel} />
          ) : (
            <Button onClick={() => start({ ...computed, ...inOrder(other, computed.year) })}>
              {told('pane.compareRun')}
            </Button>
          )}
        </>
      )}
      {task.phase === 'failed' && <Failure failure={task.failure} />}
      {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
      {task.phase === 'done' && (
        <>
          <Changes change={task.result.change} />
          <SheetButton onStart={onSheet} place={(target) => placeChange(target, task.result, language)} />
        </>
      )}
    </Disclosure>
  );
}

function inOrder(one: ReportingYear, other: ReportingYear) {
  return { before: Math.min(one, other), year: Math.max(one, other) };
}

function Changes({ change }: { change: TypologyChange }) {
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const { before, after, counts, warnings } = change;
  return (
    <>
      <strong>{told('pane.compareYears', { before: before.year, after: after.year })}</strong>
      <dl className={styles.counts}>
        {MOVES.map((move) => (
          <div key={move}>
            <dt>{told(`pane.move ${move}`)}</dt>
            <dd>{counts[move]}</dd>
          </div>
        ))}
      </dl>
      <MoverList change={change} />
      {warnings.length > 0 && (
        <section className={styles.warnings} aria-label={told('pane.warningsTitle')}>
          <strong>{told('pane.warningsTitle')}</strong>
          <ul>
            {warnings.map((warning) => {
              const sentence = warningSentence(warning)[language];
              return <li key={`${warning.code} ${sentence}`}>{sentence}</li>;
            })}
          </ul>
        </section>
      )}
    </>
  );
}
