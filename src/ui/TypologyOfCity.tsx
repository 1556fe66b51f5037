import { Fragment, type ReactNode } from 'react';
import type { TypologyDefinition } from '../domain/typology/definition';
import { useSay } from './language';
import { Message } from './Message';
import type { City } from './useCity';
import { View } from './View';

/** A view that starts with the first typology a city declares, anew for every city; a sentence where there is none. */
export function TypologyOfCity(props: {
  city: City;
  choice: ReactNode;
  children: (first: TypologyDefinition) => ReactNode;
}) {
  const { city, choice, children } = props;
  const told = useSay();
  const { typologies, city: named } = city.published;
  const [first] = typologies;
  if (first) return <Fragment key={named.id}>{children(first)}</Fragment>;
  return (
    <View>
      {choice}
      <Message intent="info">{told('pane.noTypology', { city: named.name })}</Message>
    </View>
  );
}
