import type { AreaKey, LevelId } from '../domain/area';
import { levelOf, type Catalogue } from '../domain/catalogue';
import { useLanguage, useRead, useSay } from './language';
import { SelectField } from './SelectField';
import { areasOf } from './selection';

/** One area of a level by its name; empty before one is chosen. */
export function AreaSelect(props: {
  catalogue: Catalogue;
  level: LevelId;
  area: AreaKey;
  onArea: (area: AreaKey) => void;
}) {
  const { catalogue, level, area: chosen, onArea } = props;
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const name = levelOf(catalogue, level)?.name;
  const areas = areasOf(catalogue, level).sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <SelectField
      label={told('pane.whyArea', { level: name ? read(name) : level })}
      options={[
        { value: '', name: told('pane.whyChoose') },
        ...areas.map((area) => ({ value: area.key, name: area.name })),
      ]}
      value={chosen}
      onChoose={onArea}
    />
  );
}
