import { makeStyles, tokens } from '@fluentui/react-components';
import type { TextChange } from '../refresh/refresh';
import type { TextKey } from '../texts';
import { useCount, useSay } from './language';

/** More than anybody reads in a pane; the document shows the rest. */
const SHOWN = 40;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  change: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  versions: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
  },
  more: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** Old and new of each text that changed, below its place: a pane is too narrow for columns. */
export function ChangeList(props: { changes: TextChange[]; old: TextKey; fresh: TextKey }) {
  const { changes, old, fresh } = props;
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  if (changes.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={change.key ?? change.where} className={styles.change}>
            <div className={styles.where}>{change.where}</div>
            <dl className={styles.versions}>
              <dt>{told(old)}</dt>
              <dd>{change.old || told('pane.empty')}</dd>
              <dt>{told(fresh)}</dt>
              <dd>{change.new || told('pane.empty')}</dd>
            </dl>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p className={styles.more}>{counted('moreChanges', changes.length - SHOWN)}</p>
      )}
    </>
  );
}
