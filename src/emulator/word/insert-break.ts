import { invalidArgument } from '../protocol/host-error';
import { insertParagraph } from './insert-paragraph';
import type { Location } from './locations';
import type { WordModel } from './model';
import type { Span } from './spans';
import { boxOf, inlineEnd, inlineStart } from './spans';
import type { Element } from './xml';
import { kid, kids, make, detach } from './xml';
import { editProperties } from './styles';

type Insert = (model: WordModel, span: Span, where: Location) => void;

const atStart = (where: Location): boolean => where === 'Start' || where === 'Before';

const pageBreak: Insert = (model, span, where) => {
  const paragraph = insertParagraph(model, span, '', where);
  paragraph.appendChild(make('r')).appendChild(make('br', { type: 'page' }));
};

const lineBreak: Insert = (_model, span, where) => {
  const point = (atStart(where) ? inlineStart : inlineEnd)(span);
  if (!point) throw invalidArgument('insertBreak Line');
  const run = make('r');
  run.appendChild(make('br'));
  point.parent.insertBefore(run, point.before);
};

const sectionBreak =
  (type: string): Insert =>
  (model, span, where) => {
    const paragraph = insertParagraph(model, span, '', where);
    const section = (kid(model.body, 'sectPr') ?? make('sectPr')).cloneNode(true) as Element;
    kids(section, 'type').forEach(detach);
    const references = kids(section, 'headerReference', 'footerReference').length;
    section.insertBefore(make('type', { val: type }), kids(section)[references] ?? null);
    editProperties(paragraph).appendChild(section);
  };

const BREAKS: Record<string, Insert> = {
  Page: pageBreak,
  Line: lineBreak,
  Next: sectionBreak('nextPage'),
  SectionNext: sectionBreak('nextPage'),
  SectionContinuous: sectionBreak('continuous'),
  SectionEven: sectionBreak('evenPage'),
  SectionOdd: sectionBreak('oddPage'),
};

/** Inserts a page, line or section break beside or inside a span. */
export function insertBreak(model: WordModel, span: Span, type: string, where: Location): void {
  const insert = BREAKS[type];
  if (!insert) throw invalidArgument(`insertBreak ${type}`);
  model.change(boxOf(span), () => insert(model, span, where));
}
