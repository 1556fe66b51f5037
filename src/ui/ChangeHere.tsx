import { Button } from '@fluentui/react-components';
import type { ListedFigure } from '../actions/list-figures';
import { useSelected } from './document/useSelected';
import { useSay } from './language';
import type { Living } from './living';
import { Failure, Message } from './Message';
import { usePorts } from './ports';
import { isChangeable } from './useChange';
import type { City } from './useCity';
import { useTask } from './useTask';

/** Where the cursor stands in a figure of ours: to change that one instead of putting in another. */
export function ChangeHere(props: { living: Living; city: City; program: 'report' | 'workbook' }) {
  const { living, city, program } = props;
  const { open } = usePorts();
  const told = useSay();
  const selected = useSelected(open, city.onFigures);
  /** Where the cursor stands when the button is pressed: the selection may have moved a moment ago, unseen by the pane. */
  const finding = useTask(async (seen: string, work): Promise<{ refused?: string; gone?: ListedFigure }> => {
    const [here, { figures }] = await Promise.all([open.selected(), living.list(work)]);
    const id = here?.id ?? seen;
    const figure = figures.find((each) => each.id === id);
    if (figure && figure.where === undefined) return { gone: figure };
    if (!figure || !isChangeable(figure, city.cities)) return { refused: id };
    city.change.begin(figure);
    return {};
  });
  if (finding.task.phase === 'failed') return <Failure failure={finding.task.failure} />;
  const { gone } = finding.task.phase === 'done' ? finding.task.result : {};
  if (gone && (!selected || selected.id === gone.id))
    return <Message intent="warning">{told('pane.gone', { title: gone.title })}</Message>;
  if (!selected) return null;
  if (finding.task.phase === 'done' && finding.task.result.refused === selected.id)
    return <Message intent="info">{told('pane.notChangeable')}</Message>;
  return (
    <Message
      intent="info"
      actions={
        <Button onClick={() => finding.start(selected.id)}>{told(`pane.changeHere ${program}`)}</Button>
      }
    >
      {told(`pane.standsHere ${program}`)}
    </Message>
  );
}
