import { useMemo, useState } from 'react';
import type { ListedFigure } from '../../src/actions/list-figures';
import { useLanguage } from '../../src/ui/language';
import { DocumentView } from '../../src/ui/document/DocumentView';
import { MoreView } from '../../src/ui/MoreView';
import { selectionOf } from '../../src/ui/selection';
import { Pane } from '../../src/ui/Pane';
import type { City } from '../../src/ui/useCity';
import type { ReportPorts } from '../../src/ui/ports';
import { CheckView } from './CheckView';
import { InsertView } from './InsertView';
import { livingReport } from './living-report';

/** The pane beside a report. */
export function WordPane({ ports, start }: { ports: ReportPorts; start?: string | undefined }) {
  const language = useLanguage();
  const [changing, setChanging] = useState<ListedFigure>();
  const living = useMemo(() => livingReport(ports, language), [ports, language]);
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
          label: 'pane.placeReport',
          view: (city, go) => (
            <DocumentView
              living={living}
              city={city}
              program="report"
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
        { id: 'check', label: 'pane.placeCheck', view: () => <CheckView /> },
        { id: 'more', label: 'pane.placeMore', view: (city) => <MoreView city={city} /> },
      ]}
    />
  );
}
