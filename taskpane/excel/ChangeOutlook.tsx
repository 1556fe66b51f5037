import { Button } from '@fluentui/react-components';
import { ReportingError } from '../../src/domain/reporting-error';
import type { ReadingFormula, TableChange } from '../../src/actions/change-table';
import { whereFormula } from '../../src/actions/where-formula';
import { namedCells } from '../../src/refresh/named-cells';
import { failureSentence } from '../../src/texts/failure';
import { useLanguage, useSay } from '../../src/ui/language';
import { Message } from '../../src/ui/Message';

const FATES = [
  { fate: 'goes', said: 'pane.changeGoing', intent: 'warning' },
  { fate: 'other', said: 'pane.changeOther', intent: 'warning' },
  { fate: 'moves', said: 'pane.changeMoving', intent: 'info' },
] as const;

/** What a change would meet and what it would do to formulas elsewhere and to a filter, before anybody clicks. */
export function ChangeOutlook({ change, onElsewhere }: { change: TableChange; onElsewhere: () => void }) {
  const told = useSay();
  const language = useLanguage();
  const { readers, isFiltered } = change;
  const inTheWay = roomLacking(change);
  if (inTheWay)
    return (
      <Message
        intent="warning"
        actions={<Button onClick={onElsewhere}>{told('pane.changeElsewhere')}</Button>}
      >
        {failureSentence(inTheWay, language)}
      </Message>
    );
  return (
    <>
      {FATES.map(({ fate, said, intent }) => {
        const cells = whereThat(readers, fate);
        return (
          cells.length > 0 && (
            <Message key={fate} intent={intent}>
              {told(said, { cells: namedCells(cells) })}
            </Message>
          )
        );
      })}
      {isFiltered && <Message intent="info">{told('pane.changeFiltered')}</Message>}
    </>
  );
}

function whereThat(readers: ReadingFormula[], fate: ReadingFormula['fate']): string[] {
  return readers.filter((reader) => reader.fate === fate).map(whereFormula);
}

/** Why the changed table cannot stand where it stands now. */
export function roomLacking({ worksheet, occupied, merged }: TableChange): ReportingError | undefined {
  if (occupied.length)
    return new ReportingError('table-no-room', { sheet: worksheet, cells: namedCells(occupied) });
  if (merged.length)
    return new ReportingError('cells-merged', { sheet: worksheet, cells: namedCells(merged) });
  return undefined;
}
