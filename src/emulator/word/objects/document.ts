import { headersAndFooters } from '../header-footer';
import type { WordModel } from '../model';
import { contentSpan } from '../spans';
import { within } from '../xml';
import { Body } from './body';
import { ContentControlCollection, controlsIn, SectionCollection } from './collections';
import { DocumentProperties } from './document-properties';
import { Range } from './range';
import { Section } from './section';

/** Word.Document: the root the batches start from. */
export class Document {
  static readonly scalars = ['saved'];

  /** Word's collections answer with items the library can address again. */
  readonly autoReferenceItems = true;

  constructor(readonly model: WordModel) {}

  get body() {
    return new Body(this.model, this.model.body);
  }
  get contentControls() {
    return new ContentControlCollection(
      [this.model.body, ...headersAndFooters(this.model)].flatMap(
        (root) => controlsIn(this.model, contentSpan(root)).items,
      ),
    );
  }
  get properties() {
    return new DocumentProperties(this.model);
  }
  get sections() {
    const sections = within(this.model.body, 'sectPr').map((section) => new Section(this.model, section));
    return new SectionCollection(sections);
  }
  get saved() {
    return this.model.saved;
  }

  getSelection() {
    return new Range(this.model, this.model.selection.span);
  }
  save() {
    this.model.saved = true;
    this.model.tell();
  }
}
