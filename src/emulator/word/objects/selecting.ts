import { invalidArgument } from '../../protocol/host-error';
import type { WordModel } from '../model';
import type { Span } from '../spans';
import { endOf, inlineEnd, inlineStart, pointSpan, startOf } from '../spans';

/** Selects a span or puts the cursor at one of its ends, as the select() of every object does. */
export function select(model: WordModel, span: Span, mode = 'Select'): void {
  const target = MODES[mode];
  if (!target) throw invalidArgument(`selectionMode ${mode}`);
  model.selection.select(target(span));
  model.tell();
}

const MODES: Record<string, (span: Span) => Span> = {
  Select: (span) => span,
  Start: (span) => pointSpan(inlineStart(span) ?? startOf(span)),
  End: (span) => pointSpan(inlineEnd(span) ?? endOf(span)),
};
