import { bytesToBase64 } from '../base64';
import { insertControl } from '../insert-control';
import { insertParagraph } from '../insert-paragraph';
import { insertPicture } from '../insert-picture';
import { insertText } from '../insert-text';
import { location } from '../locations';
import type { WordModel } from '../model';
import { must } from '../parents';
import { relationshipsOf } from '../relationships';
import { nodesSpan } from '../spans';
import type { Element } from '../xml';
import { ancestor, detach, NAMESPACE, within } from '../xml';
import { parentCell, parentControl, parentTable } from './around';
import { ContentControl } from './content-control';
import { Paragraph } from './paragraph';
import { Range } from './range';
import { rangeOf } from './ranges';
import { select } from './selecting';

const EMU_PER_POINT = 12700;

/** Word.InlinePicture: a w:drawing that holds a picture. */
export class InlinePicture {
  static readonly scalars = ['altTextDescription', 'altTextTitle', 'height', 'width'];

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get altTextDescription() {
    return this.#properties.getAttribute('descr') ?? '';
  }
  set altTextDescription(text: string) {
    this.model.change(this.element, () => this.#properties.setAttribute('descr', text));
  }
  get altTextTitle() {
    return this.#properties.getAttribute('title') ?? '';
  }
  set altTextTitle(text: string) {
    this.model.change(this.element, () => this.#properties.setAttribute('title', text));
  }
  get width() {
    return this.#size('cx');
  }
  set width(points: number) {
    this.#resize('cx', points);
  }
  get height() {
    return this.#size('cy');
  }
  set height(points: number) {
    this.#resize('cy', points);
  }
  get paragraph() {
    return new Paragraph(this.model, must(ancestor(this.element, 'p'), 'paragraph'));
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

  delete() {
    this.model.change(this.element, () => detach(this.#run));
  }
  getBase64ImageSrc() {
    const id = within(this.element, 'blip', 'a')[0]?.getAttributeNS(NAMESPACE.r, 'embed');
    const related = relationshipsOf(this.model.pkg, this.model.partOf(this.element));
    return bytesToBase64(
      this.model.pkg.content(
        must(
          related.find((entry) => entry.id === id),
          'picture',
        ).target,
      ),
    );
  }
  getRange(where?: string) {
    return new Range(this.model, rangeOf('block', this.#run, where));
  }
  insertContentControl() {
    return new ContentControl(this.model, insertControl(this.model, this.#span));
  }
  insertInlinePictureFromBase64(base64: string, where: string) {
    const place = location(this, 'picture', where);
    return new InlinePicture(this.model, insertPicture(this.model, this.#span, base64, place));
  }
  insertParagraph(text: string, where: string) {
    const place = location(this, 'paragraph', where);
    return new Paragraph(this.model, insertParagraph(this.model, this.#span, text, place));
  }
  insertText(text: string, where: string) {
    return new Range(this.model, insertText(this.model, this.#span, text, location(this, 'content', where)));
  }
  select(mode?: string) {
    select(this.model, this.#span, mode);
  }

  get #run() {
    return must(ancestor(this.element, 'r'), 'picture');
  }
  get #span() {
    return nodesSpan([this.#run]);
  }
  get #properties() {
    return must(within(this.element, 'docPr', 'wp')[0], 'picture');
  }
  #size(side: string): number {
    return Number(within(this.element, 'extent', 'wp')[0]?.getAttribute(side) ?? 0) / EMU_PER_POINT;
  }
  #resize(side: string, points: number): void {
    const extents = [...within(this.element, 'extent', 'wp'), ...within(this.element, 'ext', 'a')];
    this.model.change(this.element, () =>
      extents
        .filter((extent) => extent.hasAttribute(side))
        .forEach((extent) => extent.setAttribute(side, String(Math.round(points * EMU_PER_POINT)))),
    );
  }
}
