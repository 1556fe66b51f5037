import { childrenOf, copied, made, putAfter, removed } from '../package/xml';
import { onFigure } from './edit';

/** Ctrl+Shift+Enter in Word: the table goes on below a paragraph. */
export const divideTable = onFigure('divides a table', ['table'], ({ anchor }, _, report) => {
  const rows = childrenOf(anchor, 'w', 'tr');
  const half = rows.slice(Math.ceil(rows.length / 2));
  const second = copied(anchor);
  childrenOf(second, 'w', 'tr').forEach(removed);
  for (const row of half) second.appendChild(removed(row));
  const text = report.word();
  const [paragraph] = made(anchor, `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
  if (!paragraph || half.length === 0) return undefined;
  putAfter(anchor, paragraph, second);
  return { expects: 'untouched', wrote: [text] };
});
