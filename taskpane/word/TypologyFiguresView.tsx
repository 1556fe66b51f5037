import { useId, useState, type ReactNode } from 'react';
import type { AreaKey } from '../../src/domain/area';
import type { ReportingYear } from '../../src/domain/period';
import type { FigureRequest } from '../../src/figures/provenance';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { nameOfTypology } from '../../src/figures/named-typology';
import { queryForTypology } from '../../src/domain/typology/query';
import { failureSentence } from '../../src/texts/failure';
import { AreaSelect } from '../../src/ui/AreaSelect';
import { useLanguage, useRead, useSay } from '../../src/ui/language';
import { newId } from '../../src/ui/new-id';
import { RadioField } from '../../src/ui/RadioField';
import { useReportPorts } from '../../src/ui/ports';
import { SummaryLine } from '../../src/ui/SummaryLine';
import { TypologyField } from '../../src/ui/TypologyField';
import { TypologyOfCity } from '../../src/ui/TypologyOfCity';
import { TypologyYear } from '../../src/ui/TypologyYear';
import type { City } from '../../src/ui/useCity';
import { useTask, type Work } from '../../src/ui/useTask';
import { useTypology } from '../../src/ui/useTypology';
import { LoadedPreview } from '../../src/ui/LoadedPreview';
import type { Loaded } from '../../src/ui/useLoaded';
import { usePreview } from '../../src/ui/usePreview';
import { Step, View } from '../../src/ui/View';
import { FigureFooter } from './FigureFooter';
import { insert } from './insert';
import { FigurePreview } from './FigurePreview';

const KINDS = ['table', 'box'] as const;

/** A typology the city declares in a report: what its types are like, or why an area has its type. */
export function TypologyFiguresView({ city, choice }: { city: City; choice: ReactNode }) {
  return (
    <TypologyOfCity city={city} choice={choice}>
      {(first) => <Figures city={city} first={first} choice={choice} />}
    </TypologyOfCity>
  );
}

function Figures(props: { city: City; first: TypologyDefinition; choice: ReactNode }) {
  const { city, first, choice } = props;
  const ports = useReportPorts();
  const { published: catalogue } = city;
  const told = useSay();
  const read = useRead();
  const { typology, setTypology, year } = useTypology(catalogue, first, city.year);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('table');
  const [area, setArea] = useState<AreaKey>('');
  const { task, start, cancel } = useTask(
    (asked: FigureRequest, work: Work) => insert(ports, asked, work),
    JSON.stringify([typology.id, typology.version, year, kind, area, city.language]),
  );
  const summary = useId();
  const complete = year !== undefined && (kind === 'table' || area !== '');
  const request: FigureRequest | undefined = complete
    ? {
        id: 'preview',
        kind,
        query: queryForTypology(typology, catalogue.city.id, year, []),
        language: city.language,
        options: { typology: { ...nameOfTypology(typology), ...(kind === 'box' && { area }) } },
      }
    : undefined;
  const preview = usePreview(ports, request);
  return (
    <View
      footer={
        <FigureFooter
          task={task}
          summary={
            <Summary id={summary} preview={preview} year={year} isComplete={complete}>
              {[read(typology.name), year, told(`pane.typologyFigure ${kind}`)].join(' · ')}
            </Summary>
          }
          summaryId={summary}
          ready={preview.phase === 'loaded' && preview.value !== undefined}
          onInsert={() => request && start({ ...request, id: newId() })}
          onCancel={cancel}
        />
      }
    >
      {choice}
      <Step
        title={told('pane.typologyTitle')}
        aside={told('pane.typologyVersion', { version: typology.version })}
      >
        <TypologyField catalogue={catalogue} typology={typology} onTypology={setTypology} />
        <TypologyYear city={city} year={year} />
      </Step>
      <Step title={told('pane.figureTitle')}>
        <RadioField
          label={told('pane.figureKind')}
          options={KINDS.map((value) => ({ value, name: told(`pane.typologyFigure ${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
        {kind === 'box' && (
          <AreaSelect catalogue={catalogue} level={typology.level} area={area} onArea={setArea} />
        )}
      </Step>
      <Step title={told('pane.preview')}>
        <LoadedPreview preview={preview} empty={told('pane.typologyPreviewEmpty')} look={FigurePreview} />
      </Step>
    </View>
  );
}

/** What the button will put in, or why it cannot. */
function Summary(props: {
  id: string;
  preview: Loaded<unknown>;
  year: ReportingYear | undefined;
  isComplete: boolean;
  children: ReactNode;
}) {
  const { id, preview, year, isComplete, children } = props;
  const told = useSay();
  const language = useLanguage();
  const lacking =
    year === undefined
      ? told('pane.noTypologyYear')
      : !isComplete
        ? told('pane.missingArea')
        : preview.phase === 'failed' &&
          told('pane.previewFailed', { failure: failureSentence(preview.failure, language) });
  return <SummaryLine id={id}>{lacking || children}</SummaryLine>;
}
