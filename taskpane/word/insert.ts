import type { Figure } from '../../src/figures/figure';
import type { FigureRequest } from '../../src/figures/provenance';
import type { Undo } from '../../src/ports/undo';
import { cancellable } from '../../src/ui/cancellable-source';
import type { ReportPorts } from '../../src/ui/ports';
import type { Work } from '../../src/ui/useTask';

/** A figure as it stands in the report now, and the way back where there is one. */
export interface Placed {
  figure: Figure;
  undo?: Undo;
}

/** At the cursor. */
export async function insert(
  { source, document }: ReportPorts,
  request: FigureRequest,
  { signal }: Work,
): Promise<Placed> {
  const { insertFigure } = await import('../../src/actions/insert-figure');
  return { figure: await insertFigure({ source: cancellable(source, signal), document }, request) };
}

/** Where it stands; with `overwrite` also what people changed in it. */
export async function change(
  { source, document }: ReportPorts,
  { overwrite = false, ...request }: FigureRequest & { overwrite?: boolean },
  { signal }: Work,
): Promise<Placed> {
  const { changeFigure } = await import('../../src/actions/change-figure');
  const ports = { source: cancellable(source, signal), document };
  return changeFigure(ports, request.id, request, { overwrite });
}
