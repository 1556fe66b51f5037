import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { chosenFrom, type Option } from './option';

/** One of a few, all of them in sight. */
export function RadioField<Value extends string>(props: {
  label: string;
  options: Option<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  const { label, options, value, onChoose } = props;
  return (
    <Field label={label}>
      <RadioGroup value={value} onChange={(_, shown) => chosenFrom(options, shown.value, onChoose)}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.name} />
        ))}
      </RadioGroup>
    </Field>
  );
}
