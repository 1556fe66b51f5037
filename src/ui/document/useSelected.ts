import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenDocument, Selected } from '../../ports/open-document';
import { useFollowed } from './useFollowed';

/**
 * What the cursor stands in, as long as the view is open; nothing where the program cannot tell. Looks again after the selection
 * moved and after figures came or went, which `onChange` is told.
 */
export function useSelected(open: OpenDocument, onChange?: () => void): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  const asked = useRef(0);
  const look = useCallback(() => {
    const turn = ++asked.current;
    const settle = (found?: Selected) => {
      if (turn === asked.current) setSelected(found);
    };
    open.selected().then(settle, () => settle());
  }, [open]);
  useEffect(() => {
    look();
    return () => {
      asked.current += 1;
    };
  }, [look]);
  useFollowed(open, 'follow', look);
  useFollowed(open, 'followChanges', () => {
    look();
    onChange?.();
  });
  return selected;
}
