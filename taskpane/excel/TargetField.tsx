import { Radio, RadioGroup } from '@fluentui/react-components';
import type { Target } from '../../src/ports/workbook';
import { useSay } from '../../src/ui/language';

const KINDS = ['new-sheet', 'selection'] as const;

/** Where a table goes. */
export function TargetField(props: { target: Target['kind']; onTarget: (target: Target['kind']) => void }) {
  const told = useSay();
  return (
    <RadioGroup
      aria-label={told('pane.targetTitle')}
      value={props.target}
      onChange={(_, { value }) => props.onTarget(value as Target['kind'])}
    >
      {KINDS.map((kind) => (
        <Radio key={kind} value={kind} label={told(`pane.target ${kind}`)} />
      ))}
    </RadioGroup>
  );
}
