import { makeStyles, tokens } from '@fluentui/react-components';
import type { TextChange } from '../refresh/refresh';
import type { TextKey } from '../texts';
import { useCount, useSay } from './language';

/** More than anybody reads in a pane; the document shows the rest. */
const SHOWN = 40;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'anywhere',
    },
    '& th': { fontWeight: tokens.fontWeightSemibold },
  },
  more: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** Old and new of each text that changed. */
export function ChangeList(props: { changes: TextChange[]; old: TextKey; fresh: TextKey }) {
  const { changes, old, fresh } = props;
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  if (changes.length === 0) return null;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{told('pane.changeWhere')}</th>
            <th scope="col">{told(old)}</th>
            <th scope="col">{told(fresh)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={change.key ?? change.where}>
              <td>{change.where}</td>
              <td>{change.old || told('pane.empty')}</td>
              <td>{change.new || told('pane.empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && (
        <p className={styles.more}>{counted('moreChanges', changes.length - SHOWN)}</p>
      )}
    </>
  );
}
