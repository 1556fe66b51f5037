import { Badge, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Indicator } from '../domain/indicator';
import { useRead, useSay } from './language';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'start' },
  facts: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    // Below the label, not below the box.
    paddingLeft: '36px',
    marginTop: '-4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  explanation: {
    gridColumn: '1 / -1',
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} 36px`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
    '& p:last-child': { marginBottom: 0 },
  },
  fine: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** An indicator to tick, with its unit; what it means unfolds on demand. */
export function IndicatorRow(props: { indicator: Indicator; chosen: boolean; onToggle: () => void }) {
  const { indicator, chosen, onToggle } = props;
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const [explained, setExplained] = useState(false);
  const id = useId();
  const name = read(indicator.name);
  return (
    <div className={styles.row}>
      <Checkbox label={name} checked={chosen} onChange={onToggle} aria-describedby={`${id}facts`} />
      <Button
        appearance="subtle"
        icon={<Info20Regular />}
        aria-label={told('pane.explain', { name })}
        aria-expanded={explained}
        aria-controls={`${id}explanation`}
        onClick={() => setExplained(!explained)}
      />
      <div className={styles.facts} id={`${id}facts`}>
        {told('pane.unit', { unit: read(indicator.unit) })}
        {indicator.seed?.role === 'proxy' && (
          <Badge appearance="tint" color="informative">
            {told('pane.proxy')}
          </Badge>
        )}
      </div>
      <div id={`${id}explanation`} hidden={!explained} className={explained ? styles.explanation : undefined}>
        {explained && <Explanation indicator={indicator} />}
      </div>
    </div>
  );
}

function Explanation({ indicator }: { indicator: Indicator }) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  return (
    <>
      <p>{read(indicator.explanation)}</p>
      {indicator.seed?.role === 'proxy' && (
        <p>{told('pane.standsFor', { note: read(indicator.seed.note) })}</p>
      )}
      <p className={styles.fine}>
        {told('pane.populationBase', { base: read(indicator.populationBase) })}
        <br />
        {told('pane.sourceOf', { source: read(indicator.source) })}
      </p>
    </>
  );
}
