import { formulasSentence } from '../../refresh/formulas-sentence';
import type { FigureChange } from '../../refresh/refresh';
import { useLanguage, useSay } from '../language';
import { Message } from '../Message';
import { usePlainList } from '../plain-list';

/** Formulas of people that read other numbers of these tables from then on, or signs; table by table. */
export function AffectedFormulas({ figures }: { figures: { name: string; figure: FigureChange }[] }) {
  const told = useSay();
  const language = useLanguage();
  const list = usePlainList();
  const affected = figures.flatMap(({ name, figure: { id, formulas } }) =>
    formulas ? [{ id, name, formulas }] : [],
  );
  return (
    affected.length > 0 && (
      <Message intent="warning">
        {told('pane.formulasOther')}
        <ul className={list}>
          {affected.map(({ id, name, formulas }) => (
            <li key={id}>
              {name}: {formulasSentence(formulas, language)}
            </li>
          ))}
        </ul>
      </Message>
    )
  );
}
