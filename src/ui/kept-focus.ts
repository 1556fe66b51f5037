import { useEffect, useRef, type RefObject } from 'react';

/** What a message or running work says of itself, so that the focus can stand on it. */
export const FOCUSED_NEXT = { 'data-next': '', tabIndex: -1 } as const;

const BUTTONS = 'button:not(:disabled):not([tabindex="-1"])';
const NEXT = '[data-next]';
const OTHERS = 'input:not(:disabled), select:not(:disabled), [tabindex="0"]';

/** Where a person works: what had the focus, what it was called, and what stood around it, from the inside. */
interface Worked {
  element: Element;
  name: string;
  around: Element[];
}

/**
 * Keeps the focus where a person works when what had it goes: on the button of the same name once it is back, on the message that
 * took its place, or on what stands next to it. What a person focuses since then counts.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const pane = root.current;
    return pane ? keepFocusIn(pane) : undefined;
  }, []);
  return root;
}

function keepFocusIn(pane: HTMLElement): () => void {
  let worked: Worked | undefined;
  let isOurs = false;
  let isSettled = true;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    worked = {
      element: target,
      name: isOurs && worked ? worked.name : nameOf(target),
      around: around(target, pane),
    };
    if (!isOurs) isSettled = true;
  };
  const look = () => {
    const { activeElement } = document;
    const isLost = !activeElement || activeElement === document.body;
    const isWaiting = !isSettled && activeElement === worked?.element;
    if (!worked || !(isLost ? !worked.element.isConnected : isWaiting)) return;
    const next = nextTo(worked) ?? (isLost ? viewIn(pane) : undefined);
    if (!next) return;
    isSettled = next.matches(`${BUTTONS}, ${NEXT}`);
    isOurs = true;
    next.focus({ preventScroll: true });
    isOurs = false;
  };
  const observer = new MutationObserver(look);
  observer.observe(pane, { childList: true, subtree: true });
  pane.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    pane.removeEventListener('focusin', remember);
  };
}

function around(element: Element, pane: HTMLElement): Element[] {
  const parent = element.parentElement;
  return parent && element !== pane ? [parent, ...around(parent, pane)] : [];
}

/** The nearest thing around that still stands decides; further out only where there is nothing in it. */
function nextTo({ name, around: places }: Worked): HTMLElement | undefined {
  const standing = places.filter((place) => place.isConnected);
  for (const place of standing) {
    const buttons = [...place.querySelectorAll<HTMLElement>(BUTTONS)].filter(
      (button) => !button.closest('[hidden]'),
    );
    const next =
      buttons.find((button) => name !== '' && nameOf(button) === name) ??
      place.querySelector<HTMLElement>(`${NEXT}[role="alert"]`) ??
      place.querySelector<HTMLElement>(NEXT) ??
      buttons[0] ??
      place.querySelector<HTMLElement>(OTHERS);
    if (next) return next;
    if (place.id === 'view') return undefined;
  }
  return undefined;
}

function viewIn(pane: HTMLElement): HTMLElement | undefined {
  return pane.querySelector<HTMLElement>('#view') ?? undefined;
}

function nameOf(element: Element): string {
  return element.matches('button') ? (element.getAttribute('aria-label') ?? element.textContent ?? '') : '';
}
