import type { CityId, CityRef } from '../domain/catalogue';
import { useSay } from './language';
import { SelectField } from './SelectField';

/** Only where there is more than one city to choose from. */
export function CityField(props: { cities: CityRef[]; city: CityId; onCity: (city: CityId) => void }) {
  const { cities, city, onCity } = props;
  const told = useSay();
  if (cities.length < 2) return null;
  return (
    <SelectField
      label={told('pane.city')}
      options={cities.map(({ id, name }) => ({ value: id, name }))}
      value={city}
      onChoose={onCity}
    />
  );
}
