import { refreshReport } from '../../src/actions/refresh-report';
import { wordDocument } from '../../src/adapters/office/report-document';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { openInWord } from '../office-environment/word';
import { claimOf, type Refresh } from './refresher';

/** The same refresh in the emulated Word, through the real Office.js: opened, brought to the year, saved. */
export function byWord(source: IndicatorSource): Refresh {
  return async (bytes, year) => {
    const { model } = openInWord({ bytes });
    const document = wordDocument(() => Promise.reject(new Error('Charts arrive.')));
    const { outcome } = await refreshReport({ source, document }, { year });
    return { bytes: model.save(), changes: outcome.figures.map(claimOf) };
  };
}
