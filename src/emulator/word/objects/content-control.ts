import { accessDenied } from '../../protocol/host-error';
import { base64ToBytes } from '../base64';
import type { ControlPropertyName } from '../control-properties';
import {
  CONTROL_PROPERTIES,
  controlKind,
  controlNumber,
  readControl,
  writeControl,
} from '../control-properties';
import { getOoxml } from '../get-ooxml';
import { insertBreak } from '../insert-break';
import { insertOoxml, insertPackage } from '../insert-ooxml';
import { blockSpan, insertParagraph } from '../insert-paragraph';
import { insertPicture } from '../insert-picture';
import type { CellTexts } from '../insert-table';
import { insertTable } from '../insert-table';
import { insertText } from '../insert-text';
import type { Location } from '../locations';
import { location } from '../locations';
import type { WordModel } from '../model';
import { WordPackage } from '../package';
import { must } from '../parents';
import { isShowingPlaceholder, placeholderOf, setPlaceholder } from '../placeholder';
import { clearSpan, ensureParagraph } from '../removal';
import type { SearchOptions } from '../search';
import { search } from '../search';
import type { Span } from '../spans';
import { contentOf, contentSpan, controlBox, isInlineBox, nodesSpan } from '../spans';
import { applyBuiltInStyle, applyStyle, spanStyle } from '../styles';
import { textOf } from '../text';
import type { Element } from '../xml';
import { detach, insertAll, isW } from '../xml';
import { parentBody, parentCell, parentControl, parentTable } from './around';
import { controlsIn, paragraphsIn, picturesIn, RangeCollection, tablesIn } from './collections';
import { Font } from './font';
import { InlinePicture } from './inline-picture';
import { Paragraph } from './paragraph';
import { Range } from './range';
import { rangeOf } from './ranges';
import { select } from './selecting';
import { Table } from './table';

const AROUND = ['Before', 'After'];

/** Word.ContentControl, around blocks or among the runs of a paragraph. */
export class ContentControl {
  static readonly scalars = [
    'appearance',
    'cannotDelete',
    'cannotEdit',
    'color',
    'id',
    'placeholderText',
    'removeWhenEdited',
    'style',
    'styleBuiltIn',
    'subtype',
    'tag',
    'text',
    'title',
    'type',
  ];

  declare appearance: string;
  declare cannotDelete: boolean;
  declare cannotEdit: boolean;
  declare color: string;
  declare removeWhenEdited: boolean;
  declare tag: string;
  declare title: string;

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get id() {
    return controlNumber(this.element);
  }
  get text() {
    return isShowingPlaceholder(this.element) ? '' : textOf(contentOf(this.#box));
  }
  get type() {
    return controlKind(this.element);
  }
  get subtype() {
    const kind = controlKind(this.element);
    const level = isInlineBox(this.#box) ? 'Inline' : 'Paragraphs';
    return ['RichText', 'PlainText'].includes(kind) ? `${kind}${this.#tableLevel ?? level}` : kind;
  }
  get placeholderText() {
    return placeholderOf(this.element);
  }
  set placeholderText(text: string) {
    this.model.change(this.element, () => setPlaceholder(this.model.pkg, this.element, text));
  }
  get style() {
    return spanStyle(this.model.pkg, this.#content, 'shown');
  }
  set style(name: string) {
    this.model.change(this.#box, () => applyStyle(this.model.pkg, this.#content, name));
  }
  get styleBuiltIn() {
    return spanStyle(this.model.pkg, this.#content, 'api');
  }
  set styleBuiltIn(name: string) {
    this.model.change(this.#box, () => applyBuiltInStyle(this.model.pkg, this.#content, name));
  }
  get font() {
    return new Font(this.model, this.#content);
  }
  get paragraphs() {
    return paragraphsIn(this.model, this.#content);
  }
  get tables() {
    return tablesIn(this.model, this.#content);
  }
  get contentControls() {
    return controlsIn(this.model, this.#content);
  }
  get inlinePictures() {
    return picturesIn(this.model, this.#content);
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
    this.model.change(this.#box, () => {
      clearSpan(this.#content);
      setPlaceholder(this.model.pkg, this.element, placeholderOf(this.element));
    });
  }
  delete(keepContent: boolean) {
    if (this.cannotDelete) throw accessDenied('contentControl.delete');
    this.model.change(this.element, () => {
      const parent = this.element.parentNode as Element;
      if (keepContent) insertAll(parent, this.element, contentOf(this.#box));
      detach(this.element);
      ensureParagraph(parent);
    });
  }
  getOoxml() {
    return getOoxml(this.model, nodesSpan([this.element]));
  }
  getRange(where?: string) {
    return new Range(this.model, rangeOf('control', this.element, where));
  }
  insertBreak(type: string, where: string) {
    const place = location(this, 'break', where);
    insertBreak(this.model, this.#beside(place), type, place);
  }
  insertFileFromBase64(base64: string, where: string) {
    const from = WordPackage.openDocument(base64ToBytes(base64));
    return new Range(
      this.model,
      insertPackage(this.model, this.#content, from, location(this, 'content', where)),
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
      insertOoxml(this.model, this.#content, ooxml, location(this, 'content', where)),
    );
  }
  insertParagraph(text: string, where: string) {
    const place = location(this, 'paragraph', where);
    return new Paragraph(this.model, insertParagraph(this.model, this.#beside(place), text, place));
  }
  insertTable(rows: number, columns: number, where: string, values?: CellTexts) {
    const place = location(this, 'table', where);
    return new Table(
      this.model,
      insertTable(this.model, this.#beside(place), { rows, columns, values }, place),
    );
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
    select(this.model, this.#content, mode);
  }

  get #box() {
    return controlBox(this.element);
  }
  get #content() {
    return contentSpan(this.#box);
  }
  /** Before and after mean outside of the control, start and end inside. */
  #beside(where: Location): Span {
    return AROUND.includes(where) ? blockSpan(nodesSpan([this.element])) : this.#content;
  }
  get #tableLevel(): string | undefined {
    const levels: Record<string, string> = { tr: 'TableRow', tc: 'TableCell', tbl: 'Table' };
    const only = contentOf(this.#box);
    return only.length === 1 && isW(only[0], 'tr', 'tc', 'tbl') ? levels[only[0].localName ?? ''] : undefined;
  }
}

for (const name of Object.keys(CONTROL_PROPERTIES) as ControlPropertyName[])
  Object.defineProperty(ContentControl.prototype, name, {
    get(this: ContentControl) {
      return readControl(this.element, name);
    },
    set(this: ContentControl, value: unknown) {
      this.model.change(this.element, () => writeControl(this.element, name, value));
    },
  });
