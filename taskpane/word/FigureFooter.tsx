import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ReportingError } from '../../src/domain/reporting-error';
import { useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import { Undoable } from '../../src/ui/Undoable';
import type { Task } from '../../src/ui/useTask';
import type { Placed } from './insert';

/** The button that puts a figure at the cursor, with what is going on and what came of it. */
export function FigureFooter(props: {
  task: Task<Placed>;
  ready: boolean;
  summary?: ReactNode;
  /** Of the summary. */
  summaryId?: string;
  /** It changes what stands there already. */
  isChange?: boolean;
  onInsert: (overwrite: boolean) => void;
  onCancel: () => void;
}) {
  const { task, ready, summary, summaryId, isChange = false, onInsert, onCancel } = props;
  const told = useSay();
  if (task.phase === 'running') return <Running {...task} onCancel={onCancel} />;
  return (
    <>
      {task.phase === 'done' && (
        <Undoable undo={task.result.undo}>
          {told(isChange ? 'pane.changed' : 'pane.figureInserted', { title: task.result.figure.title })}
        </Undoable>
      )}
      {task.phase === 'failed' && (
        <Failure
          failure={task.failure}
          actions={
            isEdited(task.failure) && (
              <Button onClick={() => onInsert(true)}>{told('pane.changeOverwrite')}</Button>
            )
          }
        />
      )}
      {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
      {summary}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={!ready}
        aria-describedby={summaryId}
        onClick={() => onInsert(false)}
      >
        {told(isChange ? 'pane.changeDo' : 'pane.insertFigure')}
      </Button>
    </>
  );
}

function isEdited(failure: unknown): boolean {
  return failure instanceof ReportingError && failure.code === 'figure-edited';
}
