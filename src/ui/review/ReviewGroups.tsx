import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Decisions } from '../../refresh/decide';
import type { RefreshOutcome } from '../../refresh/outcome';
import { useCount } from '../language';
import type { PlannedFigure } from '../living';
import { Step } from '../View';
import { UNDECIDED } from './decisions';
import { handNumbers } from './hand-numbers';
import { inGroups, type Groups } from './in-groups';
import { ReviewFigure } from './ReviewFigure';

const ORDER = ['waiting', 'changing', 'staying', 'current'] as const satisfies (keyof Groups)[];

const HEADS = {
  waiting: 'reviewWaiting',
  changing: 'reviewChanging',
  staying: 'reviewStaying',
  current: 'reviewCurrent',
} as const;

const useStyles = makeStyles({ folded: { alignSelf: 'flex-start', paddingLeft: 0, textAlign: 'left' } });

/** The figures of a plan: what needs a decision first, what stays as it is last and folded. */
export function ReviewGroups(props: {
  figures: PlannedFigure[];
  outcome: RefreshOutcome;
  decisions: Decisions;
  onDecisions: (decisions: Decisions) => void;
}) {
  const { figures, outcome, decisions, onDecisions } = props;
  const groups = inGroups(figures, UNDECIDED);
  const byId = new Map(outcome.figures.map((figure) => [figure.id, figure]));
  return ORDER.map((group) => (
    <Group key={group} group={group} count={groups[group].length}>
      {groups[group].map((figure, i) => (
        <ReviewFigure
          key={figure.id}
          figure={figure}
          becomes={byId.get(figure.id)}
          startsOpen={(group === 'waiting' && i === 0) || handNumbers(figure).length > 0}
          decisions={decisions}
          onDecisions={onDecisions}
        />
      ))}
    </Group>
  ));
}

function Group(props: { group: keyof Groups; count: number; children: React.ReactNode }) {
  const { group, count, children } = props;
  const styles = useStyles();
  const counted = useCount();
  const [open, setOpen] = useState(group !== 'current');
  if (!count) return null;
  const title = counted(HEADS[group], count);
  if (!open)
    return (
      <Button
        className={styles.folded}
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
    );
  return (
    <Step title={title}>
      <div>{children}</div>
    </Step>
  );
}
