import { useMemo, useState } from 'react';
import type { ListedFigure } from '../../src/actions/list-figures';
import { useLanguage } from '../../src/ui/language';
import { DocumentView } from '../../src/ui/document/DocumentView';
import { MoreView } from '../../src/ui/MoreView';
import { selectionOf } from '../../src/ui/selection';
import { Pane } from '../../src/ui/Pane';
import type { City } from '../../src/ui/useCity';
import type { WorkbookPorts } from '../../src/ui/ports';
import { CheckWorkbookView } from './CheckWorkbookView';
import { InsertView } from './InsertView';
import { livingWorkbook } from './living-workbook';

/** The pane beside a workbook. */
export function ExcelPane({ ports, start }: { ports: WorkbookPorts; start?: string | undefined }) {
  const language = useLanguage();
  const [changing, setChanging] = useState<ListedFigure>();
  const living = useMemo(() => livingWorkbook(ports, language), [ports, language]);
  const change = (figure: ListedFigure, city: City) => {
    if (figure.origin) city.onSelection(selectionOf(figure.origin.request));
    setChanging(figure);
  };
  return (
    <Pane
      ports={ports}
      start={start}
      places={[
        {
          id: 'insert',
          label: 'pane.placeInsert',
          view: (city) => (
            <InsertView
              living={living}
              city={city}
              changing={changing}
              onChange={(figure) => change(figure, city)}
              onStop={() => setChanging(undefined)}
            />
          ),
        },
        {
          id: 'document',
          label: 'pane.placeWorkbook',
          view: (city, go) => (
            <DocumentView
              living={living}
              city={city}
              program="workbook"
              onInsert={() => {
                setChanging(undefined);
                go('insert');
              }}
              onChange={(figure) => {
                change(figure, city);
                go('insert');
              }}
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
