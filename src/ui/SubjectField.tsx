import { Radio, RadioGroup } from '@fluentui/react-components';
import { useSay } from './language';

const SUBJECTS = ['indicators', 'typology'] as const;

export type Subject = (typeof SUBJECTS)[number];

/** Indicators, or the typology. */
export function SubjectField(props: { subject: Subject; onSubject: (subject: Subject) => void }) {
  const told = useSay();
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={told('pane.subject')}
      value={props.subject}
      onChange={(_, { value }) => props.onSubject(value === 'typology' ? 'typology' : 'indicators')}
    >
      {SUBJECTS.map((subject) => (
        <Radio key={subject} value={subject} label={told(`pane.subject ${subject}`)} />
      ))}
    </RadioGroup>
  );
}
