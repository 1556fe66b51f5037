import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import {
  FEWEST_TYPES,
  GROUPING_METHODS,
  MOST_TYPES,
  type Grouping,
} from '../../src/domain/typology/grouping';
import { useSay } from '../shared/language';
import type { ExcelServices, TypologyOfYear } from '../shared/services';
import { Step } from '../shared/View';
import { ChoiceOfTypes } from './ChoiceOfTypes';

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });

const NUMBERS = Array.from({ length: MOST_TYPES - FEWEST_TYPES + 1 }, (_, i) => FEWEST_TYPES + i);

/** Whether areas are grouped in another way than the city's, how, and into how many types. */
export function GroupingField(props: {
  services: ExcelServices;
  /** As the city declares it. */
  declared: TypologyOfYear;
  grouping: Grouping | undefined;
  onGrouping: (grouping: Grouping | undefined) => void;
}) {
  const { services, declared, grouping, onGrouping } = props;
  const styles = useStyles();
  const told = useSay();
  const types = grouping?.types ?? Math.min(declared.typology.types.length, MOST_TYPES);
  const choose = (value: string) => {
    const method = GROUPING_METHODS.find((known) => known === value);
    onGrouping(method && { method, types });
  };
  return (
    <Step title={told('pane.groupingTitle')}>
      <Field label={told('pane.groupingMethod')}>
        <Select value={grouping?.method ?? 'declared'} onChange={(_, { value }) => choose(value)}>
          {(['declared', ...GROUPING_METHODS] as const).map((method) => (
            <option key={method} value={method}>
              {told(`pane.grouping ${method}`)}
            </option>
          ))}
        </Select>
      </Field>
      {grouping && (
        <>
          <p className={styles.note}>{told('pane.groupingNote')}</p>
          <Field label={told('pane.groupingTypes')}>
            <Select
              value={String(types)}
              onChange={(_, { value }) => onGrouping({ ...grouping, types: Number(value) })}
            >
              {NUMBERS.map((number) => (
                <option key={number} value={number}>
                  {number}
                </option>
              ))}
            </Select>
          </Field>
          <ChoiceOfTypes
            // Other figures, other numbers.
            key={`${declared.typology.id} ${declared.year} ${grouping.method}`}
            services={services}
            request={{ ...declared, method: grouping.method }}
            types={types}
          />
        </>
      )}
    </Step>
  );
}
