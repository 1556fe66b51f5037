import { useId, useState } from 'react';
import { isSame } from '../../src/actions/same-request';
import type { FigureOptions, FigureRequest } from '../../src/figures/provenance';
import type { TableLayout } from '../../src/figures/table-layout';
import type { InsertForm } from '../../src/ui/DocumentPane';
import { Changing } from '../../src/ui/Changing';
import { layoutAsked, LayoutField } from '../../src/ui/LayoutField';
import type { Query } from '../../src/domain/query';
import { useSay } from '../../src/ui/language';
import { newId } from '../../src/ui/new-id';
import { RadioField } from '../../src/ui/RadioField';
import { SelectField } from '../../src/ui/SelectField';
import { askable, missingIn } from '../../src/ui/selection';
import { SelectionForm } from '../../src/ui/SelectionForm';
import { SelectionSummary } from '../../src/ui/SelectionSummary';
import { useReportPorts } from '../../src/ui/ports';
import { useKnownRequest } from '../../src/ui/useKnownRequest';
import { useTask, type Work } from '../../src/ui/useTask';
import { LoadedPreview } from '../../src/ui/LoadedPreview';
import { usePreview } from '../../src/ui/usePreview';
import { Step, View } from '../../src/ui/View';
import { FigureFooter } from './FigureFooter';
import { change, insert, type ChangeRequest } from './insert';
import { FigurePreview } from './FigurePreview';

type Kind = 'table' | 'chart' | 'box';
type ChartType = NonNullable<FigureOptions['chart']>;

const KINDS: Kind[] = ['table', 'chart', 'box'];
const CHARTS: ChartType[] = ['bar', 'column', 'line'];

/** Choose indicators and what they become, see it, put it at the cursor; or change what stands there already. */
export function FiguresView(props: InsertForm) {
  const { city, choice, changing, onChanged } = props;
  const asked = changing?.origin.request;
  const ports = useReportPorts();
  const told = useSay();
  const [kind, setKind] = useState<Kind>(KINDS.find((each) => each === asked?.kind) ?? 'table');
  const [wantedChart, setChart] = useState<ChartType | undefined>(asked?.options.chart);
  const [layout, setLayout] = useState<TableLayout>(asked?.options.table ?? {});
  const { known, changed, undone } = useKnownRequest(asked);
  const { task, start, cancel } = useTask(
    async (wanted: ChangeRequest, work: Work) => {
      if (!changing) return insert(ports, wanted, work);
      const placed = await change(ports, { ...wanted, known }, work);
      changed(placed.figure.provenance.request);
      onChanged();
      return placed;
    },
    // What was changed can be taken back for as long as the form is open.
    changing ? undefined : JSON.stringify([city.selection, city.language, kind, wantedChart, layout]),
  );
  const summary = useId();
  const query = askable(city.catalogue, city.selection);
  const { moving } = city.selection;
  const chart = wantedChart ?? fittingChart(query);
  const table = layoutAsked(layout);
  const request: FigureRequest = {
    id: 'preview',
    kind,
    query,
    language: city.language,
    options: {
      ...(moving && { years: moving }),
      ...(kind === 'chart' && { chart }),
      ...(kind === 'table' && table && { table }),
    },
  };
  const preview = usePreview(ports, missingIn(query) ? undefined : request);
  const isUnchanged = known !== undefined && isSame(request, known);
  const ready = !isUnchanged && preview.phase === 'loaded' && preview.value !== undefined;
  return (
    <View
      footer={
        <FigureFooter
          task={task}
          ready={ready}
          summary={<SelectionSummary city={city} id={summary} preview={preview} isUnchanged={isUnchanged} />}
          summaryId={summary}
          isChange={changing !== undefined}
          onInsert={(overwrite) =>
            start({ ...request, id: changing?.id ?? newId(), ...(overwrite && { overwrite }) })
          }
          onUndone={() => {
            undone();
            onChanged();
          }}
          onCancel={cancel}
        />
      }
    >
      {changing ? <Changing city={city} years={query.years} /> : choice}
      <SelectionForm city={city} />
      <Step number={4} title={told('pane.figureTitle')}>
        <RadioField
          label={told('pane.figureKind')}
          options={(changing ? KINDS.filter((each) => each === kind) : KINDS).map((value) => ({
            value,
            name: told(`pane.figure ${value}`),
          }))}
          value={kind}
          onChoose={setKind}
        />
        {kind === 'table' && (
          <LayoutField layout={layout} hasYears={query.years.length > 1} hasCodes onLayout={setLayout} />
        )}
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
        <LoadedPreview preview={preview} empty={told('pane.previewEmpty')} look={FigurePreview} />
      </Step>
    </View>
  );
}

/** Several years of one indicator are a line, everything else is bars. */
function fittingChart({ indicators, years }: Query): ChartType {
  return years.length > 1 && indicators.length === 1 ? 'line' : 'bar';
}
