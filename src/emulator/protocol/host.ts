import type { Batch } from './batch';
import type { CommonApi } from './common-calls';
import type { HostKind, Requirements } from './requirement-floor';
import type { RichApiEvent } from './wire';

/** An emulated Excel or Word as a transport sees it. Several may live on one page; nothing here is global. */
export interface EmulatedHost {
  readonly kind: HostKind;
  readonly locale: string;
  readonly fileName: string;
  readonly requirements: Requirements;
  readonly batch: Batch;
  /** Characters a request may have; without it there is no limit. */
  readonly largestRequest?: number;
  /** Document settings as the file keeps them: the values are JSON texts. */
  readonly settings: Map<string, string>;
  readonly commonApi: CommonApi;
  /** Whether the document was opened for reading only. */
  readonly isReadOnly?: boolean;
  readonly notices: Notices;
  /** Common API calls nobody answered: a test that expects none compares this with []. */
  readonly unimplemented: string[];
}

export type Notice =
  | { kind: 'selectionChanged' }
  | { kind: 'settingsSaved' }
  | { kind: 'richApi'; events: RichApiEvent[] };

/** What the host tells the panes without being asked. */
export class Notices {
  #listeners = new Set<(notice: Notice) => void>();

  tell(notice: Notice) {
    this.#listeners.forEach((listener) => listener(notice));
  }

  listen(listener: (notice: Notice) => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
