import { useState } from 'react';
import type { FigureRequest } from '../figures/provenance';

/** What a figure is asked for as far as this pane knows: as it was when a person began, or as it was changed or put back here. */
export function useKnownRequest(first: FigureRequest | undefined) {
  const [[known, before], setKnown] = useState([first, first]);
  return {
    known,
    changed: (request: FigureRequest) => setKnown([request, known]),
    undone: () => setKnown([before, before]),
  };
}
