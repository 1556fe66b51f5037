import { Field, Select } from '@fluentui/react-components';
import { chosenFrom, type Option } from './option';

/** One of several, from a list that unfolds. */
export function SelectField<Value extends string | number>(props: {
  label: string;
  hint?: string | undefined;
  options: Option<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  const { label, hint, options, value, onChoose } = props;
  return (
    <Field label={label} hint={hint}>
      <Select value={String(value)} onChange={(_, shown) => chosenFrom(options, shown.value, onChoose)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
