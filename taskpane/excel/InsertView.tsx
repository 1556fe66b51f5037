import { useState } from 'react';
import { SubjectField, type Subject } from '../../src/ui/SubjectField';
import type { City } from '../../src/ui/useCity';
import { IndicatorsView } from './IndicatorsView';
import { TypologyView } from './TypologyView';

/** What goes into the workbook: indicators, or a typology computed from them. */
export function InsertView({ city }: { city: City }) {
  const [subject, setSubject] = useState<Subject>('indicators');
  const choice = <SubjectField subject={subject} onSubject={setSubject} />;
  return subject === 'typology' ? (
    <TypologyView city={city} choice={choice} />
  ) : (
    <IndicatorsView city={city} choice={choice} />
  );
}
