import { useState, type ReactNode } from 'react';
import type { ListedFigure } from '../actions/list-figures';
import { ChangeHere } from './ChangeHere';
import { DocumentView } from './document/DocumentView';
import type { Living } from './living';
import { MoreView } from './MoreView';
import { Pane } from './Pane';
import type { PanePorts } from './ports';
import { selectionOf } from './selection';
import { SubjectField, type Subject } from './SubjectField';
import type { City } from './useCity';

/** What a form of the first place gets; with `changing` it changes what stands there already. */
export interface InsertForm {
  city: City;
  choice: ReactNode;
  changing: ListedFigure | undefined;
  onStop: () => void;
}

/** Another for every figure a person begins to change, as it stands then. */
export function formKey({ changing }: InsertForm): string {
  return changing ? JSON.stringify([changing.id, changing.origin?.request]) : '';
}

/** A pane beside a document: what goes in, what stands there, whether it is right, the rest. */
export function DocumentPane(props: {
  ports: PanePorts;
  start?: string | undefined;
  living: Living;
  program: 'report' | 'workbook';
  indicators: (form: InsertForm) => ReactNode;
  typology: (form: InsertForm) => ReactNode;
  check: (go: (place: string) => void) => ReactNode;
}) {
  const { ports, start, living, program, indicators, typology, check } = props;
  const [changing, setChanging] = useState<ListedFigure>();
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
              here={
                <ChangeHere living={living} program={program} onChange={(figure) => change(figure, city)} />
              }
              form={{ city, changing, onStop: () => setChanging(undefined) }}
              indicators={indicators}
              typology={typology}
            />
          ),
        },
        {
          id: 'document',
          label: program === 'report' ? 'pane.placeReport' : 'pane.placeWorkbook',
          view: (city, go) => (
            <DocumentView
              living={living}
              city={city}
              program={program}
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
        { id: 'check', label: 'pane.placeCheck', view: (_, go) => check(go) },
        { id: 'more', label: 'pane.placeMore', view: (city) => <MoreView city={city} /> },
      ]}
    />
  );
}

/** Indicators, or the typology; or what becomes of a figure that stands there. */
function InsertView(props: {
  here: ReactNode;
  form: Omit<InsertForm, 'choice'>;
  indicators: (form: InsertForm) => ReactNode;
  typology: (form: InsertForm) => ReactNode;
}) {
  const { here, form, indicators, typology } = props;
  const [subject, setSubject] = useState<Subject>('indicators');
  const choice = (
    <>
      {here}
      <SubjectField subject={subject} onSubject={setSubject} />
    </>
  );
  return (subject === 'typology' && !form.changing ? typology : indicators)({ ...form, choice });
}
