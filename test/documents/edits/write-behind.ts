import { putAfter, putBefore } from '../package/xml';
import { onFigure } from './edit';
import { paragraphsOf } from './edited-report';
import { enterBehind, splitRun, runsIn, textIn } from './typing';
import { copied, childOf, made } from '../package/xml';

/** Cursor behind the source line, Enter, a paragraph: it lands inside the control, looking like the source line. */
export const writeBehindSource = onFigure(
  'writes a paragraph behind the source line',
  ['table', 'chart', 'box'],
  (figure, { seed }, report) => {
    const last = paragraphsOf(figure).at(-1);
    if (!last) return undefined;
    const texts = Array.from({ length: 1 + (seed % 2) }, () => `${report.word()} ist aufgefallen.`);
    texts.reduce((place, text) => enterBehind(place, text), last);
    return { expects: 'renewed', wrote: texts };
  },
);

/** Enter inside the source line: two paragraphs of it. */
export const enterInSource = onFigure(
  'presses Enter inside the source line',
  ['table', 'chart', 'box'],
  (figure, { seed }) => {
    const line = paragraphsOf(figure).find((paragraph) => textIn(paragraph).startsWith('Quelle'));
    const [run, ...more] = line ? runsIn(line) : [];
    const halves = run && !more.length ? splitRun(run, 8 + seed) : undefined;
    if (!line || !halves) return undefined;
    const [fresh] = made(line, '<w:p/>');
    const looks = childOf(line, 'w', 'pPr');
    if (!fresh) return undefined;
    if (looks) fresh.appendChild(copied(looks));
    fresh.appendChild(halves[1]);
    putAfter(line, fresh);
    return { expects: 'either' };
  },
);

/** A paragraph of one's own between the table and what stands below it. */
export const writeBelowTable = onFigure(
  'writes a paragraph below the table',
  ['table', 'chart'],
  (figure, _, report) => {
    const [first] = paragraphsOf(figure);
    if (!first) return undefined;
    const text = `${report.word()} steht dazwischen.`;
    const [own] = made(first, `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    if (own) putBefore(first, own);
    return { expects: 'renewed', wrote: [text] };
  },
);

/** A paragraph of one's own before the caption, or between it and the table. */
export const writeAroundCaption = onFigure(
  'writes a paragraph at the caption',
  ['table', 'chart'],
  ({ caption }, { seed }, report) => {
    if (!caption) return undefined;
    const text = `${report.word()} leitet ein.`;
    const [own] = made(caption, `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    if (own && seed % 2) putBefore(caption, own);
    else if (own) putAfter(caption, own);
    return { expects: 'renewed', wrote: [text] };
  },
);
