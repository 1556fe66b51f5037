import { useMemo } from 'react';
import { useLanguage } from '../../src/ui/language';
import { DocumentView } from '../../src/ui/document/DocumentView';
import { MoreView } from '../../src/ui/MoreView';
import { Pane } from '../../src/ui/Pane';
import type { WorkbookPorts } from '../../src/ui/ports';
import { CheckWorkbookView } from './CheckWorkbookView';
import { InsertView } from './InsertView';
import { livingWorkbook } from './living-workbook';

/** The pane beside a workbook. */
export function ExcelPane({ ports, start }: { ports: WorkbookPorts; start?: string | undefined }) {
  const language = useLanguage();
  const living = useMemo(() => livingWorkbook(ports, language), [ports, language]);
  return (
    <Pane
      ports={ports}
      start={start}
      places={[
        {
          id: 'insert',
          label: 'pane.placeInsert',
          view: (city) => <InsertView city={city} />,
        },
        {
          id: 'document',
          label: 'pane.placeWorkbook',
          view: (city, go) => (
            <DocumentView
              living={living}
              city={city}
              empty="pane.listEmptyWorkbook"
              onInsert={() => go('insert')}
              onChange={() => go('insert')}
            />
          ),
        },
        {
          id: 'check',
          label: 'pane.placeCheck',
          view: (_, go) => <CheckWorkbookView living={living} onList={() => go('document')} />,
        },
        { id: 'more', label: 'pane.placeMore', view: (city) => <MoreView city={city} /> },
      ]}
    />
  );
}
