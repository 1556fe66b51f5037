import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePlainList } from '../../src/ui/plain-list';
import type { TypologySummary } from './typology-tasks';
import { TypeChip } from './TypeChip';

const useStyles = makeStyles({
  close: { gap: tokens.spacingVerticalS },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** How many areas came out as which type, in the colours of the sheet. */
export function TypologyGroups({ groups }: Pick<TypologySummary, 'groups'>) {
  const styles = useStyles();
  const list = usePlainList();
  return (
    <ul className={mergeClasses(list, styles.close)}>
      {groups.map(({ type, label, colour, count }) => (
        <li key={label} className={styles.item}>
          <TypeChip type={type} colour={colour} /> <span>{label}</span>{' '}
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
