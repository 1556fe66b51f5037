import { makeStyles, tokens } from '@fluentui/react-components';
import type { TypologySummary } from '../shared/services';
import { TypeChip } from './TypeChip';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** How many areas came out as which type, in the colours of the sheet. */
export function TypologyGroups({ groups }: Pick<TypologySummary, 'groups'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {groups.map(({ type, label, colour, count }) => (
        <li key={label} className={styles.item}>
          <TypeChip type={type} colour={colour} /> <span>{label}</span>{' '}
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
