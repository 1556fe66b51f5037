import { useState, type ReactNode } from 'react';
import { ChangeHere } from './ChangeHere';
import { DocumentView } from './document/DocumentView';
import { useSay } from './language';
import type { Living } from './living';
import { Message } from './Message';
import { MoreView } from './MoreView';
import { OtherCity } from './OtherCity';
import { Pane } from './Pane';
import type { PanePorts } from './ports';
import { SubjectField, type Subject } from './SubjectField';
import type { ChangeableFigure } from './useChange';
import type { City } from './useCity';
import { useStanding } from './useStanding';

/** What a form of the first place gets; with `changing` it changes what stands there already. */
export interface InsertForm {
  city: City;
  choice: ReactNode;
  changing: ChangeableFigure | undefined;
  /** The form changed what stands there, or took it back. */
  onChanged: () => void;
}

/** Another each time a person begins to change a figure. */
export function formKey({ city }: InsertForm): number {
  return city.change.now?.turn ?? 0;
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
                <>
                  <ChangeHere living={living} city={city} program={program} />
                  <OtherCity city={city} program={program} />
                </>
              }
              living={living}
              city={city}
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
                city.change.end();
                go('insert');
              }}
              onChange={(figure) => {
                city.change.begin(figure);
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
  living: Living;
  city: City;
  indicators: (form: InsertForm) => ReactNode;
  typology: (form: InsertForm) => ReactNode;
}) {
  const { here, living, city, indicators, typology } = props;
  const { now, gone } = city.change;
  const changing = now?.figure;
  const onChanged = useStanding(living, city);
  const told = useSay();
  const [subject, setSubject] = useState<Subject>('indicators');
  const choice = (
    <>
      {gone !== undefined && <Message intent="warning">{told('pane.changeGone', { title: gone })}</Message>}
      {here}
      <SubjectField subject={subject} onSubject={setSubject} />
    </>
  );
  const form = { city, choice, changing, onChanged };
  return (subject === 'typology' && !changing ? typology : indicators)(form);
}
