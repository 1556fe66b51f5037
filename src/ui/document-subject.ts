import { useCallback, useEffect, useRef, useState } from 'react';
import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import type { PanePorts } from './ports';

type Beside = Pick<PanePorts, 'document' | 'workbook'>;

/** What a document is about: the cities of its figures, and the reporting year it says it has or its figures have. */
export interface DocumentSubject {
  cities: CityId[];
  year?: ReportingYear | undefined;
}

const UNKNOWN: DocumentSubject = { cities: [] };

/**
 * What the open document is about, and was when it was opened; nothing while that is not known, and of a blank one. Its cities are
 * read again as figures come and go; its year is the one it had, until all is brought to another.
 */
export function useDocumentSubject({ document, workbook }: Beside) {
  const [round, setRound] = useState(0);
  const wantsYear = useRef(true);
  const [read, setRead] = useState<{ first: DocumentSubject; now: DocumentSubject }>();
  useEffect(() => {
    let current = true;
    subjectOf({ document, workbook }).then(
      (found) => {
        if (!current) return;
        const withYear = wantsYear.current;
        wantsYear.current = false;
        setRead((known) => {
          if (!known) return { first: found, now: found };
          return { first: known.first, now: withYear ? found : { ...found, year: known.now.year } };
        });
      },
      // What cannot be read says nothing; whoever works with it is told by what then fails.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [document, workbook, round]);
  const readCities = useCallback(() => setRound((count) => count + 1), []);
  const readAgain = useCallback(() => {
    wantsYear.current = true;
    readCities();
  }, [readCities]);
  return { first: read?.first ?? UNKNOWN, now: read?.now ?? UNKNOWN, readCities, readAgain };
}

async function subjectOf({ document, workbook }: { [Port in keyof Beside]: Beside[Port] | undefined }) {
  if (workbook) return subjectIn((await workbook.tables()).map(({ provenance }) => provenance.request.query));
  if (!document) return UNKNOWN;
  const { reportingYear } = await document.properties();
  const { figures } = await document.read();
  const { cities, year } = subjectIn(figures.flatMap(({ memory }) => (memory ? [memory.request.query] : [])));
  return { cities, year: reportingYear ?? year };
}

function subjectIn(queries: Query[]): DocumentSubject {
  const years = queries.flatMap(({ years }) => years.at(-1) ?? []).toSorted((a, b) => a - b);
  return { cities: [...new Set(queries.map(({ city }) => city))], year: years.at(-1) };
}
