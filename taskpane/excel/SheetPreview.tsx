import type { Figure } from '../../src/figures/figure';
import { Paper } from '../../src/ui/Paper';
import { TablePreview } from '../../src/ui/TablePreview';

/** Enough to judge the columns by; the city's row comes along. */
const PARTS_SHOWN = 5;

/** A table as it will stand on a worksheet: its title, its heads and the first rows. */
export function SheetPreview({ figure }: { figure: Figure }) {
  const { title, body, notes, legend, source } = figure;
  return (
    <Paper caption={title} finePrint={[...notes, legend, source]}>
      {body.kind === 'table' && <TablePreview body={body} title={title} parts={PARTS_SHOWN} />}
    </Paper>
  );
}
