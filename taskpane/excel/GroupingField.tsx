import { makeStyles, tokens } from '@fluentui/react-components';
import {
  FEWEST_TYPES,
  GROUPING_METHODS,
  MOST_TYPES,
  type Grouping,
} from '../../src/domain/typology/grouping';
import { useSay } from '../../src/ui/language';
import { SelectField } from '../../src/ui/SelectField';
import { Step } from '../../src/ui/View';
import { ChoiceOfTypes } from './ChoiceOfTypes';
import type { TypologyOfYear } from './typology-tasks';

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });

const METHODS = ['declared', ...GROUPING_METHODS] as const;
const NUMBERS = Array.from({ length: MOST_TYPES - FEWEST_TYPES + 1 }, (_, i) => FEWEST_TYPES + i);

/** Whether areas are grouped in another way than the city's, how, and into how many types. */
export function GroupingField(props: {
  /** As the city declares it. */
  declared: TypologyOfYear;
  grouping: Grouping | undefined;
  onGrouping: (grouping: Grouping | undefined) => void;
}) {
  const { declared, grouping, onGrouping } = props;
  const styles = useStyles();
  const told = useSay();
  const types = grouping?.types ?? Math.min(declared.typology.types.length, MOST_TYPES);
  const choose = (method: Grouping['method'] | 'declared') =>
    onGrouping(method === 'declared' ? undefined : { method, types });
  return (
    <Step title={told('pane.groupingTitle')}>
      <SelectField
        label={told('pane.groupingMethod')}
        options={METHODS.map((value) => ({ value, name: told(`pane.grouping ${value}`) }))}
        value={grouping?.method ?? 'declared'}
        onChoose={choose}
      />
      {grouping && (
        <>
          <p className={styles.note}>{told('pane.groupingNote')}</p>
          <SelectField
            label={told('pane.groupingTypes')}
            options={NUMBERS.map((value) => ({ value, name: String(value) }))}
            value={types}
            onChoose={(number) => onGrouping({ ...grouping, types: number })}
          />
          <ChoiceOfTypes
            // Other figures, other numbers.
            key={`${declared.typology.id} ${declared.year} ${grouping.method}`}
            request={{ ...declared, method: grouping.method }}
            types={types}
          />
        </>
      )}
    </Step>
  );
}
