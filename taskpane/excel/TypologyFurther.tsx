import type { Catalogue } from '../../src/domain/catalogue';
import type { ReportingYear } from '../../src/domain/period';
import { DisclosureList } from '../../src/ui/Disclosure';
import { useSay } from '../../src/ui/language';
import type { Language } from '../../src/domain/text';
import { useWorkbookPorts } from '../../src/ui/ports';
import { useTask, type Work } from '../../src/ui/useTask';
import { Step } from '../../src/ui/View';
import { CompareYears } from './CompareYears';
import { TrustCheck } from './TrustCheck';
import { explainInto, trust, type TypologyOfYear } from './typology-tasks';
import { WhyThisType } from './WhyThisType';

/** What can be asked of a computed typology: how it changed, how sure it is, why an area has its type. */
export function TypologyFurther(props: {
  language: Language;
  catalogue: Catalogue;
  computed: TypologyOfYear;
  years: ReportingYear[];
}) {
  const { language, catalogue, computed, years } = props;
  const ports = useWorkbookPorts();
  const told = useSay();
  const checking = useTask((request: TypologyOfYear, work: Work) =>
    explainInto(ports, { ...request, written: language }, work),
  );
  const asking = useTask((request: TypologyOfYear, work: Work) => trust(ports, request, work));
  // Whichever came first has what the other needs.
  const trusted = [checking.task, asking.task].flatMap((task) =>
    task.phase === 'done' ? [task.result] : [],
  )[0];
  return (
    <Step title={told('pane.furtherTitle')}>
      <DisclosureList>
        <CompareYears language={language} computed={computed} years={years} />
        <TrustCheck
          task={checking.task}
          onCheck={() => checking.start(computed)}
          onCancel={checking.cancel}
        />
        <WhyThisType
          catalogue={catalogue}
          level={computed.typology.level}
          trusted={trusted}
          task={asking.task}
          onAsk={() => asking.start(computed)}
          onCancel={asking.cancel}
        />
      </DisclosureList>
    </Step>
  );
}
