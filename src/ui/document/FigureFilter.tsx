import { Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedFigure } from '../../actions/list-figures';
import { useSay } from '../language';
import { shownState, type ShownState } from './shown-state';
import type { CatalogueOf } from './useCatalogues';

/** Of more figures than this, some are looked for. */
const MANY = 6;

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: 0 },
  state: { flexShrink: 0, maxWidth: '50%' },
});

export interface Filter {
  isUseful: boolean;
  wanted: string;
  setWanted: (wanted: string) => void;
  state: ShownState | '';
  setState: (state: ShownState | '') => void;
  /** That occur, in the order in which they ask for something. */
  states: ShownState[];
  shown: { figure: ListedFigure; state: ShownState }[];
  clear: () => void;
}

const ORDER: ShownState[] = [
  'partly',
  'edited',
  'outdated',
  'later',
  'copied',
  'orphan',
  'unavailable',
  'current',
  'linked',
];

/** Figures by words of their titles and by their state. */
export function useFilter(figures: ListedFigure[], catalogueOf: CatalogueOf): Filter {
  const [wanted, setWanted] = useState('');
  const [state, setState] = useState<ShownState | ''>('');
  const all = figures.map((figure) => ({ figure, state: shownState(figure, catalogueOf(figure)) }));
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    isUseful: figures.length > MANY,
    wanted,
    setWanted,
    state,
    setState,
    states: ORDER.filter((each) => all.some((item) => item.state === each)),
    shown: all.filter(
      (item) =>
        (!state || item.state === state) &&
        words.every((word) => item.figure.title.toLowerCase().includes(word)),
    ),
    clear: () => {
      setWanted('');
      setState('');
    },
  };
}

export function FigureFilter({ filter }: { filter: Filter }) {
  const styles = useStyles();
  const told = useSay();
  if (!filter.isUseful) return null;
  return (
    <div className={styles.row}>
      <Input
        className={styles.search}
        type="search"
        aria-label={told('pane.listSearch')}
        placeholder={told('pane.listSearch')}
        value={filter.wanted}
        onChange={(_, { value }) => filter.setWanted(value)}
      />
      <Select
        className={styles.state}
        aria-label={told('pane.listState')}
        value={filter.state}
        onChange={(_, { value }) => filter.setState(value as ShownState | '')}
      >
        <option value="">{told('pane.listAll')}</option>
        {filter.states.map((state) => (
          <option key={state} value={state}>
            {told(`pane.figureState ${state}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
