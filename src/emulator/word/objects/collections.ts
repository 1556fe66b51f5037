import { must } from '../parents';
import type { Span } from '../spans';
import { elementsIn, paragraphsOf } from '../spans';
import type { WordModel } from '../model';
import { ancestor, within } from '../xml';
import type { Element } from '../xml';
import { ContentControl } from './content-control';
import { InlinePicture } from './inline-picture';
import { Paragraph } from './paragraph';
import type { Range } from './range';
import type { Section } from './section';
import { Table } from './table';
import type { TableCell } from './table-cell';
import type { TableRow } from './table-row';

/** What all of Word's collections share; their items are addressed by reference. */
abstract class Items<T> {
  constructor(readonly items: T[]) {}

  getFirst(): T {
    return must(this.items[0], this.constructor.name);
  }
  getFirstOrNullObject(): T | null {
    return this.items[0] ?? null;
  }
}

export class ParagraphCollection extends Items<Paragraph> {
  getLast() {
    return must(this.getLastOrNullObject(), 'ParagraphCollection');
  }
  getLastOrNullObject() {
    return this.items.at(-1) ?? null;
  }
}

export class ContentControlCollection extends Items<ContentControl> {
  getById(id: number) {
    return must(this.getByIdOrNullObject(id), `contentControl ${id}`);
  }
  getByIdOrNullObject(id: number) {
    return this.items.find((control) => control.id === Number(id)) ?? null;
  }
  getByTag(tag: string) {
    return new ContentControlCollection(this.items.filter((control) => control.tag === tag));
  }
  getByTitle(title: string) {
    return new ContentControlCollection(this.items.filter((control) => control.title === title));
  }
  getItem(index: number) {
    return must(this.items[index], 'ContentControlCollection');
  }
}

export class RangeCollection extends Items<Range> {}
export class TableCollection extends Items<Table> {}
export class TableRowCollection extends Items<TableRow> {}
export class TableCellCollection extends Items<TableCell> {}
export class InlinePictureCollection extends Items<InlinePicture> {}
export class SectionCollection extends Items<Section> {}

export const paragraphsIn = (model: WordModel, span: Span) =>
  new ParagraphCollection(paragraphsOf(span).map((paragraph) => new Paragraph(model, paragraph)));

/** Tables of a span that do not stand in another of its tables. */
export const tablesIn = (model: WordModel, span: Span) => {
  const tables = elementsIn(span, 'tbl');
  const all = new Set(tables);
  const outer = tables.filter((table) => !isInside(table, all));
  return new TableCollection(outer.map((table) => new Table(model, table)));
};

export const controlsIn = (model: WordModel, span: Span) =>
  new ContentControlCollection(elementsIn(span, 'sdt').map((control) => new ContentControl(model, control)));

export const picturesIn = (model: WordModel, span: Span) =>
  new InlinePictureCollection(
    elementsIn(span, 'drawing')
      .filter(isPicture)
      .map((drawing) => new InlinePicture(model, drawing)),
  );

function isInside(table: Element, others: ReadonlySet<Element>): boolean {
  const around = ancestor(table, 'tbl');
  return around !== undefined && (others.has(around) || isInside(around, others));
}

const isPicture = (drawing: Element): boolean =>
  within(drawing, 'inline', 'wp').length > 0 && within(drawing, 'blip', 'a').length > 0;
