import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../src/domain/number-format';
import type { ChoiceOfK } from '../../src/domain/typology/clusters/choice-of-k';
import type { Grouping } from '../../src/domain/typology/grouping';
import { useLanguage, useSay } from '../../src/ui/language';
import { Failure, Message } from '../../src/ui/Message';
import { Running } from '../../src/ui/Running';
import { useWorkbookPorts } from '../../src/ui/ports';
import { useTask, type Work } from '../../src/ui/useTask';
import { ShareTable } from './ShareTable';
import { choose, type TypologyOfYear } from './typology-tasks';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
});

/** What speaks for how many types, once somebody asks. */
export function ChoiceOfTypes(props: {
  request: TypologyOfYear & { method: Grouping['method'] };
  types: number;
}) {
  const { request, types } = props;
  const ports = useWorkbookPorts();
  const styles = useStyles();
  const told = useSay();
  const { task, start, cancel } = useTask((asked: typeof request, work: Work) => choose(ports, asked, work));
  if (task.phase === 'running') return <Running {...task} onCancel={cancel} />;
  if (task.phase === 'done') return <Choices choices={task.result} year={request.year} types={types} />;
  return (
    <>
      {task.phase === 'failed' && <Failure failure={task.failure} />}
      {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
      <Button className={styles.button} onClick={() => start(request)}>
        {told('pane.chooseTypes')}
      </Button>
    </>
  );
}

function Choices({ choices, year, types }: { choices: ChoiceOfK[]; year: number; types: number }) {
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const most = Math.max(...choices.map(({ withinSs }) => withinSs));
  const silhouettes = choices.map(({ meanSilhouette }) => meanSilhouette ?? -1);
  const best = choices[silhouettes.indexOf(Math.max(...silhouettes))];
  return (
    <>
      <ShareTable
        caption={told('pane.choiceCaption', { year })}
        columns={[told('pane.choiceTypes'), told('pane.choiceSilhouette'), told('pane.choiceWithin')]}
        rows={choices.map(({ k, meanSilhouette, withinSs }) => ({
          head: String(k),
          chosen: k === types,
          cells: [
            {
              text: meanSilhouette === null ? '–' : formatNumber(meanSilhouette, 2, language),
              share: meanSilhouette ?? 0,
            },
            { text: formatNumber(withinSs, 1, language), share: most ? withinSs / most : 0 },
          ],
        }))}
      />
      <p className={styles.note}>
        {best && <strong>{told('pane.choiceBest', { types: best.k })}</strong>} {told('pane.choiceMeaning')}
      </p>
    </>
  );
}
