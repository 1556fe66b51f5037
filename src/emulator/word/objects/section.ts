import { headerOrFooter } from '../header-footer';
import type { WordModel } from '../model';
import type { Element } from '../xml';
import { Body } from './body';

/** Word.Section, as far as its header and footer. */
export class Section {
  static readonly scalars = [];

  constructor(
    readonly model: WordModel,
    readonly element: Element,
  ) {}

  get body() {
    return new Body(this.model, this.model.body);
  }

  getHeader(type: string) {
    return new Body(this.model, headerOrFooter(this.model, this.element, 'header', type));
  }
  getFooter(type: string) {
    return new Body(this.model, headerOrFooter(this.model, this.element, 'footer', type));
  }
}
