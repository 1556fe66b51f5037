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

/** Where it stands; with `overwrite` also what people changed in it. */
export async function change(
  { source, document }: ReportPorts,
  { overwrite = false, ...request }: FigureRequest & { overwrite?: boolean },
  { signal }: Work,
): Promise<Figure> {
  const { changeFigure } = await import('../../src/actions/change-figure');
  const ports = { source: cancellable(source, signal), document };
  return (await changeFigure(ports, request.id, request, { overwrite })).figure;
}
