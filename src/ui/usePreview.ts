import { useCallback } from 'react';
import type { Figure } from '../figures/figure';
import type { FigureRequest } from '../figures/provenance';
import type { PanePorts } from './ports';
import { useLoaded, type Loaded } from './useLoaded';

/** The figure as it would be inserted, as soon as enough is chosen for a request. */
export function usePreview(
  { source }: Pick<PanePorts, 'source'>,
  request: FigureRequest | undefined,
): Loaded<Figure | undefined> {
  const asked = JSON.stringify(request ?? null);
  const load = useCallback(async () => {
    const complete = JSON.parse(asked) as FigureRequest | null;
    if (!complete) return undefined;
    const { previewFigure } = await import('../actions/insert-figure');
    return previewFigure({ source }, complete);
  }, [source, asked]);
  return useLoaded(load);
}
