import { useEffect, useState } from 'react';
import type { OpenDocument, Selected } from '../../ports/open-document';

/** A person who moves through a text is not asked about at every step. */
const PAUSE_MILLISECONDS = 150;

/** What the cursor stands in, as long as the view is open; nothing where the program cannot tell. */
export function useSelected(open: OpenDocument): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    let current = true;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    const look = () =>
      open.selected().then(
        (found) => current && setSelected(found),
        () => current && setSelected(undefined),
      );
    const changed = () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, PAUSE_MILLISECONDS);
    };
    void look();
    open.follow(changed).then(
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
  }, [open]);
  return selected;
}
