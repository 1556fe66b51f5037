import { base64ToBytes } from '../base64';
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
import { contentSpan, controlBox } from '../spans';
import { applyBuiltInStyle, applyStyle, spanStyle } from '../styles';
import { blocksOf, textOf } from '../text';
import type { Element } from '../xml';
import { isW } from '../xml';
import { parentBody, parentControl } from './around';
import { controlsIn, paragraphsIn, picturesIn, RangeCollection, tablesIn } from './collections';
import { ContentControl } from './content-control';
import { Font } from './font';
import { InlinePicture } from './inline-picture';
import { Paragraph } from './paragraph';
import { Range } from './range';
import { rangeOf } from './ranges';
import { select } from './selecting';
import { Table } from './table';

const TYPES: Record<string, string> = {
  body: 'MainDoc',
  hdr: 'Header',
  ftr: 'Footer',
  tc: 'TableCell',
  footnote: 'Footnote',
  endnote: 'Endnote',
};

/** Word.Body: the body of the document, of a header or footer, or of a table cell. */
export class Body {
  static readonly scalars = ['style', 'styleBuiltIn', 'text', 'type'];

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get #span(): Span {
    return contentSpan(this.element);
  }
  get text() {
    return textOf(blocksOf(this.element));
  }
  get type() {
    return TYPES[this.element.localName ?? ''] ?? 'Unknown';
  }
  get style() {
    return spanStyle(this.model.pkg, this.#span, 'shown');
  }
  set style(name: string) {
    this.model.change(this.element, () => applyStyle(this.model.pkg, this.#span, name));
  }
  get styleBuiltIn() {
    return spanStyle(this.model.pkg, this.#span, 'api');
  }
  set styleBuiltIn(name: string) {
    this.model.change(this.element, () => applyBuiltInStyle(this.model.pkg, this.#span, name));
  }
  get font() {
    return new Font(this.model, this.#span);
  }
  get paragraphs() {
    return paragraphsIn(this.model, this.#span);
  }
  get tables() {
    return tablesIn(this.model, this.#span);
  }
  get contentControls() {
    return controlsIn(this.model, this.#span);
  }
  get inlinePictures() {
    return picturesIn(this.model, this.#span);
  }
  get parentBody() {
    return parentBody(this.model, this.element);
  }
  get parentContentControl() {
    return must(this.parentContentControlOrNullObject, 'parentContentControl');
  }
  get parentContentControlOrNullObject() {
    return parentControl(this.model, this.element);
  }

  clear() {
    this.model.change(this.element, () => clearSpan(this.#span));
  }
  getOoxml() {
    return getOoxml(this.model, this.#span);
  }
  getRange(where?: string) {
    return new Range(this.model, rangeOf('box', this.element, where));
  }
  insertBreak(type: string, where: string) {
    insertBreak(this.model, this.#span, type, location(this, 'break', where));
  }
  insertContentControl(kind?: string) {
    return new ContentControl(this.model, insertControl(this.model, this.#span, kind));
  }
  insertFileFromBase64(base64: string, where: string) {
    const from = WordPackage.openDocument(base64ToBytes(base64));
    return new Range(
      this.model,
      insertPackage(this.model, this.#target(where), from, location(this, 'content', where)),
    );
  }
  insertInlinePictureFromBase64(base64: string, where: string) {
    return new InlinePicture(
      this.model,
      insertPicture(this.model, this.#span, base64, location(this, 'picture', where)),
    );
  }
  insertOoxml(ooxml: string, where: string) {
    return new Range(
      this.model,
      insertOoxml(this.model, this.#target(where), ooxml, location(this, 'content', where)),
    );
  }
  insertParagraph(text: string, where: string) {
    return new Paragraph(
      this.model,
      insertParagraph(this.model, this.#span, text, location(this, 'paragraph', where)),
    );
  }
  insertTable(rows: number, columns: number, where: string, values?: CellTexts) {
    const table = insertTable(
      this.model,
      this.#span,
      { rows, columns, values },
      location(this, 'table', where),
    );
    return new Table(this.model, table);
  }
  insertText(text: string, where: string) {
    return new Range(this.model, insertText(this.model, this.#span, text, location(this, 'content', where)));
  }
  search(text: string, options?: SearchOptions) {
    return new RangeCollection(
      search(this.#span, text, { ...options }).map((span) => new Range(this.model, span)),
    );
  }
  select(mode?: string) {
    select(this.model, this.#span, mode);
  }

  /** With the misbehaviour of office-js-docs-pr#874 a control in the body swallows what replaces the body. */
  #target(where: string): Span {
    const control = blocksOf(this.element).find((block) => isW(block, 'sdt'));
    if (where !== 'Replace' || !control || !this.model.has('nestsControlsOnBodyReplace')) return this.#span;
    return contentSpan(controlBox(control));
  }
}
