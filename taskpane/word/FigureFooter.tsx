import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Figure } from '../../src/figures/figure';
import { useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import type { Task } from '../../src/ui/useTask';

/** The button that puts a figure at the cursor, with what is going on and what came of it. */
export function FigureFooter(props: {
  task: Task<Figure>;
  ready: boolean;
  summary?: ReactNode;
  /** Of the summary. */
  summaryId?: string;
  onInsert: () => void;
  onCancel: () => void;
}) {
  const { task, ready, summary, summaryId, onInsert, onCancel } = props;
  const told = useSay();
  if (task.phase === 'running') return <Running {...task} onCancel={onCancel} />;
  return (
    <>
      {task.phase === 'done' && (
        <Message intent="success">{told('pane.figureInserted', { title: task.result.title })}</Message>
      )}
      {task.phase === 'failed' && <Failure failure={task.failure} />}
      {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
      {summary}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={!ready}
        aria-describedby={summaryId}
        onClick={onInsert}
      >
        {told('pane.insertFigure')}
      </Button>
    </>
  );
}
