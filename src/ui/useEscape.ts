import { useEffect } from 'react';

/** Escape answers what is asked now, before anything around it hears of the key; nothing while there is no answer. */
export function useEscape(answer: (() => void) | undefined): void {
  useEffect(() => {
    if (!answer) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      answer();
    };
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, [answer]);
}
