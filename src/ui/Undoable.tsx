import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Undo } from '../ports/undo';
import { useSay } from './language';
import { Failure, Message } from './Message';
import { Running } from './Running';
import { useTask } from './useTask';

/** What was done, with the way back where there is one. */
export function Undoable(props: { undo?: Undo | undefined; onUndone?: () => void; children: ReactNode }) {
  const { undo, onUndone = () => undefined, children } = props;
  const told = useSay();
  const { task, start } = useTask(async (back: Undo) => {
    await back();
    onUndone();
  });
  if (task.phase === 'running') return <Running {...task} label={told('pane.undoing')} />;
  if (task.phase === 'done') return <Message intent="success">{told('pane.undone')}</Message>;
  return (
    <>
      {task.phase === 'failed' && <Failure failure={task.failure} />}
      <Message
        intent="success"
        actions={undo && <Button onClick={() => start(undo)}>{told('pane.undo')}</Button>}
      >
        {children}
      </Message>
    </>
  );
}
