import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ListedFigure } from '../../src/actions/list-figures';
import { DisclosureList } from '../../src/ui/Disclosure';
import { useCount, useSay } from '../../src/ui/language';
import type { Living } from '../../src/ui/living';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import { useTask } from '../../src/ui/useTask';
import { View } from '../../src/ui/View';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  finding: { padding: tokens.spacingHorizontalM },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Tables of ours that do not stand as they were inserted, with what is the matter. */
export function CheckWorkbookView({ living, onList }: { living: Living; onList: () => void }) {
  const styles = useStyles();
  const told = useSay();
  const { task, start, cancel } = useTask<void, ListedFigure[]>(async (_, work) => {
    const { figures } = await living.list(work);
    return figures.filter(({ state }) => state !== 'current' && state !== 'linked');
  });
  return (
    <View
      footer={
        task.phase === 'running' ? (
          <Running {...task} label={told('pane.checkRunning')} onCancel={cancel} />
        ) : (
          <>
            {task.phase === 'failed' && <Failure failure={task.failure} />}
            {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
            <Button appearance="primary" size="large" onClick={() => start()}>
              {told(task.phase === 'done' ? 'pane.checkAgain' : 'pane.checkWorkbookRun')}
            </Button>
          </>
        )
      }
    >
      <p className={styles.intro}>{told('pane.checkWorkbookIntro')}</p>
      {task.phase === 'done' && <Findings findings={task.result} onList={onList} />}
    </View>
  );
}

function Findings({ findings, onList }: { findings: ListedFigure[]; onList: () => void }) {
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  if (!findings.length) return <Message intent="success">{told('pane.checkWorkbookNone')}</Message>;
  return (
    <>
      <Message intent="info" actions={<Button onClick={onList}>{told('pane.openThere')}</Button>}>
        {counted('findings', findings.length)}
      </Message>
      <DisclosureList>
        {findings.map(({ id, title, worksheet, state, reason }) => (
          <div key={id} className={styles.finding}>
            <div>{title}</div>
            <div className={styles.state}>
              {told(`pane.figureState ${state}`)}
              {worksheet && ` · ${told('pane.onWorksheet', { sheet: worksheet })}`}
            </div>
            {reason && <div>{told(`refresh.reason ${reason.code}`, reason.facts)}</div>}
          </div>
        ))}
      </DisclosureList>
    </>
  );
}
