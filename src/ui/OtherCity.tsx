import { Button } from '@fluentui/react-components';
import { useLanguage, useSay } from './language';
import { Message } from './Message';
import type { City } from './useCity';

/** Says so where the document is about other cities than the one at the top. */
export function OtherCity({ city, program }: { city: City; program: 'report' | 'workbook' }) {
  const { cities, city: chosen, inDocument, onCity } = city;
  const told = useSay();
  const language = useLanguage();
  if (!inDocument.length || inDocument.includes(chosen)) return null;
  const nameOf = (id: string) => cities.find((each) => each.id === id)?.name ?? id;
  const [first, ...others] = cities.filter(({ id }) => inDocument.includes(id));
  return (
    <Message
      intent="info"
      actions={
        first &&
        !others.length && (
          <Button onClick={() => onCity(first.id)}>{told('pane.toCity', { city: first.name })}</Button>
        )
      }
    >
      {told(`pane.otherCity ${program}`, {
        cities: new Intl.ListFormat(language).format(inDocument.map(nameOf)),
        city: nameOf(chosen),
      })}
    </Message>
  );
}
