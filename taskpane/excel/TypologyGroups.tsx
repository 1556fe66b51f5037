import { makeStyles, tokens } from '@fluentui/react-components';
import type { TypologySummary } from '../shared/services';

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
  swatch: {
    flexShrink: 0,
    width: '20px',
    height: '20px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  count: { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** How many areas came out as which type, in the colours of the sheet. */
export function TypologyGroups({ groups }: Pick<TypologySummary, 'groups'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {groups.map(({ label, colour, count }) => (
        <li key={label} className={styles.item}>
          <span className={styles.swatch} style={{ backgroundColor: colour }} aria-hidden="true" />
          <span>{label}</span> <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
