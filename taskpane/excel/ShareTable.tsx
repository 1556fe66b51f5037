import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& caption': {
      textAlign: 'left',
      paddingBottom: tokens.spacingVerticalXS,
      fontWeight: tokens.fontWeightSemibold,
    },
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    '& th': { fontWeight: tokens.fontWeightSemibold },
  },
  track: { display: 'block', height: '4px', marginTop: '3px', backgroundColor: tokens.colorNeutralStroke3 },
  bar: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
});

export interface ShareRow {
  head: string;
  /** A text, and how far its bar reaches, from 0 to 1. */
  cells: { text: string; share: number }[];
  chosen?: boolean;
}

/** Few numbers with bars to see by how much they differ; whoever does not see the bars reads the numbers. */
export function ShareTable(props: { caption: string; columns?: string[]; rows: ShareRow[] }) {
  const { caption, columns, rows } = props;
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      {columns && (
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ head, cells, chosen }) => (
          <tr key={head} className={mergeClasses(chosen && styles.chosen)} aria-current={chosen}>
            <th scope="row">{head}</th>
            {cells.map(({ text, share }, c) => (
              <td key={c} width="38%">
                {text}
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ width: `${Math.max(0, share) * 100}%` }} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
