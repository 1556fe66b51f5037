import { Button } from '@fluentui/react-components';
import type { ReportingYear } from '../domain/period';
import { yearSpan } from '../figures/title';
import { useLanguage, useSay } from './language';
import { Message } from './Message';
import type { City } from './useCity';

/** Says that a form changes what stands already, to which years, and the way out. */
export function Changing({ city, years }: { city: City; years: ReportingYear[] }) {
  const told = useSay();
  const language = useLanguage();
  const { now, end } = city.change;
  if (!now) return null;
  const { figure, isAnew } = now;
  const [from, to] = [figure.origin.request.query.years, years].map((each) => yearSpan(each, language));
  return (
    <>
      {isAnew && <Message intent="warning">{told('pane.changeAnew')}</Message>}
      <Message intent="info" actions={<Button onClick={end}>{told('pane.changeStop')}</Button>}>
        {told('pane.changing', { title: figure.title })}
        {from && to && from !== to && ` ${told('pane.changingYears', { from, to })}`}
      </Message>
    </>
  );
}
