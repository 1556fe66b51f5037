import type { FigureChange } from '../../refresh/refresh';
import { useSay } from '../language';
import { Message } from '../Message';

/** What becomes of filters somebody set, table by table. */
export function FilteredTables({ figures }: { figures: FigureChange[] }) {
  const told = useSay();
  const tables = figures.flatMap(({ isFiltered, reason, title }) => (isFiltered && !reason ? [title] : []));
  return (
    tables.length > 0 && (
      <Message intent="info">{told('pane.filteredTables', { tables: tables.join(', ') })}</Message>
    )
  );
}
