import { useState } from 'react';
import type { ListedFigure } from '../../src/actions/list-figures';
import { SubjectField, type Subject } from '../../src/ui/SubjectField';
import type { City } from '../../src/ui/useCity';
import { IndicatorsView } from './IndicatorsView';
import { TypologyView } from './TypologyView';

/** What goes into the workbook: indicators, or a typology computed from them; or what becomes of a table that stands there. */
export function InsertView(props: { city: City; changing: ListedFigure | undefined; onStop: () => void }) {
  const { city, changing, onStop } = props;
  const [subject, setSubject] = useState<Subject>('indicators');
  const choice = <SubjectField subject={subject} onSubject={setSubject} />;
  return subject === 'typology' && !changing ? (
    <TypologyView city={city} choice={choice} />
  ) : (
    <IndicatorsView key={changing?.id} city={city} choice={choice} changing={changing} onStop={onStop} />
  );
}
