import { useCallback } from 'react';
import { previewFigure } from '../../src/actions/insert-figure';
import type { Figure } from '../../src/figures/figure';
import type { FigureRequest } from '../../src/figures/provenance';
import { useSay } from '../../src/ui/language';
import { Failure } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import type { PanePorts } from '../../src/ui/ports';
import { useLoaded, type Loaded } from '../../src/ui/useLoaded';
import { FigurePreview } from './FigurePreview';

/** The figure as it would be inserted, as soon as enough is chosen for a request. */
export function usePreview(
  { source }: Pick<PanePorts, 'source'>,
  request: FigureRequest | undefined,
): Loaded<Figure | undefined> {
  const asked = JSON.stringify(request ?? null);
  const load = useCallback(async () => {
    const complete = JSON.parse(asked) as FigureRequest | null;
    return complete ? previewFigure({ source }, complete) : undefined;
  }, [source, asked]);
  return useLoaded(load);
}

/** The preview, or what there is in place of it; `empty` says what is still to be chosen. */
export function LoadedPreview({ preview, empty }: { preview: Loaded<Figure | undefined>; empty: string }) {
  const told = useSay();
  if (preview.phase === 'loading') return <Running done={0} total={0} label={told('pane.previewLoading')} />;
  if (preview.phase === 'failed') return <Failure failure={preview.failure} />;
  return preview.value ? <FigurePreview figure={preview.value} /> : <span>{empty}</span>;
}
