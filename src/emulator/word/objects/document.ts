import type { WordModel } from '../model';
import { sectionsOf } from '../sections';
import { registerOf } from '../register';
import { stories } from '../stories';
import { Body } from './body';
import { ContentControlCollection, SectionCollection } from './collections';
import { ContentControl } from './content-control';
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
    const controls = stories(this.model.pkg).flatMap((story) => registerOf(story).controls);
    return new ContentControlCollection(controls.map((control) => new ContentControl(this.model, control)));
  }
  get properties() {
    return new DocumentProperties(this.model);
  }
  get sections() {
    const sections = sectionsOf(this.model.body).map((section) => new Section(this.model, section));
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
