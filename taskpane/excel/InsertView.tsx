import { useState } from 'react';
import type { ListedFigure } from '../../src/actions/list-figures';
import { ChangeHere } from '../../src/ui/ChangeHere';
import type { Living } from '../../src/ui/living';
import { SubjectField, type Subject } from '../../src/ui/SubjectField';
import type { City } from '../../src/ui/useCity';
import { IndicatorsView } from './IndicatorsView';
import { TypologyView } from './TypologyView';

/** What goes into the workbook: indicators, or a typology computed from them; or what becomes of a table that stands there. */
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
      <ChangeHere living={living} program="workbook" onChange={onChange} />
      <SubjectField subject={subject} onSubject={setSubject} />
    </>
  );
  return subject === 'typology' && !changing ? (
    <TypologyView city={city} choice={choice} />
  ) : (
    <IndicatorsView key={changing?.id} city={city} choice={choice} changing={changing} onStop={onStop} />
  );
}
