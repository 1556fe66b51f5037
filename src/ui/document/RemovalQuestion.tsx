import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ListedFigure } from '../../actions/list-figures';
import { namedCells } from '../../refresh/named-cells';
import { useCount, useSay } from '../language';
import type { Living } from '../living';
import { Message } from '../Message';
import { useLoaded } from '../useLoaded';

/** Whether a figure shall go, with all that goes with it; there is no way back. */
export function RemovalQuestion(props: {
  living: Living;
  figure: ListedFigure;
  onYes: () => void;
  onNo: () => void;
}) {
  const { living, figure, onYes, onNo } = props;
  const { id, title } = figure;
  const told = useSay();
  const counted = useCount();
  const load = useCallback(() => living.lost(id, { signal: new AbortController().signal }), [living, id]);
  const lost = useLoaded(load);
  const { hand, formulas } = lost.phase === 'loaded' ? lost.value : { hand: 0, formulas: [] };
  const sentences = [
    lost.phase === 'loading' && told('pane.removeReading'),
    lost.phase === 'failed' && told('pane.removeUnknown'),
    hand > 0 && counted('removeHand', hand),
    formulas.length > 0 && told('pane.removeFormulas', { cells: namedCells(formulas) }),
    lost.phase !== 'loading' && told('pane.removeForGood'),
  ];
  return (
    <Message
      intent="warning"
      actions={
        <>
          <Button disabledFocusable={lost.phase === 'loading'} onClick={onYes}>
            {told('pane.removeYes')}
          </Button>
          <Button onClick={onNo}>{told('pane.no')}</Button>
        </>
      }
    >
      {[told('pane.removeAsk', { title }), ...sentences].filter(Boolean).join(' ')}
    </Message>
  );
}
