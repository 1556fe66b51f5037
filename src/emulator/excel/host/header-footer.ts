import type { PageMargin } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import type { Open } from './place';

/** What stands above and below the pages of a sheet; the emulated Excel knows the same for all pages only. */
export class HeaderFooterGroup {
  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get defaultForAllPages() {
    return new HeaderFooter(this.#open, this.#sheet);
  }
}

export class HeaderFooter {
  static scalars = ['centerFooter', 'centerHeader', 'leftFooter', 'leftHeader', 'rightFooter', 'rightHeader'];

  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get leftHeader() {
    return this.#sheet.pageLayout.header.left;
  }

  set leftHeader(left) {
    this.#set('header', { left });
  }

  get centerHeader() {
    return this.#sheet.pageLayout.header.center;
  }

  set centerHeader(center) {
    this.#set('header', { center });
  }

  get rightHeader() {
    return this.#sheet.pageLayout.header.right;
  }

  set rightHeader(right) {
    this.#set('header', { right });
  }

  get leftFooter() {
    return this.#sheet.pageLayout.footer.left;
  }

  set leftFooter(left) {
    this.#set('footer', { left });
  }

  get centerFooter() {
    return this.#sheet.pageLayout.footer.center;
  }

  set centerFooter(center) {
    this.#set('footer', { center });
  }

  get rightFooter() {
    return this.#sheet.pageLayout.footer.right;
  }

  set rightFooter(right) {
    this.#set('footer', { right });
  }

  #set(margin: 'header' | 'footer', change: Partial<PageMargin>) {
    const { pageLayout } = this.#sheet;
    this.#sheet.pageLayout = { ...pageLayout, [margin]: { ...pageLayout[margin], ...change } };
    this.#open.book.report({ kind: 'look' });
  }
}
