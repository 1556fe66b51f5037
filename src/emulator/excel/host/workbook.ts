import { cellArea } from '../model/area';
import { Application } from './application';
import { CustomXmlPartCollection } from './custom-xml-parts';
import { DocumentProperties } from './document-properties';
import { NamedItemCollection } from './names';
import type { Open } from './place';
import { Range } from './range';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

/** The root of the object tree Office.js addresses in Excel. */
export class Workbook {
  static scalars = ['name', 'readOnly'];

  #open: Open;

  constructor(open: Open) {
    this.#open = open;
  }

  get name() {
    return this.#open.book.fileName;
  }

  get readOnly() {
    return false;
  }

  get application() {
    return new Application(this.#open);
  }

  get customXmlParts() {
    return new CustomXmlPartCollection(this.#open);
  }

  get names() {
    return new NamedItemCollection(this.#open);
  }

  get properties() {
    return new DocumentProperties(this.#open);
  }

  get settings() {
    return new SettingCollection(this.#open);
  }

  get tables() {
    return new TableCollection(this.#open);
  }

  get worksheets() {
    return new WorksheetCollection(this.#open);
  }

  getSelectedRange() {
    const { active } = this.#open.book;
    return new Range({ open: this.#open, sheet: active, area: active.selection });
  }

  getActiveCell() {
    const { active } = this.#open.book;
    const { row, column } = active.selection;
    return new Range({ open: this.#open, sheet: active, area: cellArea(row, column) });
  }
}
