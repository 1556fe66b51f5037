import type { ReactNode } from 'react';
import type { FigureRequest } from '../../src/figures/provenance';
import type { Target } from '../../src/ports/workbook';
import { cancellable } from '../../src/ui/cancellable-source';
import { useSay } from '../../src/ui/language';
import { useWorkbookPorts } from '../../src/ui/ports';
import { useTask, type Work } from '../../src/ui/useTask';
import { insertedAt } from './inserted';
import { PlaceFooter } from './PlaceFooter';
import { pull } from './pull';

export interface FooterProps {
  /** Of the table that is changed. */
  origin: FigureRequest | undefined;
  request: FigureRequest;
  isComplete: boolean;
  target: Target['kind'];
  /** All that is chosen. */
  form: string;
  /** The table was changed, or is again as before. */
  onChanged: () => void;
  summary: (id: string, isUnchanged: boolean) => ReactNode;
}

/** The button that puts a table into the workbook. */
export function InsertFooter({ request, isComplete, target, form, summary }: Omit<FooterProps, 'onChanged'>) {
  const { source, workbook } = useWorkbookPorts();
  const told = useSay();
  const { task, start, cancel, reset } = useTask(
    (to: Target, { signal }: Work) => pull({ source: cancellable(source, signal), workbook }, request, to),
    form,
  );
  return (
    <PlaceFooter
      label={told('pane.insertSheet')}
      summary={(id) => summary(id, false)}
      ready={isComplete}
      target={target}
      task={task}
      done={task.phase === 'done' && told('pane.inserted', insertedAt(task.result))}
      onPlace={start}
      onCancel={cancel}
      onDismiss={reset}
    />
  );
}
