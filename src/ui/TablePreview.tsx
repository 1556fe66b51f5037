import { makeStyles, tokens } from '@fluentui/react-components';
import type { TableBody } from '../figures/figure';
import { THEME, webColour } from '../figures/palette';
import { useSay } from './language';

/** Enough to judge the table by; the end, with the city, is always among them. */
const ROWS_SHOWN = 12;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '3px 6px', textAlign: 'right', verticalAlign: 'bottom' },
    '& :is(th, td):first-child': { textAlign: 'left' },
    '& thead': {
      backgroundColor: webColour(THEME.tint),
      borderTop: `1px solid ${webColour(THEME.accent)}`,
      borderBottom: `1px solid ${webColour(THEME.accent)}`,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& tbody tr': { borderBottom: `1px solid ${webColour(THEME.rule)}` },
  },
  city: { backgroundColor: webColour(THEME.tint), '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  more: { margin: 0, fontSize: tokens.fontSizeBase200, color: webColour(THEME.muted) },
});

/** A table with its first rows, so many parts of the city where a number is given, and those below them. */
export function TablePreview({ body, title, parts }: { body: TableBody; title: string; parts?: number }) {
  const styles = useStyles();
  const told = useSay();
  const { head, rows } = body;
  const last = rows.filter(({ kind }) => kind !== 'part');
  const first = rows.filter(({ kind }) => kind === 'part').slice(0, parts ?? ROWS_SHOWN - last.length);
  const shown = [...first, ...last];
  return (
    <>
      {/* Reached with Tab, so that a wide table can be scrolled with the arrow keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            {head.map((cells, r) => (
              <tr key={r}>
                {cells.map(({ text, span }, c) =>
                  text || r === 0 ? (
                    <th key={c} scope={span > 1 ? 'colgroup' : 'col'} colSpan={span}>
                      {text}
                    </th>
                  ) : (
                    <td key={c} colSpan={span} />
                  ),
                )}
              </tr>
            ))}
          </thead>
          <tbody>
            {shown.map(({ kind, texts: [name, ...values] }, r) => (
              <tr key={r} className={kind === 'city' ? styles.city : undefined}>
                <th scope="row">{name}</th>
                {values.map((value, c) => (
                  <td key={c}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <p className={styles.more}>{told('pane.previewRows', { shown: shown.length, total: rows.length })}</p>
      )}
    </>
  );
}
