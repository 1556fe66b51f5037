import { Field, Select } from '@fluentui/react-components';
import type { CityId, CityRef } from '../../src/domain/catalogue';
import { useSay } from './language';

/** Only where there is more than one city to choose from. */
export function CityField(props: { cities: CityRef[]; city: CityId; onCity: (city: CityId) => void }) {
  const { cities, city, onCity } = props;
  const told = useSay();
  if (cities.length < 2) return null;
  return (
    <Field label={told('pane.city')}>
      <Select value={city} onChange={(_, { value }) => onCity(value)}>
        {cities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
