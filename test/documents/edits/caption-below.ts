import { putAfter, removed } from '../package/xml';
import { onFigure } from './edit';

/** The caption below its table, as some houses want it. */
export const captionBelow = onFigure(
  'moves the caption below',
  ['table', 'chart'],
  ({ caption, control }) => {
    if (!caption || !control || caption.parentNode !== control.parentNode) return undefined;
    putAfter(control, removed(caption));
    return { expects: 'renewed' };
  },
);
