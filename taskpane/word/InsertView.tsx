import { useState } from 'react';
import type { ListedFigure } from '../../src/actions/list-figures';
import { ChangeHere } from '../../src/ui/ChangeHere';
import type { Living } from '../../src/ui/living';
import { SubjectField, type Subject } from '../../src/ui/SubjectField';
import type { City } from '../../src/ui/useCity';
import { FiguresView } from './FiguresView';
import { TypologyFiguresView } from './TypologyFiguresView';

/** What goes into the report: indicators, or the typology; or what becomes of a figure that stands there. */
export function InsertView(props: {
  living: Living;
  city: City;
  changing: ListedFigure | undefined;
  onChange: (figure: ListedFigure) => void;
  onStop: () => void;
}) {
  const { living, city, changing, onChange, onStop } = props;
  const [subject, setSubject] = useState<Subject>('indicators');
  const choice = (
    <>
      <ChangeHere living={living} program="report" onChange={onChange} />
      <SubjectField subject={subject} onSubject={setSubject} />
    </>
  );
  return subject === 'typology' && !changing ? (
    <TypologyFiguresView city={city} choice={choice} />
  ) : (
    <FiguresView key={changing?.id} city={city} choice={choice} changing={changing} onStop={onStop} />
  );
}
