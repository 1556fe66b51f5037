import { useState } from 'react';
import type { AreaKey } from '../../src/domain/area';
import type { FigureRequest } from '../../src/figures/provenance';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { nameOfTypology } from '../../src/figures/named-typology';
import { queryForTypology } from '../../src/domain/typology/query';
import { AreaSelect } from '../../src/ui/AreaSelect';
import { CityField } from '../../src/ui/CityField';
import { useSay } from '../../src/ui/language';
import { Message } from '../../src/ui/Message';
import { newId } from '../../src/ui/new-id';
import { RadioField } from '../../src/ui/RadioField';
import type { WordServices } from '../../src/ui/services';
import { TypologyField } from '../../src/ui/TypologyField';
import { TypologyOfCity } from '../../src/ui/TypologyOfCity';
import type { City } from '../../src/ui/useCity';
import { useTask } from '../../src/ui/useTask';
import { useTypology } from '../../src/ui/useTypology';
import { Step, View } from '../../src/ui/View';
import { YearField } from '../../src/ui/YearField';
import { FigureFooter } from './FigureFooter';
import { LoadedPreview, usePreview } from './LoadedPreview';

const KINDS = ['table', 'box'] as const;

/** A typology the city declares in a report: what its types are like, or why an area has its type. */
export function TypologyFiguresView({ services, city }: { services: WordServices; city: City }) {
  return (
    <TypologyOfCity city={city}>
      {(first) => <Figures services={services} city={city} first={first} />}
    </TypologyOfCity>
  );
}

function Figures(props: { services: WordServices; city: City; first: TypologyDefinition }) {
  const { services, city, first } = props;
  const { published: catalogue } = city;
  const told = useSay();
  const { typology, setTypology, years, year, setYear } = useTypology(catalogue, first);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('table');
  const [area, setArea] = useState<AreaKey>('');
  const { task, start, cancel } = useTask(services.insertFigure);
  const complete = year !== undefined && (kind === 'table' || area !== '');
  const request: FigureRequest | undefined = complete
    ? {
        id: 'preview',
        kind,
        query: queryForTypology(typology, catalogue.city.id, year, []),
        language: services.contentLanguage,
        options: { typology: { ...nameOfTypology(typology), ...(kind === 'box' && { area }) } },
      }
    : undefined;
  const preview = usePreview(services, request);
  return (
    <View
      footer={
        <FigureFooter
          task={task}
          ready={preview.phase === 'loaded' && preview.value !== undefined}
          onInsert={() => request && start({ ...request, id: newId() })}
          onCancel={cancel}
        />
      }
    >
      <CityField {...city} />
      <Step
        title={told('pane.typologyTitle')}
        aside={told('pane.typologyVersion', { version: typology.version })}
      >
        <TypologyField catalogue={catalogue} typology={typology} onTypology={setTypology} />
        {year === undefined ? (
          <Message intent="warning">{told('pane.noTypologyYear')}</Message>
        ) : (
          <YearField label={told('pane.typologyYear')} years={years} year={year} onYear={setYear} />
        )}
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
        <LoadedPreview preview={preview} empty={told('pane.typologyPreviewEmpty')} />
      </Step>
    </View>
  );
}
