import type { Area } from './area';
import { Sheet } from './sheet';
import type { SheetTable } from './sheet-table';

export interface NamedItem {
  name: string;
  comment: string;
  visible: boolean;
  /** A reference or any other formula, with the leading "=". */
  formula: string;
  scope?: Sheet;
}

export interface CustomXmlPart {
  id: string;
  xml: string;
}

export interface BookProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  company: string;
  manager: string;
  lastAuthor: string;
}

export type BookEvent =
  | { kind: 'content'; sheet: Sheet; area: Area; changeType: string }
  | { kind: 'selection'; sheet: Sheet; area: Area }
  | { kind: 'sheetAdded' | 'sheetDeleted'; sheet: Sheet }
  | { kind: 'tableAdded' | 'tableDeleted'; sheet: Sheet; table: SheetTable }
  | { kind: 'look' };

const noProperties: BookProperties = {
  title: '',
  subject: '',
  author: '',
  keywords: '',
  comments: '',
  category: '',
  company: '',
  manager: '',
  lastAuthor: '',
};

/** The state of an open workbook, with one empty sheet when new. A page observes it with `subscribe`. */
export class Book {
  sheets: Sheet[] = [];
  names: NamedItem[] = [];
  customXmlParts: CustomXmlPart[] = [];
  readonly settings = new Map<string, string>();
  readonly properties: BookProperties = { ...noProperties };
  calculationMode = 'Automatic';
  /** Events of collections the panes registered for, and how often each. */
  readonly listening = new Map<string, number>();
  /** Grows with every observed change: a snapshot for `useSyncExternalStore`. */
  version = 0;
  #active: Sheet;
  #ids = 0;
  #subscribers = new Set<() => void>();
  #watchers = new Set<(event: BookEvent) => void>();
  #announcing = false;

  constructor(
    public fileName = 'Mappe1.xlsx',
    firstSheet = 'Tabelle1',
  ) {
    this.#active = this.addSheet(firstSheet);
  }

  get active() {
    return this.#active;
  }

  set active(sheet: Sheet) {
    this.#active = sheet;
    this.report({ kind: 'selection', sheet, area: sheet.selection });
  }

  get tables(): SheetTable[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(`{${this.nextId().padStart(8, '0')}-0000-0000-0000-000000000000}`, name);
    this.sheets.push(sheet);
    this.report({ kind: 'sheetAdded', sheet });
    return sheet;
  }

  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted);
  }

  /** Counts who listens to an event of a collection: `by` one more or less. */
  listen(event: string, by: 1 | -1) {
    this.listening.set(event, (this.listening.get(event) ?? 0) + by);
  }

  nextId(): string {
    this.#ids += 1;
    return String(this.#ids);
  }

  /** Calls the listener once after a run of changes; returns the way to stop. */
  subscribe(listener: () => void) {
    this.#subscribers.add(listener);
    return () => void this.#subscribers.delete(listener);
  }

  /** Calls the listener with every single change, at once; returns the way to stop. */
  watch(listener: (event: BookEvent) => void) {
    this.#watchers.add(listener);
    return () => void this.#watchers.delete(listener);
  }

  report(event: BookEvent) {
    this.#watchers.forEach((watcher) => watcher(event));
    this.version += 1;
    if (this.#announcing) return;
    this.#announcing = true;
    queueMicrotask(() => {
      this.#announcing = false;
      this.#subscribers.forEach((subscriber) => subscriber());
    });
  }
}
