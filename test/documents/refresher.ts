import { refreshReport } from '../../src/actions/refresh-report';
import { openReport } from '../../src/adapters/files/report-document';
import type { FigureChange } from '../../src/refresh/refresh';
import type { IndicatorSource } from '../../src/ports/indicator-source';

/** What a refresh says it did to a figure. */
export interface Claim {
  /** As the figure is called after the refresh. */
  id: string;
  /** `renewed`: brought to the year, hand values aside; `current`: there was nothing to do; `kept`: left as it stands. */
  outcome: 'renewed' | 'current' | 'kept';
  /** Why it was kept; empty otherwise. */
  reason: string;
  /** Written. */
  changes: { where: string; old: string; new: string }[];
  /** Left as somebody wrote it: what stands there, and what the release says. */
  kept: { where: string; old: string; new: string }[];
}

/** Brings a document to a year: what the tests of documents judge, whoever does it. */
export type Refresh = (bytes: Uint8Array, year: number) => Promise<{ bytes: Uint8Array; changes: Claim[] }>;

/** `report refresh` over a file, as everybody gets it who names no further wish. */
export function byFile(source: IndicatorSource): Refresh {
  return async (bytes, year) => {
    const document = openReport(bytes, 'Bericht.docx');
    const { outcome } = await refreshReport({ source, document }, { year });
    return { bytes: document.bytes(), changes: outcome.figures.map(claimOf) };
  };
}

export function claimOf({ id, state, changes, kept, reason }: FigureChange): Claim {
  const outcome = reason ? 'kept' : state === 'current' ? 'current' : 'renewed';
  return { id, outcome, reason: reason?.sentence ?? '', changes, kept };
}
