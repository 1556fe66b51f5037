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
import { nextParagraph } from '../next-paragraph';
import type { FormatName } from '../paragraph-format';
import { listOf, readFormat, writeFormat } from '../paragraph-format';
import { bodyAround, must } from '../parents';
import { clearSpan } from '../removal';
import type { SearchOptions } from '../search';
import { search } from '../search';
import { contentSpan, nodesSpan } from '../spans';
import { applyBuiltInStyle, applyStyle, spanStyle } from '../styles';
import { paragraphText } from '../text';
import type { Element } from '../xml';
import { ancestor } from '../xml';
import { parentBody, parentCell, parentControl, parentTable } from './around';
import { controlsIn, picturesIn, RangeCollection } from './collections';
import { ContentControl } from './content-control';
import { Font } from './font';
import { InlinePicture } from './inline-picture';
import { Range } from './range';
import { rangeOf } from './ranges';
import { select } from './selecting';
import { Table } from './table';

/** Word.Paragraph. */
export class Paragraph {
  static readonly scalars = [
    'alignment',
    'firstLineIndent',
    'isLastParagraph',
    'isListItem',
    'leftIndent',
    'lineSpacing',
    'outlineLevel',
    'rightIndent',
    'spaceAfter',
    'spaceBefore',
    'style',
    'styleBuiltIn',
    'tableNestingLevel',
    'text',
  ];

  declare alignment: string;
  declare firstLineIndent: number;
  declare leftIndent: number;
  declare lineSpacing: number;
  declare outlineLevel: number;
  declare rightIndent: number;
  declare spaceAfter: number;
  declare spaceBefore: number;

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get text() {
    return paragraphText(this.element);
  }
  get style() {
    return spanStyle(this.model.pkg, this.#whole, 'shown');
  }
  set style(name: string) {
    this.model.change(this.element, () => applyStyle(this.model.pkg, this.#whole, name));
  }
  get styleBuiltIn() {
    return spanStyle(this.model.pkg, this.#whole, 'api');
  }
  set styleBuiltIn(name: string) {
    this.model.change(this.element, () => applyBuiltInStyle(this.model.pkg, this.#whole, name));
  }
  get font() {
    return new Font(this.model, this.#content);
  }
  get contentControls() {
    return controlsIn(this.model, this.#content);
  }
  get inlinePictures() {
    return picturesIn(this.model, this.#content);
  }
  get isListItem() {
    return listOf(this.model.pkg, this.element) !== undefined;
  }
  get isLastParagraph() {
    return this.getNextOrNullObject() === null;
  }
  get tableNestingLevel() {
    let level = 0;
    for (let at = ancestor(this.element, 'tbl'); at; at = ancestor(at, 'tbl')) level += 1;
    return level;
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
  get parentTable() {
    return must(this.parentTableOrNullObject, 'parentTable');
  }
  get parentTableOrNullObject() {
    return parentTable(this.model, this.element);
  }
  get parentTableCell() {
    return must(this.parentTableCellOrNullObject, 'parentTableCell');
  }
  get parentTableCellOrNullObject() {
    return parentCell(this.model, this.element);
  }

  clear() {
    this.model.change(this.element, () => clearSpan(this.#content));
  }
  delete() {
    this.model.change(this.element, () => clearSpan(this.#whole));
  }
  getNext() {
    return must(this.getNextOrNullObject(), 'getNext');
  }
  getNextOrNullObject() {
    return this.#beside(1);
  }
  getPrevious() {
    return must(this.getPreviousOrNullObject(), 'getPrevious');
  }
  getPreviousOrNullObject() {
    return this.#beside(-1);
  }
  getOoxml() {
    return getOoxml(this.model, this.#whole);
  }
  getRange(where?: string) {
    return new Range(this.model, rangeOf('paragraph', this.element, where));
  }
  insertBreak(type: string, where: string) {
    insertBreak(this.model, this.#whole, type, location(this, 'break', where));
  }
  insertContentControl(kind?: string) {
    return new ContentControl(this.model, insertControl(this.model, this.#whole, kind));
  }
  insertFileFromBase64(base64: string, where: string) {
    const from = WordPackage.openDocument(base64ToBytes(base64));
    return new Range(
      this.model,
      insertPackage(this.model, this.#whole, from, location(this, 'content', where)),
    );
  }
  insertInlinePictureFromBase64(base64: string, where: string) {
    return new InlinePicture(
      this.model,
      insertPicture(this.model, this.#content, base64, location(this, 'picture', where)),
    );
  }
  insertOoxml(ooxml: string, where: string) {
    return new Range(
      this.model,
      insertOoxml(this.model, this.#whole, ooxml, location(this, 'content', where)),
    );
  }
  insertParagraph(text: string, where: string) {
    return new Paragraph(
      this.model,
      insertParagraph(this.model, this.#whole, text, location(this, 'paragraph', where)),
    );
  }
  insertTable(rows: number, columns: number, where: string, values?: CellTexts) {
    const place = location(this, 'table', where);
    return new Table(this.model, insertTable(this.model, this.#whole, { rows, columns, values }, place));
  }
  insertText(text: string, where: string) {
    return new Range(
      this.model,
      insertText(this.model, this.#content, text, location(this, 'content', where)),
    );
  }
  search(text: string, options?: SearchOptions) {
    return new RangeCollection(
      search(this.#content, text, { ...options }).map((span) => new Range(this.model, span)),
    );
  }
  select(mode?: string) {
    select(this.model, mode && mode !== 'Select' ? this.#content : this.#whole, mode);
  }

  get #whole() {
    return nodesSpan([this.element]);
  }
  get #content() {
    return contentSpan(this.element);
  }
  #beside(step: 1 | -1): Paragraph | null {
    const beside = nextParagraph(this.element, step, must(bodyAround(this.element), 'paragraph'));
    return beside ? new Paragraph(this.model, beside) : null;
  }
}

const FORMATS: FormatName[] = [
  'alignment',
  'firstLineIndent',
  'leftIndent',
  'lineSpacing',
  'outlineLevel',
  'rightIndent',
  'spaceAfter',
  'spaceBefore',
];

for (const name of FORMATS)
  Object.defineProperty(Paragraph.prototype, name, {
    get(this: Paragraph) {
      return readFormat(this.model.pkg, this.element, name);
    },
    set(this: Paragraph, value: unknown) {
      this.model.change(this.element, () => writeFormat(this.element, name, value));
    },
  });
