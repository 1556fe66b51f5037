import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ListedFigure } from '../../actions/list-figures';
import { yearSpan } from '../../figures/title';
import type { Selected } from '../../ports/open-document';
import { Disclosure } from '../Disclosure';
import { useLanguage, useSay } from '../language';
import type { Living } from '../living';
import { Message } from '../Message';
import { useEscape } from '../useEscape';
import { RemovalQuestion } from './RemovalQuestion';
import { Whence } from './Whence';
import type { ShownState } from './shown-state';

export type FigureAction = 'goTo' | 'change' | 'renew' | 'detach' | 'remove';

const COLOURS: Record<ShownState, 'success' | 'informative' | 'warning' | 'severe' | 'subtle'> = {
  current: 'success',
  linked: 'subtle',
  outdated: 'informative',
  later: 'informative',
  edited: 'warning',
  partly: 'warning',
  copied: 'subtle',
  orphan: 'severe',
  unavailable: 'warning',
};

const useStyles = makeStyles({
  figure: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    marginBottom: tokens.spacingVerticalS,
  },
  here: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  title: { overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  reason: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** One figure of the document: what it is, how it stands, and all that can be done with it. */
export function FigureItem(props: {
  living: Living;
  figure: ListedFigure;
  state: ShownState;
  /** The cursor stands in it. */
  here: Selected | undefined;
  program: 'report' | 'workbook';
  canChange: boolean;
  open: boolean;
  onToggle: (open: boolean) => void;
  onAction: (action: FigureAction) => void;
}) {
  const { living, figure, state, here, program, canChange, open, onToggle, onAction } = props;
  const styles = useStyles();
  const told = useSay();
  const [asked, setAsked] = useState<'detach' | 'remove'>();
  const [explained, setExplained] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const isHere = here !== undefined;
  useEffect(() => {
    if (isHere) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const { title } = figure;
  const stands = figure.where !== undefined;
  const canRenew = figure.origin !== undefined && stands;
  const answer = (action?: FigureAction) => {
    setAsked(undefined);
    if (action) onAction(action);
  };
  useEscape(asked && (() => setAsked(undefined)));
  const button = (action: FigureAction, isShown = true) =>
    isShown && (
      <Button
        size="small"
        aria-label={told('pane.actionOf', { action: told(`pane.${action}`), title })}
        onClick={() => (action === 'detach' || action === 'remove' ? setAsked(action) : onAction(action))}
      >
        {told(`pane.${action}`)}
      </Button>
    );
  return (
    <div ref={element} className={mergeClasses(styles.figure, isHere && styles.here)}>
      <Disclosure
        className={styles.panel}
        level={2}
        open={open}
        onToggle={() => onToggle(!open)}
        header={
          <Header
            figure={figure}
            state={state}
            here={isHere && told(program === 'report' ? 'pane.figureHere' : 'pane.cellHere')}
          />
        }
      >
        <div className={styles.actions}>
          {button('goTo', stands)}
          {button('change', canRenew && canChange)}
          {button('renew', canRenew)}
          {figure.origin && (
            <Button
              size="small"
              aria-expanded={explained || here?.number !== undefined}
              aria-label={told('pane.actionOf', { action: told('pane.whence'), title })}
              onClick={() => setExplained(!explained)}
            >
              {told('pane.whence')}
            </Button>
          )}
          {button('detach', stands)}
          {button('remove', stands)}
        </div>
        {asked === 'remove' && (
          <RemovalQuestion
            living={living}
            figure={figure}
            onYes={() => answer('remove')}
            onNo={() => answer()}
          />
        )}
        {asked === 'detach' && (
          <Message
            intent="warning"
            actions={
              <>
                <Button onClick={() => answer('detach')}>{told('pane.detachYes')}</Button>
                <Button onClick={() => answer()}>{told('pane.no')}</Button>
              </>
            }
          >
            {told('pane.detachAsk', { title })}
          </Message>
        )}
        {figure.origin && (explained || here?.number) && (
          <Whence origin={figure.origin} number={here?.number} />
        )}
      </Disclosure>
    </div>
  );
}

function Header(props: { figure: ListedFigure; state: ShownState; here: string | false }) {
  const { figure, state, here } = props;
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  return (
    <span className={styles.head}>
      <span className={styles.title}>{figure.title}</span>
      <span className={styles.facts}>
        <Badge appearance="tint" color={COLOURS[state]}>
          {told(`pane.figureState ${state}`)}
        </Badge>
        {told('pane.figureFacts', {
          kind: told(`pane.kind ${figure.kind}`),
          years: yearSpan(figure.years, language),
        })}
        {here && <strong>{here}</strong>}
      </span>
      {figure.reason && (
        <span className={styles.reason}>
          {told(`refresh.reason ${figure.reason.code}`, figure.reason.facts)}
        </span>
      )}
    </span>
  );
}
