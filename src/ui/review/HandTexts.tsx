import { Button, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { HandText } from '../../refresh/compared';
import type { Decisions } from '../../refresh/decide';
import { whereOf } from '../../refresh/outcome';
import { useCount, useLanguage, useSay } from '../language';
import type { PlannedFigure } from '../living';
import { choiceOf, withChoice, type Choice } from './decisions';
import { yearsOfHand } from './hand-numbers';

/** More than these unfold. */
const SHOWN = 10;

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  versions: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  holds: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** Texts somebody typed over ours: what we had written, what stands there, what is new; one of the two is chosen. */
export function HandTexts(props: {
  figure: PlannedFigure;
  decisions: Decisions;
  onDecisions: (decisions: Decisions) => void;
}) {
  const { figure, decisions, onDecisions } = props;
  const { id, hand } = figure;
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  const [shown, setShown] = useState(SHOWN);
  const decide = (texts: HandText[], choice: Choice) =>
    onDecisions(
      withChoice(
        decisions,
        id,
        texts.map(({ key }) => key),
        choice,
      ),
    );
  return (
    <>
      <h4 className={styles.title}>{told('pane.handTitle')}</h4>
      {hand.length > 1 && (
        <div className={styles.all}>
          <Button size="small" onClick={() => decide(hand, 'mine')}>
            {told('pane.handAllMine')}
          </Button>
          <Button size="small" onClick={() => decide(hand, 'new')}>
            {told('pane.handAllNew')}
          </Button>
        </div>
      )}
      {hand.slice(0, shown).map((text) => (
        <OneText
          key={text.key}
          text={text}
          years={yearsOfHand(text, figure)}
          choice={choiceOf(decisions, id, text.key)}
          onChoice={(choice) => decide([text], choice)}
        />
      ))}
      {hand.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(hand.length)}>
          {counted('handMore', hand.length - shown)}
        </Button>
      )}
    </>
  );
}

function OneText(props: {
  text: HandText;
  /** The year it was typed for, and the one it would stand under. */
  years: ReturnType<typeof yearsOfHand>;
  choice: Choice | undefined;
  onChoice: (choice: Choice) => void;
}) {
  const { text, years, choice, onChoice } = props;
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const id = useId();
  const shown = (said: string) => said || told('pane.empty');
  return (
    <div className={styles.text}>
      <div className={styles.where} id={id}>
        {whereOf(text, language)}
      </div>
      <dl className={styles.versions}>
        <dt>{told('pane.handBase')}</dt>
        <dd>{shown(text.base)}</dd>
        <dt>{told('pane.handMine')}</dt>
        <dd>{shown(text.mine)}</dd>
        <dt>{told('pane.handNew')}</dt>
        <dd>{shown(text.new)}</dd>
      </dl>
      <RadioGroup
        layout="horizontal"
        aria-labelledby={id}
        value={choice ?? (text.holds ? '' : 'mine')}
        onChange={(_, { value }) => onChoice(value === 'new' ? 'new' : 'mine')}
      >
        <Radio value="mine" label={told('pane.handKeep')} />
        <Radio value="new" label={told('pane.handTake')} disabled={!text.writes.length} />
      </RadioGroup>
      {years && <p className={styles.holds}>{told('pane.handOtherYear', years)}</p>}
      {text.holds && choice !== 'new' && <p className={styles.holds}>{told('pane.handHolds')}</p>}
    </div>
  );
}
