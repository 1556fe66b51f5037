import { Batch } from '../protocol/batch';
import type { EmulatedHost } from '../protocol/host';
import { Notices } from '../protocol/host';
import { requirementFloor } from '../protocol/requirement-floor';
import { CustomXmlParts } from './custom-xml';
import type { ModelOptions } from './model';
import { WordModel } from './model';
import { Document } from './objects/document';

/** An emulated Word: what a transport talks to, and the model behind it that pages and tests look at. */
export interface WordHost extends EmulatedHost {
  readonly model: WordModel;
}

export interface WordOptions extends ModelOptions {
  locale?: string;
  fileName?: string;
}

/** Opens Word with a blank document, or with the bytes of a .docx. */
export function openWord(options: WordOptions = {}): WordHost {
  const model = new WordModel(options);
  const notices = new Notices();
  model.observe(() => notices.tell({ kind: 'selectionChanged' }));
  return {
    kind: 'Word',
    locale: options.locale ?? 'de-DE',
    fileName: options.fileName ?? 'Bericht.docx',
    requirements: requirementFloor.Word,
    batch: new Batch(new Document(model), model),
    settings: new Map(),
    commonApi: new CustomXmlParts(model).answer,
    notices,
    get isReadOnly() {
      return model.has('readOnly');
    },
    unimplemented: [],
    model,
  };
}
