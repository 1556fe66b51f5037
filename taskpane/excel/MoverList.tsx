import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Mover, TypologyChange } from '../../src/domain/typology/change/compare-typologies';
import { useCount, useRead, useSay } from '../../src/ui/language';
import { TypeChip } from './TypeChip';

/** As many as fit beside each other in one look. */
const SHOWN = 6;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  types: { flexShrink: 0, display: 'inline-flex', alignItems: 'center', gap: '2px' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  driver: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  more: { alignSelf: 'flex-start' },
});

/** The areas with another type, and the indicator that moved each. */
export function MoverList({ change }: { change: TypologyChange }) {
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  const [all, setAll] = useState(false);
  const { movers } = change;
  const rest = movers.length - SHOWN;
  if (!movers.length) return <span>{told('pane.moversNone')}</span>;
  return (
    <>
      <h4 className={styles.title}>{told('pane.moversTitle')}</h4>
      <ul className={styles.list}>
        {(all ? movers : movers.slice(0, SHOWN)).map((mover) => (
          <Item key={mover.area.key} mover={mover} change={change} />
        ))}
      </ul>
      {!all && rest > 0 && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={() => setAll(true)}>
          {counted('moreMovers', rest)}
        </Button>
      )}
    </>
  );
}

function Item({ mover, change }: { mover: Mover; change: TypologyChange }) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const { area, from, to, driver } = mover;
  const colourOf = (type: number) => change.after.definition.types[type - 1]?.colour;
  return (
    <li className={styles.item}>
      <span className={styles.types} aria-hidden="true">
        <TypeChip type={from} colour={colourOf(from)} />
        <ArrowRight16Regular />
        <TypeChip type={to} colour={colourOf(to)} />
      </span>
      <span className={styles.text}>
        {area.name}
        <span className={styles.unseen}>, {told('pane.moverTypes', { from, to })}</span>
        <br />
        <span className={styles.driver}>
          {driver
            ? told('pane.moverDriver', { indicator: read(driver.indicator.shortName) })
            : told('pane.moverByLimits')}
        </span>
      </span>
    </li>
  );
}
