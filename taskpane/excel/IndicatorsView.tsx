import { useState } from 'react';
import type { Query } from '../../src/domain/query';
import type { Language } from '../../src/domain/text';
import type { Target } from '../../src/ports/workbook';
import type { InsertForm } from '../../src/ui/DocumentPane';
import { Changing } from '../../src/ui/Changing';
import type { FigureRequest } from '../../src/figures/provenance';
import type { TableLayout } from '../../src/figures/table-layout';
import { useSay } from '../../src/ui/language';
import { layoutAsked, LayoutField } from '../../src/ui/LayoutField';
import { askable, missingIn } from '../../src/ui/selection';
import { SelectionForm } from '../../src/ui/SelectionForm';
import { SelectionSummary } from '../../src/ui/SelectionSummary';
import { useWorkbookPorts } from '../../src/ui/ports';
import { LoadedPreview } from '../../src/ui/LoadedPreview';
import { usePreview } from '../../src/ui/usePreview';
import { Step, View } from '../../src/ui/View';
import { ChangeFooter } from './ChangeFooter';
import { InsertFooter } from './InsertFooter';
import { SheetPreview } from './SheetPreview';
import { TargetField } from './TargetField';

/** Choose indicators and write them into the workbook as a table; or change a table that stands there. */
export function IndicatorsView(props: InsertForm) {
  const { city, choice, changing, onChanged } = props;
  const { source } = useWorkbookPorts();
  const told = useSay();
  const [target, setTarget] = useState<Target['kind']>('new-sheet');
  const [layout, setLayout] = useState<TableLayout>(changing?.origin.request.options.table ?? {});
  const query = askable(city.catalogue, city.selection);
  const { moving } = city.selection;
  const table = layoutAsked(layout);
  const preview = usePreview(
    { source },
    missingIn(query) ? undefined : previewed(query, city.language, table),
  );
  const options = { ...(table && { table }), ...(moving && { years: moving }) };
  const request: FigureRequest = {
    id: changing?.id ?? '',
    kind: 'table',
    query,
    language: city.language,
    options,
  };
  const form = JSON.stringify([city.selection, city.language, layout, target]);
  const Footer = changing ? ChangeFooter : InsertFooter;
  return (
    <View
      footer={
        <Footer
          origin={changing?.origin.request}
          request={request}
          isComplete={!missingIn(query)}
          target={target}
          form={form}
          onChanged={onChanged}
          summary={(id, isUnchanged) => (
            <SelectionSummary city={city} id={id} preview={preview} isUnchanged={isUnchanged} />
          )}
        />
      }
    >
      {changing ? <Changing city={city} years={query.years} /> : choice}
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
