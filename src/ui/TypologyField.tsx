import type { Catalogue } from '../domain/catalogue';
import type { TypologyDefinition } from '../domain/typology/definition';
import { useRead, useSay } from './language';
import { SelectField } from './SelectField';

/** Which of the city's typologies; its name where there is but one. */
export function TypologyField(props: {
  catalogue: Catalogue;
  typology: TypologyDefinition;
  onTypology: (typology: TypologyDefinition) => void;
}) {
  const { catalogue, typology, onTypology } = props;
  const told = useSay();
  const read = useRead();
  const { typologies } = catalogue;
  if (typologies.length < 2) return <strong>{read(typology.name)}</strong>;
  const choose = (id: string) => onTypology(typologies.find((known) => known.id === id) ?? typology);
  return (
    <SelectField
      label={told('pane.typologyTitle')}
      options={typologies.map(({ id, name }) => ({ value: id, name: read(name) }))}
      value={typology.id}
      onChoose={choose}
    />
  );
}
