import { Pane } from '../../src/ui/Pane';
import { RefreshView } from '../../src/ui/RefreshView';
import type { WordServices } from '../../src/ui/services';
import { CheckView } from './CheckView';
import { FiguresView } from './FiguresView';
import { TypologyFiguresView } from './TypologyFiguresView';

/** The pane beside a report. */
export function WordPane({ services, start }: { services: WordServices; start?: string }) {
  return (
    <Pane
      services={services}
      start={start}
      tabs={[
        {
          id: 'figures',
          label: 'pane.tabFigures',
          view: (city) => <FiguresView services={services} city={city} />,
        },
        {
          id: 'typology',
          label: 'pane.tabTypology',
          view: (city) => <TypologyFiguresView services={services} city={city} />,
        },
        {
          id: 'refresh',
          label: 'pane.tabRefresh',
          view: () => <RefreshView services={services} noun="figures" nothing="pane.refreshNothingReport" />,
        },
        { id: 'check', label: 'pane.tabCheck', view: () => <CheckView services={services} /> },
      ]}
    />
  );
}
