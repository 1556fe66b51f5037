import { invalidArgument } from '../../protocol/host-error';
import type { WordModel } from '../model';
import { must } from '../parents';
import type { CustomValue, PropertyName } from '../properties';
import {
  customEntries,
  deleteCustomEntries,
  PROPERTY_PLACES,
  readProperty,
  setCustomEntry,
  writeProperty,
} from '../properties';

const READ_ONLY: PropertyName[] = ['applicationName', 'lastAuthor', 'revisionNumber', 'template'];

/** Word.DocumentProperties. */
export class DocumentProperties {
  static readonly scalars = Object.keys(PROPERTY_PLACES);

  constructor(readonly model: WordModel) {}

  get customProperties() {
    return new CustomPropertyCollection(this.model);
  }
}

for (const name of Object.keys(PROPERTY_PLACES) as PropertyName[])
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: DocumentProperties) {
      return readProperty(this.model.pkg, name);
    },
    ...(READ_ONLY.includes(name)
      ? {}
      : {
          set(this: DocumentProperties, value: string) {
            this.model.change(undefined, () => writeProperty(this.model.pkg, name, value));
          },
        }),
  });

/** Word.CustomProperty. */
export class CustomProperty {
  static readonly scalars = ['key', 'type', 'value'];

  constructor(
    readonly model: WordModel,
    private readonly name: string,
  ) {}

  get key() {
    return this.#entry.key;
  }
  get type() {
    return this.#entry.type;
  }
  get value() {
    return this.#entry.value;
  }
  set value(value: CustomValue) {
    this.model.change(undefined, () => setCustomEntry(this.model.pkg, this.name, value));
  }

  delete() {
    this.model.change(undefined, () => deleteCustomEntries(this.model.pkg, [this.name]));
  }

  get #entry() {
    const key = this.name.toLowerCase();
    return must(
      customEntries(this.model.pkg).find((entry) => entry.key.toLowerCase() === key),
      `customProperty ${this.name}`,
    );
  }
}

/** Word.CustomPropertyCollection. */
export class CustomPropertyCollection {
  constructor(readonly model: WordModel) {}

  get items() {
    return customEntries(this.model.pkg).map(({ key }) => new CustomProperty(this.model, key));
  }

  add(key: string, value: CustomValue) {
    if (key === '' || key.length > 255) throw invalidArgument('customProperties.add');
    this.model.change(undefined, () => setCustomEntry(this.model.pkg, key, value));
    return new CustomProperty(this.model, key);
  }
  deleteAll() {
    const keys = customEntries(this.model.pkg).map(({ key }) => key);
    this.model.change(undefined, () => deleteCustomEntries(this.model.pkg, keys));
  }
  getCount() {
    return this.items.length;
  }
  getItem(key: string) {
    return must(this.getItemOrNullObject(key), `customProperty ${key}`);
  }
  getItemOrNullObject(key: string) {
    return this.items.find((property) => property.key.toLowerCase() === key.toLowerCase()) ?? null;
  }
}
