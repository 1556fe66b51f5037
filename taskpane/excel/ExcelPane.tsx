import { Pane } from '../../src/ui/Pane';
import { RefreshView } from '../../src/ui/RefreshView';
import type { ExcelServices } from '../../src/ui/services';
import { IndicatorsView } from './IndicatorsView';
import { TypologyView } from './TypologyView';

/** The pane beside a workbook. */
export function ExcelPane({ services, start }: { services: ExcelServices; start?: string }) {
  return (
    <Pane
      services={services}
      start={start}
      tabs={[
        {
          id: 'indicators',
          label: 'pane.tabIndicators',
          view: (city) => <IndicatorsView services={services} city={city} />,
        },
        {
          id: 'typology',
          label: 'pane.tabTypology',
          view: (city) => <TypologyView services={services} city={city} />,
        },
        {
          id: 'refresh',
          label: 'pane.tabRefresh',
          view: () => <RefreshView services={services} noun="tables" nothing="pane.refreshNothingSheet" />,
        },
      ]}
    />
  );
}
