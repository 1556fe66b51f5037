import { useState } from 'react';
import { SubjectField, type Subject } from '../../src/ui/SubjectField';
import type { City } from '../../src/ui/useCity';
import { FiguresView } from './FiguresView';
import { TypologyFiguresView } from './TypologyFiguresView';

/** What goes into the report: indicators, or the typology. */
export function InsertView({ city }: { city: City }) {
  const [subject, setSubject] = useState<Subject>('indicators');
  const choice = <SubjectField subject={subject} onSubject={setSubject} />;
  return subject === 'typology' ? (
    <TypologyFiguresView city={city} choice={choice} />
  ) : (
    <FiguresView city={city} choice={choice} />
  );
}
