import { Button } from '@fluentui/react-components';
import type { ListedFigure } from '../actions/list-figures';
import { useSelected } from './document/useSelected';
import { useSay } from './language';
import type { Living } from './living';
import { Failure, Message } from './Message';
import { usePorts } from './ports';
import { useTask } from './useTask';

/** Where the cursor stands in a figure of ours: to change that one instead of putting in another. */
export function ChangeHere(props: {
  living: Living;
  program: 'report' | 'workbook';
  onChange: (figure: ListedFigure) => void;
}) {
  const { living, program, onChange } = props;
  const { open } = usePorts();
  const told = useSay();
  const selected = useSelected(open);
  const finding = useTask(async (id: string, work) => {
    const { figures } = await living.list(work);
    const figure = figures.find((each) => each.id === id);
    if (figure?.origin && !figure.origin.request.options.typology) onChange(figure);
  });
  if (finding.task.phase === 'failed') return <Failure failure={finding.task.failure} />;
  if (!selected) return null;
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
