import { useRead, useSay } from './language';
import { SelectField } from './SelectField';
import type { City } from './useCity';

/** Only where figures come in the areas of more than one edition; the first is the one they were published in. */
export function EditionField({ catalogue, onEdition }: Pick<City, 'catalogue' | 'onEdition'>) {
  const told = useSay();
  const read = useRead();
  const { editions, edition } = catalogue;
  if (editions.length < 2) return null;
  return (
    <SelectField
      label={told('pane.edition')}
      hint={edition.id === editions[0]?.id ? undefined : told('pane.editionConverted')}
      options={editions.map(({ id, name }) => ({ value: id, name: read(name) }))}
      value={edition.id}
      onChoose={onEdition}
    />
  );
}
