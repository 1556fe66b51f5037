import { useState } from 'react';
import type { Query } from '../../src/domain/query';
import type { Language } from '../../src/domain/text';
import type { Target } from '../../src/ports/workbook';
import type { InsertForm } from '../../src/ui/DocumentPane';
import { Changing } from '../../src/ui/Changing';
import { cancellable } from '../../src/ui/cancellable-source';
import type { FigureOptions, FigureRequest } from '../../src/figures/provenance';
import type { TableLayout } from '../../src/figures/table-layout';
import { useSay } from '../../src/ui/language';
import { layoutAsked, LayoutField } from '../../src/ui/LayoutField';
import { askable, missingIn } from '../../src/ui/selection';
import { SelectionForm } from '../../src/ui/SelectionForm';
import { SelectionSummary } from '../../src/ui/SelectionSummary';
import { newId } from '../../src/ui/new-id';
import { useWorkbookPorts } from '../../src/ui/ports';
import { LoadedPreview } from '../../src/ui/LoadedPreview';
import { usePreview } from '../../src/ui/usePreview';
import { useTask, type Work } from '../../src/ui/useTask';
import { Step, View } from '../../src/ui/View';
import { insertedAt } from './inserted';
import { PlaceFooter } from './PlaceFooter';
import { SheetPreview } from './SheetPreview';
import { TargetField } from './TargetField';

/** Choose indicators and write them into the workbook as a table; or change a table that stands there. */
export function IndicatorsView(props: InsertForm) {
  const { city, choice, changing, onStop } = props;
  const { source, workbook } = useWorkbookPorts();
  const told = useSay();
  const [target, setTarget] = useState<Target['kind']>('new-sheet');
  const [layout, setLayout] = useState<TableLayout>(changing?.origin?.request.options.table ?? {});
  const { task, start, cancel, reset } = useTask(
    async (
      request: { query: Query; target: Target } & Pick<FigureOptions, 'table' | 'years'>,
      { signal }: Work,
    ) => {
      const ports = { source: cancellable(source, signal), workbook };
      if (changing) {
        const { changeTable } = await import('../../src/actions/change-table');
        const overwrite = request.target.kind === 'selection' && request.target.overwrite;
        const id = changing.id;
        const { table, years } = request;
        const options = { ...(table && { table }), ...(years && { years }) };
        const changed: FigureRequest = {
          id,
          kind: 'table',
          query: request.query,
          language: city.language,
          options,
        };
        return (await changeTable(ports, id, changed, { overwrite })).name;
      }
      const { pullTable } = await import('../../src/actions/pull-table');
      const { language } = city;
      const { query: asked, ...options } = request;
      return pullTable(ports, asked, { language, newId, ...options });
    },
    JSON.stringify([city.selection, city.language, layout, target]),
  );
  const query = askable(city.catalogue, city.selection);
  const { moving } = city.selection;
  const table = layoutAsked(layout);
  const preview = usePreview(
    { source },
    missingIn(query) ? undefined : previewed(query, city.language, table),
  );
  return (
    <View
      footer={
        <PlaceFooter
          label={told(changing ? 'pane.changeDo' : 'pane.insertSheet')}
          summary={(id) => <SelectionSummary city={city} id={id} preview={preview} />}
          ready={!missingIn(query)}
          target={changing ? 'selection' : target}
          task={task}
          done={
            task.phase === 'done' &&
            (changing
              ? told('pane.changed', { title: task.result })
              : told('pane.inserted', insertedAt(task.result)))
          }
          onPlace={(place) =>
            start({ query, target: place, ...(table && { table }), ...(moving && { years: moving }) })
          }
          onCancel={cancel}
          onDismiss={reset}
        />
      }
    >
      {changing ? <Changing title={changing.title} onStop={onStop} /> : choice}
      <SelectionForm city={city} />
      <LayoutField layout={layout} hasYears={query.years.length > 1} hasCodes={false} onLayout={setLayout} />
      {!changing && (
        <Step number={4} title={told('pane.targetTitle')}>
          <TargetField target={target} onTarget={setTarget} />
        </Step>
      )}
      <Step title={told('pane.preview')}>
        <LoadedPreview preview={preview} empty={told('pane.previewEmpty')} look={SheetPreview} />
      </Step>
    </View>
  );
}

/** Without the keys of the areas, which a worksheet always has: in the pane their place is better spent on numbers. */
function previewed(query: Query, language: Language, table: TableLayout | undefined): FigureRequest {
  return { id: 'preview', kind: 'table', query, language, options: table ? { table } : {} };
}
