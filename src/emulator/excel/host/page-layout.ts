import type { PageLayout as Layout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import { HeaderFooterGroup } from './header-footer';
import type { Open } from './place';
import { placeOf } from './place';
import { Range } from './range';
import { addressOf } from '../model/address';

export class PageLayout {
  static scalars = ['centerHorizontally', 'orientation', 'paperSize', 'printGridlines', 'zoom'];

  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get orientation() {
    return this.#sheet.pageLayout.orientation;
  }

  set orientation(orientation) {
    this.#set({ orientation });
  }

  get paperSize() {
    return this.#sheet.pageLayout.paperSize;
  }

  set paperSize(paperSize) {
    this.#set({ paperSize });
  }

  get zoom() {
    return this.#sheet.pageLayout.zoom;
  }

  set zoom(zoom) {
    this.#set({ zoom });
  }

  get centerHorizontally() {
    return this.#sheet.pageLayout.centerHorizontally;
  }

  set centerHorizontally(centerHorizontally) {
    this.#set({ centerHorizontally });
  }

  get printGridlines() {
    return this.#sheet.pageLayout.printGridlines;
  }

  set printGridlines(printGridlines) {
    this.#set({ printGridlines });
  }

  get headersFooters() {
    return new HeaderFooterGroup(this.#open, this.#sheet);
  }

  setPrintTitleRows(range: Range | string) {
    this.#set({ printTitleRows: this.#address(range) });
  }

  setPrintTitleColumns(range: Range | string) {
    this.#set({ printTitleColumns: this.#address(range) });
  }

  setPrintArea(range: Range | string) {
    this.#set({ printArea: this.#address(range) });
  }

  #address(range: Range | string) {
    const { area } =
      typeof range === 'string'
        ? placeOf(this.#open, this.#sheet, range, 'PageLayout')
        : Range.placeOf(range);
    return addressOf(area);
  }

  #set(change: Partial<Layout>) {
    this.#sheet.pageLayout = { ...this.#sheet.pageLayout, ...change };
    this.#open.book.report({ kind: 'look' });
  }
}
