import { Button } from '@fluentui/react-components';
import { useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { useWorkbookPorts, type WorkbookPorts } from '../../src/ui/ports';
import { Running } from '../../src/ui/Running';
import { insertedAt } from './inserted';
import { useTask } from '../../src/ui/useTask';

/** Writes what is shown into a worksheet of its own; says where it stands, and lets what was said before go. */
export function SheetButton(props: {
  place: (ports: WorkbookPorts) => Promise<string>;
  onStart: () => void;
}) {
  const { place, onStart } = props;
  const told = useSay();
  const ports = useWorkbookPorts();
  const { task, start } = useTask(() => {
    onStart();
    return place(ports);
  });
  if (task.phase === 'running') return <Running {...task} />;
  return (
    <>
      {task.phase === 'failed' && <Failure failure={task.failure} />}
      {task.phase === 'done' && (
        <Message intent="success">{told('pane.inserted', insertedAt(task.result))}</Message>
      )}
      <div>
        <Button onClick={() => start(undefined)}>{told('pane.asSheet')}</Button>
      </div>
    </>
  );
}
