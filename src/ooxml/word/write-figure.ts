import type { Figure, FigureContent, TableBody } from '../../figures/figure';
import type { Write } from '../../refresh/standing';
import { removed, splicedElement, type Splice } from '../package/splice';
import { escapeXml, NS } from '../package/xml';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import { captionLabel } from './caption';
import { aliasOf } from './control';
import type { FoundFigure } from './find-figures';
import { run } from './paragraph';
import { removeParagraph } from './remove-paragraph';
import type { StyleReader } from './style-names';
import { tableRows } from './table';
import { writeText } from './write-text';
import { say } from '../../texts';

/** A figure to be written: where it stands, what was rendered, what it becomes. */
export interface Writing {
  found: FoundFigure;
  base: FigureContent;
  next: Figure;
  writes: Write[];
  styles: StyleReader;
}

/** The stretches of a story that change when a figure is written; looks and everything else stay byte for byte. */
export function writeFigure({ found, base, next, writes, styles }: Writing): Splice[] {
  const { index } = found.story;
  const rendered = lazily(() => renderedRows(base, next));
  const gone = new Set(writes.flatMap((write) => (write.do === 'remove' ? [write.place] : [])));
  const inGone = (place: XmlNode) =>
    gone.size > 0 && [...gone].some((row) => place > row && place < index.after(row));
  return writes.flatMap((write): Splice[] => {
    switch (write.do) {
      case 'text':
        return inGone(write.place) ? [] : writeText(index, write.place, write.text, write.stretch);
      case 'remove':
        return index.is(write.place, 'w:p')
          ? removeParagraph(index, write.place, gone)
          : [removed(index, write.place)];
      case 'row':
        return [beside(index, write, newRow(index, write, base, next, rendered()))];
      case 'line':
        return [beside(index, write, newLine(index, write, next, styles))];
      case 'city-row':
        return cityLook(index, write.place, write.last);
    }
  });
}

/**
 * What the names of a figure for screen readers become when its title changes: control, table and drawing. A caption somebody
 * typed does not change them back.
 */
export function renameFigure(
  { story: { index }, control, blocks }: FoundFigure,
  base: string,
  next: Figure,
): Splice[] {
  const { language } = next.provenance.request;
  const kind =
    captionLabel(next) ?? say(language, next.body.kind === 'sentence' ? 'word.sentence' : 'word.box');
  const name = (title: string) => aliasOf(say(language, 'word.controlName', { kind, title }));
  const alias = index.child(index.child(control, 'w:sdtPr'), 'w:alias');
  const table = blocks.find((block) => index.is(block, 'w:tbl'));
  const called = index.child(table === undefined ? undefined : index.child(table, 'w:tblPr'), 'w:tblCaption');
  const picture = blocks.flatMap((block) => index.descendants(block, 'wp:docPr'))[0];
  return [
    ...renamed(index, alias, 'w:val', name(base), name(next.title)),
    ...renamed(index, called, 'w:val', base, next.title),
    ...renamed(index, picture, 'title', base, next.title),
  ];
}

/** Only a name nobody changed. */
function renamed(
  index: XmlIndex,
  node: XmlNode | undefined,
  attribute: string,
  old: string,
  fresh: string,
): Splice[] {
  const range = node === undefined ? undefined : index.attributeRange(node, attribute);
  if (!range || index.attribute(node, attribute) !== old || old === fresh) return [];
  return [{ start: range[0], end: range[1], text: escapeXml(fresh) }];
}

function beside(
  index: XmlIndex,
  { beside: place, side }: { beside: XmlNode; side: 'after' | 'before' },
  text: string,
): Splice {
  const [start, end] = index.range(place);
  const at = side === 'after' ? end : start;
  return { start: at, end: at, text };
}

interface RenderedRows {
  base: Map<string, string>;
  next: Map<string, string>;
}

function renderedRows(base: FigureContent, next: Figure): RenderedRows {
  const { language } = next.provenance.request;
  const byKey = ({ body }: FigureContent) => {
    if (body.kind !== 'table') return new Map<string, string>();
    const rows = tableRows(body, language);
    return new Map(body.rows.map(({ key }, r) => [key, rows[r] ?? '']));
  };
  return { base: byKey(base), next: byKey(next) };
}

/** A new row as we render it where its neighbour still is as we rendered it; otherwise with the looks of the neighbour. */
function newRow(
  index: XmlIndex,
  { beside: place, row, cells }: Extract<Write, { do: 'row' }>,
  base: FigureContent,
  next: Figure,
  rendered: RenderedRows,
): string {
  const standing = index.outer(place);
  const fresh = rendered.next.get(row.key);
  if (fresh && [...rendered.base.values()].includes(standing)) return fresh;
  return likeNeighbour(index, place, cells, isCity(base, next, row.key));
}

function isCity({ body }: FigureContent, next: Figure, key: string): boolean {
  const rows = [body, next.body].flatMap((each) => (each.kind === 'table' ? (each as TableBody).rows : []));
  return rows.some((row) => row.key === key && row.kind === 'city');
}

/**
 * A copy of a row with other texts; what belongs to the neighbour alone (comments, bookmarks, notes, ids, what somebody
 * deleted) stays with it.
 */
function likeNeighbour(index: XmlIndex, place: XmlNode, cells: Map<number, string>, bold: boolean): string {
  const own = [
    'w:bookmarkStart',
    'w:bookmarkEnd',
    'w:commentRangeStart',
    'w:commentRangeEnd',
    'w:commentReference',
    'w:footnoteReference',
    'w:endnoteReference',
    'w:del',
    'w:moveFrom',
  ];
  const texts = [...cells].flatMap(([cell, text]) => {
    const [first, ...rest] = index.descendants(cell, 'w:p');
    return first === undefined
      ? []
      : [...writeText(index, first, text), ...rest.map((paragraph) => removed(index, paragraph))];
  });
  const aside = own.flatMap((name) => index.descendants(place, name).map((node) => removed(index, node)));
  const inAnother = (splice: Splice) =>
    [...texts, ...aside].some(
      (other) => other !== splice && splice.start >= other.start && splice.end <= other.end,
    );
  const copy = splicedElement(index, place, [...texts, ...aside.filter((splice) => !inAnother(splice))])
    .replace(/ \w+:(paraId|textId|rsid\w*)="[^"]*"/g, '')
    .replace(/<\/?\w+:(ins|moveTo|moveToRangeStart|moveToRangeEnd)\b[^>]*>/g, '');
  return bold ? withBold(copy) : copy;
}

function withBold(row: string): string {
  return row.replace(/<w:r>(<w:rPr>)?/g, (_, properties?: string) =>
    properties ? '<w:r><w:rPr><w:b/><w:bCs/>' : '<w:r><w:rPr><w:b/><w:bCs/></w:rPr>',
  );
}

/** A paragraph in our style, in the words of the document: its own name for the style, its own prefix. */
function newLine(
  index: XmlIndex,
  { use, text }: Extract<Write, { do: 'line' }>,
  next: Figure,
  styles: StyleReader,
): string {
  const declared = index.binds(0, 'w') ? '' : ` xmlns:w="${NS.w}"`;
  const style = escapeXml(styles.idOf(use));
  return `<w:p${declared}><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text, next.provenance.request.language)}</w:p>`;
}

/** The looks of a last row, for the whole city, come and go with it. */
function cityLook(index: XmlIndex, table: XmlNode, last: boolean): Splice[] {
  const look = index.child(index.child(table, 'w:tblPr'), 'w:tblLook');
  if (look === undefined) return [];
  return [
    ...renamed(index, look, 'w:val', last ? '0620' : '0660', last ? '0660' : '0620'),
    ...renamed(index, look, 'w:lastRow', last ? '0' : '1', last ? '1' : '0'),
  ];
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
