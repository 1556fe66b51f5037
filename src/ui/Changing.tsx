import { Button } from '@fluentui/react-components';
import type { ReportingYear } from '../domain/period';
import { yearSpan } from '../figures/title';
import { useLanguage, useSay } from './language';
import { Message } from './Message';
import type { ChangeableFigure } from './useChange';

/** Says that a form changes what stands already, to which years, and the way out. */
export function Changing(props: { figure: ChangeableFigure; years: ReportingYear[]; onStop: () => void }) {
  const { figure, years, onStop } = props;
  const told = useSay();
  const language = useLanguage();
  const [from, to] = [figure.origin.request.query.years, years].map((each) => yearSpan(each, language));
  return (
    <Message intent="info" actions={<Button onClick={onStop}>{told('pane.changeStop')}</Button>}>
      {told('pane.changing', { title: figure.title })}
      {from && to && from !== to && ` ${told('pane.changingYears', { from, to })}`}
    </Message>
  );
}
