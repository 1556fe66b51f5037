import { useMemo } from 'react';
import { DocumentPane, formKey } from '../../src/ui/DocumentPane';
import { useLanguage } from '../../src/ui/language';
import type { WorkbookPorts } from '../../src/ui/ports';
import { CheckWorkbookView } from './CheckWorkbookView';
import { IndicatorsView } from './IndicatorsView';
import { livingWorkbook } from './living-workbook';
import { TypologyView } from './TypologyView';

/** The pane beside a workbook. */
export function ExcelPane({ ports, start }: { ports: WorkbookPorts; start?: string | undefined }) {
  const language = useLanguage();
  const living = useMemo(() => livingWorkbook(ports, language), [ports, language]);
  return (
    <DocumentPane
      ports={ports}
      start={start}
      living={living}
      program="workbook"
      indicators={(form) => <IndicatorsView key={formKey(form)} {...form} />}
      typology={({ city, choice }) => <TypologyView city={city} choice={choice} />}
      check={(go) => <CheckWorkbookView living={living} onList={() => go('document')} />}
    />
  );
}
