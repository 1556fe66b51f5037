import type { Figure } from '../../src/figures/figure';
import type { FigureRequest } from '../../src/figures/provenance';
import { cancellable } from '../../src/ui/cancellable-source';
import type { ReportPorts } from '../../src/ui/ports';
import type { Work } from '../../src/ui/useTask';

/** At the cursor. */
export async function insert(
  { source, document }: ReportPorts,
  request: FigureRequest,
  { signal }: Work,
): Promise<Figure> {
  const { insertFigure } = await import('../../src/actions/insert-figure');
  return insertFigure({ source: cancellable(source, signal), document }, request);
}
