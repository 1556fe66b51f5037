import { Badge, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Info20Regular, Star20Filled, Star20Regular } from '@fluentui/react-icons';
import { useId, useState, type KeyboardEvent } from 'react';
import { yearsOf, type Catalogue } from '../domain/catalogue';
import type { LevelId } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import { IndicatorMeaning } from './IndicatorMeaning';
import { useRead, useSay } from './language';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto auto', alignItems: 'start' },
  facts: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    // Below the label, not below the box.
    paddingLeft: '36px',
    marginTop: '-4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  meaning: {
    gridColumn: '1 / -1',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
    '& p:last-child': { marginBottom: 0 },
  },
});

/** An indicator to tick, with its unit, years and levels; what it means unfolds on demand. */
export function IndicatorRow(props: {
  catalogue: Catalogue;
  indicator: Indicator;
  level?: LevelId | undefined;
  chosen: boolean;
  favourite: boolean;
  /** The words it was found by, when a person said it in others. */
  meant?: string | undefined;
  onToggle: () => void;
  onFavourite: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { catalogue, indicator, level, chosen, favourite, meant, onToggle, onFavourite, onKeyDown } = props;
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const [explained, setExplained] = useState(false);
  const id = useId();
  const name = read(indicator.name);
  return (
    <div className={styles.row}>
      <Checkbox
        label={name}
        checked={chosen}
        onChange={onToggle}
        onKeyDown={onKeyDown}
        aria-describedby={`${id}facts`}
      />
      <Button
        appearance="subtle"
        icon={favourite ? <Star20Filled /> : <Star20Regular />}
        aria-label={told('pane.favourite', { name })}
        aria-pressed={favourite}
        onClick={onFavourite}
      />
      <Button
        appearance="subtle"
        icon={<Info20Regular />}
        aria-label={told('pane.explain', { name })}
        aria-expanded={explained}
        aria-controls={`${id}meaning`}
        onClick={() => setExplained(!explained)}
      />
      <div className={styles.facts} id={`${id}facts`}>
        <span>{told('pane.unit', { unit: read(indicator.unit) })}</span>
        <Reach catalogue={catalogue} indicator={indicator} level={level} />
        {meant !== undefined && <span>{told('pane.foundAs', { meant })}</span>}
        {indicator.seed?.role === 'proxy' && (
          <Badge appearance="tint" color="informative">
            {told('pane.proxy')}
          </Badge>
        )}
      </div>
      <div id={`${id}meaning`} hidden={!explained} className={explained ? styles.meaning : undefined}>
        {explained && <IndicatorMeaning catalogue={catalogue} indicator={indicator} />}
      </div>
    </div>
  );
}

/**
 * The first and the last year with data at the chosen level; where that has none, of the levels that have any, those that have
 * the same together.
 */
function Reach(props: { catalogue: Catalogue; indicator: Indicator; level: LevelId | undefined }) {
  const { catalogue, indicator, level } = props;
  const read = useRead();
  const levels = new Map<string, string[]>();
  const chosen = catalogue.levels.filter(
    ({ id }) => id === level && yearsOf(catalogue, indicator.id, id).length > 0,
  );
  for (const { id, name } of chosen.length ? chosen : catalogue.levels) {
    const years = yearsOf(catalogue, indicator.id, id).toSorted((a, b) => a - b);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined) continue;
    const span = first === last ? String(first) : `${first}–${last}`;
    levels.set(span, [...(levels.get(span) ?? []), read(name)]);
  }
  return [...levels].flatMap(([span, names]) => [
    <span key={span}>{span}</span>,
    <span key={`${span} levels`}>{names.join(', ')}</span>,
  ]);
}
