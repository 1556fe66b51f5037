import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Decisions } from '../../refresh/decide';
import { whereOf } from '../../refresh/outcome';
import { useLanguage, useSay } from '../language';
import type { PlannedFigure } from '../living';
import { WindowedList } from '../WindowedList';
import { choiceOf, withChoice } from './decisions';

/** Two lines of text. */
const ROW = 48;
const HEIGHT = 336;

const useStyles = makeStyles({
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

/** What changes in a figure, place by place; within its years each can be left out. */
export function ChangeRows(props: {
  figure: PlannedFigure;
  byCell: boolean;
  decisions: Decisions;
  onDecisions: (decisions: Decisions) => void;
}) {
  const { figure, byCell, decisions, onDecisions } = props;
  const { id, title, changes } = figure;
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
