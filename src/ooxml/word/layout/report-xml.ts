import type { Place } from '../../../domain/finding';
import type { FigureMemory } from '../../../refresh/memory';
import { ReportingError } from '../../../domain/reporting-error';
import { textOf as textOfPart, type Parts } from '../../package/archive';
import { parseXml, type Document, type Element } from '../../package/parse-xml';
import { related, relatedById } from '../../package/relationships';
import { documentPart, memoryIn } from '../report-package';
import { customValues } from '../report-properties';
import { all, ancestor, attribute, child, children, isOn, textOf } from './elements';

/** A report as the layout rules see it: its parts parsed, its paragraphs, tables and drawings with their places. */
export interface ReportXml {
  body: Element;
  paragraphs: Element[];
  tables: Element[];
  /** Name of the main document part. */
  main: string;
  styles?: Document;
  /** The core properties: title, language. */
  core?: Document;
  /** Parsed part by name, if there is one. */
  part(name: string): Document | undefined;
  bytes(name: string): Uint8Array | undefined;
  /** Target part of a relationship of a part. */
  target(part: string, relationship: string): string | undefined;
  style(paragraph: Element): ParagraphStyle;
  memories: Map<string, FigureMemory>;
  /** Custom document property by name. */
  property(name: string): string | undefined;
}

export interface ParagraphStyle {
  id: string;
  name: string;
  /** 1 to 9 for headings, with the chain of `basedOn` resolved. */
  outlineLevel?: number;
  bold: boolean;
  /** Half points; undefined when the chain does not say. */
  size?: number;
}

/** Parses what the rules need, each part once. Fails with `not-a-report` when there is no document part. */
export function readReport(parts: Parts): ReportXml {
  const parsed = new Map<string, Document>();
  const part = (name: string) => {
    if (parts.has(name) && !parsed.has(name)) parsed.set(name, parseXml(textOfPart(parts, name)));
    return parsed.get(name);
  };
  const main = documentPart(parts);
  const document = part(main);
  const body = document && all(document, 'w:body')[0];
  if (!body) throw new ReportingError('not-a-report');
  const styles = part(related(parts, main, 'styles') ?? '');
  const core = part(related(parts, '', 'core-properties') ?? '');
  const properties = customValues(parts);
  return {
    body,
    paragraphs: all(body, 'w:p'),
    tables: all(body, 'w:tbl'),
    main,
    ...(styles && { styles }),
    ...(core && { core }),
    part,
    bytes: (name) => parts.get(name),
    target: (name, relationship) => relatedById(parts, name, relationship),
    style: styleReader(styles),
    memories: memoryIn(parts).figures,
    property: (name) => properties.get(name),
  };
}

/** The place of an element: its figure when it stands in one of ours, its paragraph otherwise. */
export function placeOf(report: ReportXml, element: Element): Place {
  const id = figureIdOf(element);
  if (id) return { kind: 'figure', id };
  const paragraph =
    element.localName === 'p' ? element : (all(element, 'w:p')[0] ?? ancestor(element, 'w:p'));
  const index = paragraph ? report.paragraphs.indexOf(paragraph) : -1;
  return index < 0 ? { kind: 'document' } : { kind: 'paragraph', index };
}

/** The id of the figure an element stands in. */
export function figureIdOf(element: Element): string | undefined {
  const control = controlOf(element);
  return control && attribute(child(child(control, 'w:sdtPr'), 'w:tag'), 'w:val').slice(3);
}

/** The block control of ours around an element. */
export function controlOf(element: Element): Element | undefined {
  for (let control = ancestor(element, 'w:sdt'); control; control = ancestor(control, 'w:sdt'))
    if (/^sr:[^:]+$/.test(attribute(child(child(control, 'w:sdtPr'), 'w:tag'), 'w:val'))) return control;
  return undefined;
}

/** Blocks (paragraphs, tables) in reading order, those inside block controls included, cells not. */
export function blocks(container: Element): Element[] {
  return children(container).flatMap((element) => {
    if (element.localName === 'sdt') {
      const content = child(element, 'w:sdtContent');
      return content ? blocks(content) : [];
    }
    return ['p', 'tbl'].includes(element.localName ?? '') ? [element] : [];
  });
}

function styleReader(styles: Document | undefined): (paragraph: Element) => ParagraphStyle {
  const byId = new Map(
    (styles ? all(styles, 'w:style') : []).map((style) => [attribute(style, 'w:styleId'), style]),
  );
  const fallback = [...byId.values()].find(
    (style) => attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default') === '1',
  );
  return (paragraph) => {
    const id =
      attribute(child(child(paragraph, 'w:pPr'), 'w:pStyle'), 'w:val') || attribute(fallback, 'w:styleId');
    const chain: Element[] = [];
    for (let style = byId.get(id); style && !chain.includes(style);) {
      chain.push(style);
      style = byId.get(attribute(child(style, 'w:basedOn'), 'w:val'));
    }
    const nearest = (group: string, name: string) =>
      chain.map((style) => child(child(style, group), name)).find((found) => found !== undefined);
    const level = attribute(nearest('w:pPr', 'w:outlineLvl'), 'w:val');
    const size = attribute(nearest('w:rPr', 'w:sz'), 'w:val');
    return {
      id,
      name: attribute(child(chain[0], 'w:name'), 'w:val'),
      ...(level !== '' && Number(level) < 9 && { outlineLevel: Number(level) + 1 }),
      bold: isOn(nearest('w:rPr', 'w:b')),
      ...(size !== '' && { size: Number(size) }),
    };
  };
}

/** First words of an element, to name it in a finding. */
export function excerpt(element: Element, length = 60): string {
  const text = textOf(element).trim();
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
