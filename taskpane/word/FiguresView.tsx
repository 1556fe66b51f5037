import { useId, useState, type ReactNode } from 'react';
import type { FigureOptions, FigureRequest } from '../../src/figures/provenance';
import type { Query } from '../../src/domain/query';
import { useSay } from '../../src/ui/language';
import { newId } from '../../src/ui/new-id';
import { RadioField } from '../../src/ui/RadioField';
import { SelectField } from '../../src/ui/SelectField';
import { askable, missingIn } from '../../src/ui/selection';
import { SelectionForm } from '../../src/ui/SelectionForm';
import { SelectionSummary } from '../../src/ui/SelectionSummary';
import { useReportPorts } from '../../src/ui/ports';
import type { City } from '../../src/ui/useCity';
import { useTask, type Work } from '../../src/ui/useTask';
import { Step, View } from '../../src/ui/View';
import { FigureFooter } from './FigureFooter';
import { insert } from './insert';
import { LoadedPreview, usePreview } from './LoadedPreview';

type Kind = 'table' | 'chart' | 'box';
type ChartType = NonNullable<FigureOptions['chart']>;

const KINDS: Kind[] = ['table', 'chart', 'box'];
const CHARTS: ChartType[] = ['bar', 'column', 'line'];

/** Choose indicators and what they become, see it, put it at the cursor. */
export function FiguresView({ city, choice }: { city: City; choice: ReactNode }) {
  const ports = useReportPorts();
  const told = useSay();
  const [kind, setKind] = useState<Kind>('table');
  const [wantedChart, setChart] = useState<ChartType>();
  const { task, start, cancel } = useTask((asked: FigureRequest, work: Work) => insert(ports, asked, work));
  const summary = useId();
  const query = askable(city.catalogue, city.selection);
  const chart = wantedChart ?? fittingChart(query);
  const request: FigureRequest = {
    id: 'preview',
    kind,
    query,
    language: city.language,
    options: kind === 'chart' ? { chart } : {},
  };
  const preview = usePreview(ports, missingIn(query) ? undefined : request);
  const ready = preview.phase === 'loaded' && preview.value !== undefined;
  return (
    <View
      footer={
        <FigureFooter
          task={task}
          ready={ready}
          summary={<SelectionSummary city={city} id={summary} />}
          summaryId={summary}
          onInsert={() => start({ ...request, id: newId() })}
          onCancel={cancel}
        />
      }
    >
      {choice}
      <SelectionForm city={city} />
      <Step number={4} title={told('pane.figureTitle')}>
        <RadioField
          label={told('pane.figureKind')}
          options={KINDS.map((value) => ({ value, name: told(`pane.figure ${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
        {kind === 'chart' && (
          <SelectField
            label={told('pane.chartType')}
            options={CHARTS.map((value) => ({ value, name: told(`pane.chart ${value}`) }))}
            value={chart}
            onChoose={setChart}
          />
        )}
      </Step>
      <Step title={told('pane.preview')}>
        <LoadedPreview preview={preview} empty={told('pane.previewEmpty')} />
      </Step>
    </View>
  );
}

/** Several years of one indicator are a line, everything else is bars. */
function fittingChart({ indicators, years }: Query): ChartType {
  return years.length > 1 && indicators.length === 1 ? 'line' : 'bar';
}
