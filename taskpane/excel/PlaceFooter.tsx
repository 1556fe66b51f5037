import { Button } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { ReportingError } from '../../src/domain/reporting-error';
import type { Undo } from '../../src/ports/undo';
import type { Target } from '../../src/ports/workbook';
import { failureSentence } from '../../src/texts/failure';
import { useLanguage, useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import { Undoable } from '../../src/ui/Undoable';
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
  undo?: Undo | undefined;
  onUndone?: () => void;
  /** What is to be known before the click. */
  before?: ReactNode;
  onPlace: (target: Target) => void;
  onCancel: () => void;
  onDismiss: () => void;
}) {
  const { label, summary, ready, target, task, done, undo, onUndone, before, onPlace, onCancel, onDismiss } =
    props;
  const told = useSay();
  const language = useLanguage();
  const id = useId();
  if (task.phase === 'running') return <Running {...task} onCancel={onCancel} />;
  const place = (overwrite: boolean) =>
    onPlace(target === 'selection' ? { kind: 'selection', overwrite } : { kind: 'new-sheet' });
  return (
    <>
      {task.phase === 'done' && done && (
        <Undoable undo={undo} {...(onUndone && { onUndone })}>
          {done}
        </Undoable>
      )}
      {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
      {task.phase === 'failed' && wantsConfirmation(task.failure) && (
        <Message
          intent="warning"
          actions={
            <>
              <Button onClick={() => place(true)}>
                {told(isOfChange(task.failure) ? 'pane.changeOverwrite' : 'pane.overwrite')}
              </Button>
              <Button onClick={onDismiss}>{told('pane.keep')}</Button>
            </>
          }
        >
          {failureSentence(task.failure, language)}
        </Message>
      )}
      {task.phase === 'failed' && !wantsConfirmation(task.failure) && <Failure failure={task.failure} />}
      {before}
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

function isOfChange(failure: unknown): boolean {
  return hasCode(failure, 'figure-edited', 'formulas-affected');
}

function wantsConfirmation(failure: unknown): boolean {
  return isOfChange(failure) || hasCode(failure, 'target-not-empty');
}

function hasCode(failure: unknown, ...codes: string[]): boolean {
  return failure instanceof ReportingError && codes.includes(failure.code);
}
