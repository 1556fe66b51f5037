import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TrustedTypology } from '../../src/actions/explain-typology';
import type { AreaKey } from '../../src/domain/area';
import type { Catalogue } from '../../src/domain/catalogue';
import { whyThisType } from '../../src/figures/why-this-type';
import { AreaSelect } from '../../src/ui/AreaSelect';
import { Disclosure } from '../../src/ui/Disclosure';
import { useLanguage, useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import type { Task } from '../../src/ui/useTask';
import { CopyText } from './CopyText';
import { useColumnPanel } from '../../src/ui/column-panel';
import { TypeChip } from './TypeChip';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Why an area has its type, in two sentences: the selected row's, or one chosen. What they are made from is computed when first needed. */
export function WhyThisType(props: {
  catalogue: Catalogue;
  level: string;
  trusted: TrustedTypology | undefined;
  /** In whose row the selection stands. */
  selected: AreaKey | undefined;
  task: Task<TrustedTypology>;
  onAsk: () => void;
  onCancel: () => void;
}) {
  const { catalogue, level, trusted, selected, task, onAsk, onCancel } = props;
  const panel = useColumnPanel();
  const told = useSay();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<{ area: AreaKey; beside: AreaKey | undefined }>();
  // What was chosen here counts until another row is selected.
  const key = chosen && chosen.beside === selected ? chosen.area : (selected ?? chosen?.area ?? '');
  const isMissing = open && key !== '' && !trusted && task.phase === 'idle';
  useEffect(() => {
    if (isMissing) onAsk();
  }, [isMissing, onAsk]);
  return (
    <Disclosure className={panel} header={told('pane.whyTitle')} open={open} onToggle={() => setOpen(!open)}>
      <AreaSelect
        catalogue={catalogue}
        level={level}
        area={key}
        onArea={(area) => {
          setChosen({ area, beside: selected });
          if (!trusted && area && task.phase !== 'running') onAsk();
        }}
      />
      {trusted && key && <Reasons trusted={trusted} area={key} />}
      {!trusted && task.phase === 'running' && <Running {...task} onCancel={onCancel} />}
      {!trusted && task.phase === 'failed' && <Failure failure={task.failure} />}
      {!trusted && task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
    </Disclosure>
  );
}

function Reasons({ trusted: { trust, answer }, area }: { trusted: TrustedTypology; area: AreaKey }) {
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const row = trust.result.areas.find((each) => each.area.key === area);
  if (!row) return null;
  const type = row.type === null ? undefined : trust.result.definition.types[row.type - 1];
  return (
    <div className={styles.card} role="status">
      <div className={styles.head}>
        <TypeChip type={row.type ?? undefined} colour={type?.colour} />
        <strong>{type ? type.label[language] : told('pane.whyNone')}</strong>
      </div>
      <CopyText paragraphs={whyThisType(trust, area, answer, language)} />
    </div>
  );
}
