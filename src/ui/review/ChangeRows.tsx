import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Change } from '../../refresh/compared';
import type { Decisions } from '../../refresh/decide';
import { whereOf } from '../../refresh/outcome';
import { useCount, useLanguage, useSay } from '../language';
import type { PlannedFigure } from '../living';
import { WindowedList } from '../WindowedList';
import { choiceOf, withChoice } from './decisions';

const TEXTS_SHOWN = 4;
/** Two lines of text. */
const ROW = 48;
const HEIGHT = 336;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  full: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', alignItems: 'center', width: '100%', minWidth: 0 },
  texts: { minWidth: 0, flexGrow: 1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  where: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  change: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', flexShrink: 1 },
  old: { color: tokens.colorNeutralForeground2 },
  fresh: { fontWeight: tokens.fontWeightSemibold },
});

/** What changes in a figure: its texts in full, its numbers place by place; within its years each can be left out. */
export function ChangeRows(props: Parameters<typeof NumberRows>[0]) {
  const { figure, byCell, decisions, onDecisions } = props;
  const texts = figure.changes.filter(({ kind }) => kind !== 'number');
  return (
    <>
      {texts.length < figure.changes.length && <NumberRows {...props} />}
      {texts.length > 0 && (
        <TextRows
          id={figure.id}
          texts={texts}
          byCell={byCell}
          decisions={decisions}
          onDecisions={onDecisions}
        />
      )}
    </>
  );
}

/** Texts are few and long: title, heads, source. */
function TextRows(props: {
  id: string;
  texts: Change[];
  byCell: boolean;
  decisions: Decisions;
  onDecisions: (decisions: Decisions) => void;
}) {
  const { id, texts, byCell, decisions, onDecisions } = props;
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  const language = useLanguage();
  const [shown, setShown] = useState(TEXTS_SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {texts.slice(0, shown).map((change) => {
          const where = whereOf(change, language);
          const left = choiceOf(decisions, id, change.key) === 'mine';
          return (
            <li key={change.key} className={styles.row}>
              {byCell && (
                <Checkbox
                  aria-label={`${where}: ${change.new}`}
                  checked={!left}
                  onChange={() =>
                    onDecisions(withChoice(decisions, id, [change.key], left ? undefined : 'mine'))
                  }
                />
              )}
              <div className={styles.texts}>
                <div className={styles.where}>{where}</div>
                {change.old && <del className={styles.old}>{change.old}</del>}
                <div className={styles.full}>{change.new || told('pane.empty')}</div>
              </div>
            </li>
          );
        })}
      </ul>
      {texts.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(texts.length)}>
          {counted('textsMore', texts.length - shown)}
        </Button>
      )}
    </>
  );
}

function NumberRows(props: {
  figure: PlannedFigure;
  byCell: boolean;
  decisions: Decisions;
  onDecisions: (decisions: Decisions) => void;
}) {
  const { figure, byCell, decisions, onDecisions } = props;
  const { id, title } = figure;
  const changes = figure.changes.filter(({ kind }) => kind === 'number');
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const shown = (text: string) => text || told('pane.empty');
  return (
    <WindowedList
      label={told('pane.reviewChanges', { title })}
      count={changes.length}
      rowHeight={ROW}
      height={HEIGHT}
      row={(at) => {
        const change = changes[at];
        if (!change) return null;
        const where = whereOf(change, language);
        const [old, fresh] = [shown(change.old), shown(change.new)];
        const left = choiceOf(decisions, id, change.key) === 'mine';
        return (
          <div className={styles.row}>
            {byCell && (
              <Checkbox
                aria-label={`${where}: ${told('pane.reviewOldNew', { old, fresh })}`}
                checked={!left}
                onChange={() =>
                  onDecisions(withChoice(decisions, id, [change.key], left ? undefined : 'mine'))
                }
              />
            )}
            <div className={styles.texts}>
              <div className={styles.where} title={where}>
                {where}
              </div>
              <div className={styles.change} title={told('pane.reviewOldNew', { old, fresh })}>
                <span className={`${styles.text} ${styles.old}`}>{old}</span>
                <span aria-hidden="true">→</span>
                <span className={`${styles.text} ${styles.fresh}`}>{fresh}</span>
              </div>
            </div>
          </div>
        );
      }}
    />
  );
}
