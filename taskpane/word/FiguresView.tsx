import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useCallback, useId, useState } from 'react';
import { previewFigure } from '../../src/actions/insert-figure';
import type { Figure } from '../../src/domain/figure';
import type { FigureOptions, FigureRequest } from '../../src/domain/provenance';
import type { Query } from '../../src/domain/query';
import { useSay } from '../shared/language';
import { newId } from '../shared/new-id';
import { Failure, Message } from '../shared/Message';
import { Running } from '../shared/Running';
import { askable, missingIn } from '../shared/selection';
import { SelectionForm } from '../shared/SelectionForm';
import { SelectionSummary } from '../shared/SelectionSummary';
import type { WordServices } from '../shared/services';
import type { City } from '../shared/useCity';
import { useLoaded, type Loaded } from '../shared/useLoaded';
import { useTask } from '../shared/useTask';
import { Step, View } from '../shared/View';
import { FigurePreview } from './FigurePreview';

type Kind = 'table' | 'chart' | 'box';
type ChartType = NonNullable<FigureOptions['chart']>;

const KINDS: Kind[] = ['table', 'chart', 'box'];
const CHARTS: ChartType[] = ['bar', 'column', 'line'];

/** Choose indicators and what they become, see it, put it at the cursor. */
export function FiguresView({ services, city }: { services: WordServices; city: City }) {
  const told = useSay();
  const [kind, setKind] = useState<Kind>('table');
  const [wantedChart, setChart] = useState<ChartType>();
  const { task, start, cancel } = useTask(services.insertFigure);
  const summary = useId();
  const query = askable(city.catalogue, city.selection);
  const chart = wantedChart ?? fittingChart(query);
  const request: FigureRequest = {
    id: 'preview',
    kind,
    query,
    language: services.contentLanguage,
    options: kind === 'chart' ? { chart } : {},
  };
  const preview = usePreview(services, request);
  const ready = preview.phase === 'loaded' && preview.value !== undefined;
  return (
    <View
      footer={
        task.phase === 'running' ? (
          <Running {...task} onCancel={cancel} />
        ) : (
          <>
            {task.phase === 'done' && (
              <Message intent="success">{told('pane.figureInserted', { title: task.result.title })}</Message>
            )}
            {task.phase === 'failed' && <Failure failure={task.failure} />}
            {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
            <SelectionSummary city={city} id={summary} />
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={!ready}
              aria-describedby={summary}
              onClick={() => start({ ...request, id: newId() })}
            >
              {told('pane.insertFigure')}
            </Button>
          </>
        )
      }
    >
      <SelectionForm city={city} />
      <Step number={4} title={told('pane.figureTitle')}>
        <Field label={told('pane.figureKind')}>
          <RadioGroup value={kind} onChange={(_, { value }) => setKind(value as Kind)}>
            {KINDS.map((each) => (
              <Radio key={each} value={each} label={told(`pane.figure ${each}`)} />
            ))}
          </RadioGroup>
        </Field>
        {kind === 'chart' && (
          <Field label={told('pane.chartType')}>
            <Select value={chart} onChange={(_, { value }) => setChart(value as ChartType)}>
              {CHARTS.map((type) => (
                <option key={type} value={type}>
                  {told(`pane.chart ${type}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </Step>
      <Step title={told('pane.preview')}>
        <Preview preview={preview} />
      </Step>
    </View>
  );
}

function Preview({ preview }: { preview: Loaded<Figure | undefined> }) {
  const told = useSay();
  if (preview.phase === 'loading') return <Running done={0} total={0} label={told('pane.previewLoading')} />;
  if (preview.phase === 'failed') return <Failure failure={preview.failure} />;
  return preview.value ? <FigurePreview figure={preview.value} /> : <span>{told('pane.previewEmpty')}</span>;
}

/** The figure as it would be inserted, as soon as enough is chosen. */
function usePreview({ source }: WordServices, request: FigureRequest): Loaded<Figure | undefined> {
  const asked = JSON.stringify(missingIn(request.query) ? null : request);
  const load = useCallback(async () => {
    const complete = JSON.parse(asked) as FigureRequest | null;
    return complete ? previewFigure({ source }, complete) : undefined;
  }, [source, asked]);
  return useLoaded(load);
}

/** Several years of one indicator are a line, everything else is bars. */
function fittingChart({ indicators, years }: Query): ChartType {
  return years.length > 1 && indicators.length === 1 ? 'line' : 'bar';
}
