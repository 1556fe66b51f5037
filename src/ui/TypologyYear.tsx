import { Button } from '@fluentui/react-components';
import type { ReportingYear } from '../domain/period';
import { useSay } from './language';
import { Message } from './Message';
import type { City } from './useCity';

/** Says so where a typology is of another year than the document, or of none. */
export function TypologyYear({ city, year }: { city: City; year: ReportingYear | undefined }) {
  const told = useSay();
  if (year === city.year) return null;
  if (year === undefined) return <Message intent="warning">{told('pane.noTypologyYear')}</Message>;
  return (
    <Message
      intent="info"
      actions={<Button onClick={() => city.onYear(year)}>{told('pane.toYear', { year })}</Button>}
    >
      {told('pane.typologyOtherYear', { wanted: city.year, year })}
    </Message>
  );
}
