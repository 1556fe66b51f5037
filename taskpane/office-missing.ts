import { officeMissing as de } from '../src/texts/de/office-missing';
import { officeMissing as en } from '../src/texts/en/office-missing';

/** Longer than a slow line needs for Office.js, shorter than a person's patience. */
const PATIENCE = 20_000;

/**
 * Stands before the Office.js script and says what to do when that does not arrive: blocked, unreachable or too slow.
 * A file of its own, because the panes' content security policy allows no inline script.
 */
function watchForOffice() {
  const notice = document.getElementById('office-missing');
  if (!notice) return;
  const show = () => {
    notice.textContent = (navigator.language.startsWith('de') ? de : en).sentence;
    notice.hidden = false;
  };
  const timer = setTimeout(show, PATIENCE);
  const settled = (event: Event) => {
    if (!(event.target instanceof HTMLScriptElement) || !event.target.src.endsWith('/office.js')) return;
    clearTimeout(timer);
    if (event.type === 'error') show();
    else notice.hidden = true;
  };
  // Neither event bubbles; both can be caught on their way down.
  document.addEventListener('load', settled, true);
  document.addEventListener('error', settled, true);
}

watchForOffice();
