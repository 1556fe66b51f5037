import { useEffect, useRef } from 'react';
import type { OpenDocument } from '../../ports/open-document';

/** A person who moves through a text is not asked about at every step, and what comes in a burst is looked at once. */
const PAUSE_MILLISECONDS = 150;

/** Calls `changed` a pause after the document told of something, as long as the view is open; never where it cannot tell. */
export function useFollowed(open: OpenDocument, what: 'follow' | 'followChanges', changed: () => void): void {
  const latest = useRef(changed);
  useEffect(() => {
    latest.current = changed;
  });
  useEffect(() => {
    let current = true;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    const told = () => {
      clearTimeout(waiting);
      if (current) waiting = setTimeout(() => latest.current(), PAUSE_MILLISECONDS);
    };
    open[what](told).then(
      (end) => {
        stop = end;
        if (!current) end();
      },
      () => undefined,
    );
    return () => {
      current = false;
      clearTimeout(waiting);
      stop();
    };
  }, [open, what]);
}
