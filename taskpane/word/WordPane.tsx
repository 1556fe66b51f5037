import { useMemo } from 'react';
import { DocumentPane, formKey } from '../../src/ui/DocumentPane';
import { useLanguage } from '../../src/ui/language';
import type { ReportPorts } from '../../src/ui/ports';
import { CheckView } from './CheckView';
import { FiguresView } from './FiguresView';
import { livingReport } from './living-report';
import { TypologyFiguresView } from './TypologyFiguresView';

/** The pane beside a report. */
export function WordPane({ ports, start }: { ports: ReportPorts; start?: string | undefined }) {
  const language = useLanguage();
  const living = useMemo(() => livingReport(ports, language), [ports, language]);
  return (
    <DocumentPane
      ports={ports}
      start={start}
      living={living}
      program="report"
      indicators={(form) => <FiguresView key={formKey(form)} {...form} />}
      typology={({ city, choice }) => <TypologyFiguresView city={city} choice={choice} />}
      check={() => <CheckView />}
    />
  );
}
