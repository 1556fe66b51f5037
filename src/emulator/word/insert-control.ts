import { notImplemented } from '../protocol/host-error';
import type { WordModel } from './model';
import { ORDER } from './order';
import { setPlaceholder } from './placeholder';
import type { Span } from './spans';
import { boxOf, isInline, nodesOf, paragraphsOf, startOf } from './spans';
import type { Element } from './xml';
import { insertAll, make, prepend, putInOrder } from './xml';
import { freeControlId } from './unique-ids';

/** What tells the kind of a control; a rich text control has no sign. */
const KINDS: Record<string, string | null> = { RichText: null, PlainText: 'text' };

const PLACEHOLDER = 'Klicken oder tippen Sie hier, um Text einzugeben.';

/** Wraps a span in a content control: runs of one paragraph, or whole blocks. */
export function insertControl(model: WordModel, span: Span, kind = 'RichText'): Element {
  const sign = KINDS[kind];
  if (sign === undefined) throw notImplemented(`insertContentControl ${kind}`);
  const nodes = wrapped(span);
  const { parent, before } = nodes[0]
    ? { parent: nodes[0].parentNode as Element, before: nodes[0] }
    : startOf(span);
  return model.change(boxOf(span), () => {
    const control = make('sdt');
    const properties = prepend(control, make('sdtPr'));
    putInOrder(properties, make('id', { val: freeControlId(model.pkg) }), ORDER.sdtPr);
    if (sign) properties.appendChild(make(sign));
    const content = control.appendChild(make('sdtContent'));
    parent.insertBefore(control, before);
    insertAll(content, null, nodes);
    if (nodes.length === 0) setPlaceholder(model.pkg, control, PLACEHOLDER);
    return control;
  });
}

/** The nodes the control will hold; runs of several paragraphs stand for their paragraphs. */
function wrapped(span: Span): Element[] {
  const nodes = nodesOf(span);
  const siblings = nodes.every((node) => node.parentNode === nodes[0]?.parentNode);
  return isInline(span) && !siblings ? paragraphsOf(span) : nodes;
}
