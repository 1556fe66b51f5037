import { useEffect, useState } from 'react';
import type { ReportingYear } from '../domain/period';
import type { PanePorts } from './ports';

type Beside = Pick<PanePorts, 'document' | 'workbook'>;

/** The reporting year the open document says it has, or its figures have; nothing while that is not known, and of a blank one. */
export function useYearOfDocument({ document, workbook }: Beside): ReportingYear | undefined {
  const [year, setYear] = useState<ReportingYear>();
  useEffect(() => {
    let current = true;
    yearOfDocument({ document, workbook }).then(
      (found) => current && setYear(found),
      // What cannot be read says no year; whoever works with it is told by what then fails.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [document, workbook]);
  return year;
}

async function yearOfDocument({ document, workbook }: { [Port in keyof Beside]: Beside[Port] | undefined }) {
  if (workbook)
    return latest((await workbook.tables()).map(({ provenance }) => provenance.request.query.years));
  if (!document) return undefined;
  const { reportingYear } = await document.properties();
  if (reportingYear !== undefined) return reportingYear;
  const { figures } = await document.read();
  return latest(figures.flatMap(({ memory }) => (memory ? [memory.request.query.years] : [])));
}

function latest(years: ReportingYear[][]): ReportingYear | undefined {
  return years
    .flatMap((each) => each.at(-1) ?? [])
    .toSorted((a, b) => a - b)
    .at(-1);
}
