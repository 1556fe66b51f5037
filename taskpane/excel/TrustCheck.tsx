import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrustedTypology } from '../../src/actions/explain-typology';
import { formatNumber } from '../../src/domain/number-format';
import type { Language } from '../../src/domain/text';
import type { Trust } from '../../src/domain/typology/trust/trust';
import type { Variant } from '../../src/domain/typology/trust/variant';
import { Disclosure } from '../../src/ui/Disclosure';
import { useLanguage, useRead, useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import type { Task } from '../../src/ui/useTask';
import { useColumnPanel } from '../../src/ui/column-panel';
import { ShareTable, type ShareRow } from './ShareTable';
import { SheetButton } from './SheetButton';
import { placeTrust } from './typology-tasks';

/** How far the result can be trusted, in short; into a worksheet when asked. */
export function TrustCheck(props: {
  task: Task<TrustedTypology>;
  /** The sheet is written in. */
  language: Language;
  onCheck: () => void;
  onSheet: () => void;
  onCancel: () => void;
}) {
  const { task, language, onCheck, onSheet, onCancel } = props;
  const panel = useColumnPanel();
  const told = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      className={panel}
      header={told('pane.trustTitle')}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {task.phase === 'running' ? (
        <Running {...task} onCancel={onCancel} />
      ) : (
        task.phase !== 'done' && (
          <>
            <span>{told('pane.trustIntro')}</span>
            {task.phase === 'failed' && <Failure failure={task.failure} />}
            {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
            <Button onClick={onCheck}>{told('pane.trustRun')}</Button>
          </>
        )
      )}
      {task.phase === 'done' && (
        <>
          <Summary trust={task.result.trust} />
          <SheetButton onStart={onSheet} place={(ports) => placeTrust(ports, task.result, language)} />
        </>
      )}
    </Disclosure>
  );
}

function Summary({ trust }: { trust: Trust }) {
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const { shares } = trust.rounding;
  const sure = [...shares.values()].filter((share) => share.includes(1)).length;
  const without = trust.without.map((variant) => flipRow(read(variant.indicator.shortName), variant, told));
  const minima = trust.minima.map((variant) => {
    const minimum = formatNumber(variant.minimumInhabitants, 0, language);
    return flipRow(told('pane.trustMinimumOf', { minimum }), variant, told);
  });
  return (
    <>
      <span>{told('pane.trustRounding', { sure, total: shares.size })}</span>
      {without.length > 0 && <ShareTable caption={told('pane.trustWithout')} rows={without} />}
      {minima.length > 0 && <ShareTable caption={told('pane.trustMinimum')} rows={minima} />}
    </>
  );
}

function flipRow(head: string, variant: Variant, told: ReturnType<typeof useSay>): ShareRow {
  if ('failure' in variant) return { head, cells: [{ text: told('pane.trustImpossible'), share: 0 }] };
  const { flips, compared } = variant.differences;
  const text = told('pane.trustFlips', { count: flips.length, total: compared });
  return { head, cells: [{ text, share: compared ? flips.length / compared : 0 }] };
}
