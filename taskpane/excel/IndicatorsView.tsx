import { useState } from 'react';
import type { Target } from '../../src/ports/workbook';
import { useSay } from '../../src/ui/language';
import { askable, missingIn } from '../../src/ui/selection';
import { SelectionForm } from '../../src/ui/SelectionForm';
import { SelectionSummary } from '../../src/ui/SelectionSummary';
import type { ExcelServices } from '../../src/ui/services';
import type { City } from '../../src/ui/useCity';
import { useTask } from '../../src/ui/useTask';
import { Step, View } from '../../src/ui/View';
import { PlaceFooter } from './PlaceFooter';
import { TargetField } from './TargetField';

/** Choose indicators and write them into the workbook as a table. */
export function IndicatorsView({ services, city }: { services: ExcelServices; city: City }) {
  const told = useSay();
  const [target, setTarget] = useState<Target['kind']>('new-sheet');
  const { task, start, cancel, reset } = useTask(services.pullTable);
  const query = askable(city.catalogue, city.selection);
  return (
    <View
      footer={
        <PlaceFooter
          label={told('pane.insertSheet')}
          summary={(id) => <SelectionSummary city={city} id={id} />}
          ready={!missingIn(query)}
          target={target}
          task={task}
          done={task.phase === 'done' && told('pane.inserted', { address: task.result })}
          onPlace={(place) => start({ query, target: place })}
          onCancel={cancel}
          onDismiss={reset}
        />
      }
    >
      <SelectionForm city={city} />
      <Step number={4} title={told('pane.targetTitle')}>
        <TargetField target={target} onTarget={setTarget} />
      </Step>
    </View>
  );
}
