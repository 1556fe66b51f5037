import { Button } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { ReportingError } from '../../src/domain/reporting-error';
import type { Target } from '../../src/ports/workbook';
import { failureSentence } from '../../src/texts/failure';
import { useLanguage, useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import type { Task } from '../../src/ui/useTask';

/**
 * The button that writes into the workbook, with what is going on and what came of it. Cells that are not empty are
 * overwritten only after a second, explicit click.
 */
export function PlaceFooter(props: {
  label: string;
  summary?: (id: string) => ReactNode;
  ready: boolean;
  target: Target['kind'];
  task: Task<unknown>;
  done?: ReactNode;
  onPlace: (target: Target) => void;
  onCancel: () => void;
  onDismiss: () => void;
}) {
  const { label, summary, ready, target, task, done, onPlace, onCancel, onDismiss } = props;
  const told = useSay();
  const language = useLanguage();
  const id = useId();
  if (task.phase === 'running') return <Running {...task} onCancel={onCancel} />;
  const place = (overwrite: boolean) =>
    onPlace(target === 'selection' ? { kind: 'selection', overwrite } : { kind: 'new-sheet' });
  return (
    <>
      {task.phase === 'done' && done && <Message intent="success">{done}</Message>}
      {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
      {task.phase === 'failed' && wantsConfirmation(task.failure) && (
        <Message
          intent="warning"
          actions={
            <>
              <Button onClick={() => place(true)}>
                {told(isEdited(task.failure) ? 'pane.changeOverwrite' : 'pane.overwrite')}
              </Button>
              <Button onClick={onDismiss}>{told('pane.keep')}</Button>
            </>
          }
        >
          {failureSentence(task.failure, language)}
        </Message>
      )}
      {task.phase === 'failed' && !wantsConfirmation(task.failure) && <Failure failure={task.failure} />}
      {summary?.(id)}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={!ready}
        aria-describedby={summary && id}
        onClick={() => place(false)}
      >
        {label}
      </Button>
    </>
  );
}

function isEdited(failure: unknown): boolean {
  return failure instanceof ReportingError && failure.code === 'figure-edited';
}

function wantsConfirmation(failure: unknown): boolean {
  return isEdited(failure) || (failure instanceof ReportingError && failure.code === 'target-not-empty');
}
