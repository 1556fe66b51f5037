import { Field, Select } from '@fluentui/react-components';
import { useRead, useSay } from './language';
import type { City } from './useCity';

/** Only where figures come in the areas of more than one edition; the first is the one they were published in. */
export function EditionField({ catalogue, onEdition }: Pick<City, 'catalogue' | 'onEdition'>) {
  const told = useSay();
  const read = useRead();
  const { editions, edition } = catalogue;
  if (editions.length < 2) return null;
  return (
    <Field
      label={told('pane.edition')}
      hint={edition.id === editions[0]?.id ? undefined : told('pane.editionConverted')}
    >
      <Select value={edition.id} onChange={(_, { value }) => onEdition(value)}>
        {editions.map(({ id, name }) => (
          <option key={id} value={id}>
            {read(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
