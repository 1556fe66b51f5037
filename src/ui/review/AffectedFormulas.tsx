import { formulasSentence } from '../../refresh/formulas-sentence';
import type { namedFigures } from './name-of';
import { useLanguage, useSay } from '../language';
import { Message } from '../Message';
import { usePlainList } from '../plain-list';

/** Formulas of people that read other numbers of these tables from then on, or signs; table by table. */
export function AffectedFormulas({ figures }: { figures: ReturnType<typeof namedFigures> }) {
  const told = useSay();
  const language = useLanguage();
  const list = usePlainList();
  const affected = figures.flatMap(({ name, worksheet, figure: { id, formulas } }) =>
    formulas ? [{ id, name, worksheet, formulas }] : [],
  );
  return (
    affected.length > 0 && (
      <Message intent="warning">
        {told('pane.formulasOther')}
        <ul className={list}>
          {affected.map(({ id, name, worksheet, formulas }) => (
            <li key={id}>
              {name}
              {worksheet && ` (${told('pane.onWorksheet', { sheet: worksheet })})`}:{' '}
              {formulasSentence(formulas, language)}
            </li>
          ))}
        </ul>
      </Message>
    )
  );
}
