import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

/** Rows kept ready above and below what is in sight. */
const SPARE = 6;

const useStyles = makeStyles({
  window: {
    overflowY: 'auto',
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    position: 'absolute',
    insetInline: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingInline: tokens.spacingHorizontalS,
  },
});

/** A long list of which only what is in sight is drawn; rows are equally high. */
export function WindowedList(props: {
  label: string;
  count: number;
  /** In pixels. */
  rowHeight: number;
  height: number;
  row: (at: number) => ReactNode;
}) {
  const { label, count, rowHeight, height, row } = props;
  const styles = useStyles();
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE);
  return (
    <div
      className={styles.window}
      style={{ height: Math.min(height, count * rowHeight + 2) }}
      role="list"
      aria-label={label}
      // Reached with Tab, so that it can be scrolled with the arrow keys.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div style={{ height: count * rowHeight }} role="presentation">
        {Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).map((at) => (
          <div
            key={at}
            role="listitem"
            aria-posinset={at + 1}
            aria-setsize={count}
            className={styles.row}
            style={{ top: at * rowHeight, height: rowHeight }}
          >
            {row(at)}
          </div>
        ))}
      </div>
    </div>
  );
}
