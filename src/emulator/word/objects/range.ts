import { base64ToBytes } from '../base64';
import { compareSpans, spanAcross } from '../compare-spans';
import { getOoxml } from '../get-ooxml';
import { insertBreak } from '../insert-break';
import { insertControl } from '../insert-control';
import { insertOoxml, insertPackage } from '../insert-ooxml';
import { insertParagraph } from '../insert-paragraph';
import { insertPicture } from '../insert-picture';
import type { CellTexts } from '../insert-table';
import { insertTable } from '../insert-table';
import { insertText } from '../insert-text';
import { location } from '../locations';
import type { WordModel } from '../model';
import { WordPackage } from '../package';
import { must } from '../parents';
import { clearSpan } from '../removal';
import type { SearchOptions } from '../search';
import { search } from '../search';
import type { Span } from '../spans';
import { boxOf, nodesOf, pointSpan, startOf } from '../spans';
import { applyBuiltInStyle, applyStyle, spanStyle } from '../styles';
import { textOf } from '../text';
import { parentBody, parentCell, parentControl, parentTable } from './around';
import { controlsIn, paragraphsIn, picturesIn, RangeCollection, tablesIn } from './collections';
import { ContentControl } from './content-control';
import { Font } from './font';
import { InlinePicture } from './inline-picture';
import { Paragraph } from './paragraph';
import { rangeOfSpan } from './ranges';
import { select } from './selecting';
import { Table } from './table';

/** Word.Range: any stretch of the document. */
export class Range {
  static readonly scalars = ['isEmpty', 'style', 'styleBuiltIn', 'text'];

  constructor(
    readonly model: WordModel,
    public span: Span,
  ) {}

  get text() {
    return textOf(nodesOf(this.span));
  }
  get isEmpty() {
    return nodesOf(this.span).length === 0;
  }
  get style() {
    return spanStyle(this.model.pkg, this.span, 'shown');
  }
  set style(name: string) {
    this.model.change(boxOf(this.span), () => applyStyle(this.model.pkg, this.span, name));
  }
  get styleBuiltIn() {
    return spanStyle(this.model.pkg, this.span, 'api');
  }
  set styleBuiltIn(name: string) {
    this.model.change(boxOf(this.span), () => applyBuiltInStyle(this.model.pkg, this.span, name));
  }
  get font() {
    return new Font(this.model, this.span);
  }
  get paragraphs() {
    return paragraphsIn(this.model, this.span);
  }
  get tables() {
    return tablesIn(this.model, this.span);
  }
  get contentControls() {
    return controlsIn(this.model, this.span);
  }
  get inlinePictures() {
    return picturesIn(this.model, this.span);
  }
  get parentBody() {
    return parentBody(this.model, this.#inside);
  }
  get parentContentControl() {
    return must(this.parentContentControlOrNullObject, 'parentContentControl');
  }
  get parentContentControlOrNullObject() {
    return parentControl(this.model, this.#inside);
  }
  get parentTable() {
    return must(this.parentTableOrNullObject, 'parentTable');
  }
  get parentTableOrNullObject() {
    return parentTable(this.model, this.#inside);
  }
  get parentTableCell() {
    return must(this.parentTableCellOrNullObject, 'parentTableCell');
  }
  get parentTableCellOrNullObject() {
    return parentCell(this.model, this.#inside);
  }

  clear() {
    this.delete();
  }
  compareLocationWith(other: Range) {
    return compareSpans(this.span, other.span);
  }
  delete() {
    this.model.change(boxOf(this.span), () => {
      const point = startOf(this.span);
      const before = nodesOf(this.span).at(-1)?.nextSibling ?? null;
      clearSpan(this.span);
      this.span = pointSpan({ parent: point.parent, before });
    });
  }
  expandTo(other: Range) {
    return new Range(this.model, spanAcross(this.span, other.span));
  }
  expandToOrNullObject(other: Range) {
    return this.expandTo(other);
  }
  getOoxml() {
    return getOoxml(this.model, this.span);
  }
  getRange(where?: string) {
    return new Range(this.model, rangeOfSpan(this.span, where));
  }
  insertBreak(type: string, where: string) {
    insertBreak(this.model, this.span, type, location(this, 'break', where));
  }
  insertContentControl(kind?: string) {
    return new ContentControl(this.model, insertControl(this.model, this.span, kind));
  }
  insertFileFromBase64(base64: string, where: string) {
    const from = WordPackage.openDocument(base64ToBytes(base64));
    const span = insertPackage(this.model, this.span, from, location(this, 'content', where));
    return this.#inserted(span, where);
  }
  insertInlinePictureFromBase64(base64: string, where: string) {
    return new InlinePicture(
      this.model,
      insertPicture(this.model, this.span, base64, location(this, 'picture', where)),
    );
  }
  insertOoxml(ooxml: string, where: string) {
    const span = insertOoxml(this.model, this.span, ooxml, location(this, 'content', where));
    return this.#inserted(span, where);
  }
  insertParagraph(text: string, where: string) {
    return new Paragraph(
      this.model,
      insertParagraph(this.model, this.span, text, location(this, 'paragraph', where)),
    );
  }
  insertTable(rows: number, columns: number, where: string, values?: CellTexts) {
    const table = insertTable(
      this.model,
      this.span,
      { rows, columns, values },
      location(this, 'table', where),
    );
    return new Table(this.model, table);
  }
  insertText(text: string, where: string) {
    return this.#inserted(insertText(this.model, this.span, text, location(this, 'content', where)), where);
  }
  search(text: string, options?: SearchOptions) {
    return new RangeCollection(
      search(this.span, text, { ...options }).map((span) => new Range(this.model, span)),
    );
  }
  select(mode?: string) {
    select(this.model, this.span, mode);
  }

  /** A node at the place of the range, to look around from. */
  get #inside() {
    return nodesOf(this.span)[0] ?? boxOf(this.span).firstChild ?? boxOf(this.span);
  }

  /** A replaced range goes on standing for what replaced it. */
  #inserted(span: Span, where: string): Range {
    if (where === 'Replace' && this.span.kind !== 'content' && nodesOf(span).length > 0) this.span = span;
    return new Range(this.model, span);
  }
}
