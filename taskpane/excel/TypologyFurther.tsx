import { useCallback } from 'react';
import type { Catalogue } from '../../src/domain/catalogue';
import type { ReportingYear } from '../../src/domain/period';
import { DisclosureList } from '../../src/ui/Disclosure';
import { useSelected } from '../../src/ui/document/useSelected';
import { useSay } from '../../src/ui/language';
import type { Language } from '../../src/domain/text';
import { useWorkbookPorts } from '../../src/ui/ports';
import { useTask, type Work } from '../../src/ui/useTask';
import { Step } from '../../src/ui/View';
import { CompareYears } from './CompareYears';
import { TrustCheck } from './TrustCheck';
import { trust, type TypologyOfYear } from './typology-tasks';
import { WhyThisType } from './WhyThisType';

/** What can be asked of a computed typology: how it changed, how sure it is, why an area has its type. */
export function TypologyFurther(props: {
  language: Language;
  catalogue: Catalogue;
  computed: TypologyOfYear;
  years: ReportingYear[];
  /** A sheet is written of what was asked. */
  onSheet: () => void;
}) {
  const { language, catalogue, computed, years, onSheet } = props;
  const ports = useWorkbookPorts();
  const told = useSay();
  const selected = useSelected(ports.open);
  // What says how sure the result is says as well why an area has its type.
  const { task, start, cancel } = useTask((request: TypologyOfYear, work: Work) =>
    trust(ports, request, work),
  );
  const ask = useCallback(() => start(computed), [start, computed]);
  return (
    <Step title={told('pane.furtherTitle')}>
      <DisclosureList>
        <CompareYears language={language} computed={computed} years={years} onSheet={onSheet} />
        <TrustCheck task={task} language={language} onCheck={ask} onSheet={onSheet} onCancel={cancel} />
        <WhyThisType
          catalogue={catalogue}
          level={computed.typology.level}
          trusted={task.phase === 'done' ? task.result : undefined}
          selected={selected?.number?.area}
          task={task}
          onAsk={ask}
          onCancel={cancel}
        />
      </DisclosureList>
    </Step>
  );
}
