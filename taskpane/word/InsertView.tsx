import { useState } from 'react';
import type { ListedFigure } from '../../src/actions/list-figures';
import { SubjectField, type Subject } from '../../src/ui/SubjectField';
import type { City } from '../../src/ui/useCity';
import { FiguresView } from './FiguresView';
import { TypologyFiguresView } from './TypologyFiguresView';

/** What goes into the report: indicators, or the typology; or what becomes of a figure that stands there. */
export function InsertView(props: { city: City; changing: ListedFigure | undefined; onStop: () => void }) {
  const { city, changing, onStop } = props;
  const [subject, setSubject] = useState<Subject>('indicators');
  const choice = <SubjectField subject={subject} onSubject={setSubject} />;
  return subject === 'typology' && !changing ? (
    <TypologyFiguresView city={city} choice={choice} />
  ) : (
    <FiguresView key={changing?.id} city={city} choice={choice} changing={changing} onStop={onStop} />
  );
}
