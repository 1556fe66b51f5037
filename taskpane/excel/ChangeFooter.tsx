import { isSame } from '../../src/actions/same-request';
import type { Undo } from '../../src/ports/undo';
import type { Target } from '../../src/ports/workbook';
import { cancellable } from '../../src/ui/cancellable-source';
import { useSay } from '../../src/ui/language';
import { useWorkbookPorts } from '../../src/ui/ports';
import { useKnownRequest } from '../../src/ui/useKnownRequest';
import { useTask, type Work } from '../../src/ui/useTask';
import { ChangeOutlook, roomLacking } from './ChangeOutlook';
import type { FooterProps } from './InsertFooter';
import { insertedAt } from './inserted';
import { PlaceFooter } from './PlaceFooter';
import { pull } from './pull';
import { useTableChange } from './useTableChange';

/**
 * The button that changes a table where it stands. Says before the click what the change meets, and gives a way back for as long
 * as the form is open.
 */
export function ChangeFooter({ origin, request, isComplete, onChanged, summary }: Omit<FooterProps, 'form'>) {
  const { source, workbook } = useWorkbookPorts();
  const told = useSay();
  const { outlook, lookAgain } = useTableChange({ source, workbook }, isComplete ? request : undefined);
  const change = outlook.phase === 'loaded' ? outlook.value : undefined;
  const { known, changed, undone } = useKnownRequest(origin);
  const isUnchanged = known !== undefined && isSame(request, known);
  const { task, start, cancel, reset } = useTask(
    async (to: Target, { signal }: Work): Promise<{ name: string; undo?: Undo }> => {
      const ports = { source: cancellable(source, signal), workbook };
      if (to.kind === 'new-sheet') return { name: await pull(ports, request, to) };
      const { changeTable } = await import('../../src/actions/change-table');
      const options = { overwrite: to.overwrite, told: change?.readers ?? [], known };
      const { sheet, undo } = await changeTable(ports, request.id, request, options);
      changed(sheet.provenance.request);
      lookAgain();
      onChanged();
      return { name: sheet.name, undo };
    },
  );
  const done = task.phase === 'done' ? task.result : undefined;
  return (
    <PlaceFooter
      label={told('pane.changeDo')}
      summary={(id) => summary(id, isUnchanged)}
      ready={isComplete && !isUnchanged && !(change && roomLacking(change))}
      target="selection"
      task={task}
      done={
        done &&
        (done.undo
          ? told('pane.changed', { title: done.name })
          : told('pane.inserted', insertedAt(done.name)))
      }
      undo={done?.undo}
      onUndone={() => {
        undone();
        lookAgain();
        onChanged();
      }}
      before={change && <ChangeOutlook change={change} onElsewhere={() => start({ kind: 'new-sheet' })} />}
      onPlace={start}
      onCancel={cancel}
      onDismiss={reset}
    />
  );
}
