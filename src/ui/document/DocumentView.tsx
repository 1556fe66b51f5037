import { Button, Link, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ReportingError } from '../../domain/reporting-error';
import type { ListedFigure } from '../../actions/list-figures';
import { useCount, useSay } from '../language';
import type { Listing, Living } from '../living';
import { Failure, Message } from '../Message';
import { usePorts } from '../ports';
import { OtherCity } from '../OtherCity';
import { isChangeable, type ChangeableFigure } from '../useChange';
import type { City } from '../useCity';
import { useLoaded } from '../useLoaded';
import { useTask } from '../useTask';
import { View } from '../View';
import { FigureItem, type FigureAction } from './FigureItem';
import { FigureFilter, useFilter } from './FigureFilter';
import { ReviewOfFigures } from './ReviewOfFigures';
import { useCatalogues } from './useCatalogues';
import { useSelected } from './useSelected';

/** All of ours that stands in the open document, what can be done with it, and the way to bring it up to date. */
export function DocumentView(props: {
  living: Living;
  city: City;
  program: 'report' | 'workbook';
  onInsert: () => void;
  onChange: (figure: ChangeableFigure) => void;
}) {
  const { living, city, program, onInsert, onChange } = props;
  const [review, setReview] = useState<{ figures: ListedFigure[]; only?: string[] }>();
  const [isBack, setBack] = useState(false);
  const [round, setRound] = useState(0);
  const [notice, setNotice] = useState<Notice>();
  const readAgain = (said?: Notice) => {
    setBack(false);
    setNotice(said);
    setRound((count) => count + 1);
  };
  if (review)
    return (
      <ReviewOfFigures
        {...review}
        living={living}
        city={city}
        onBack={() => {
          setReview(undefined);
          setBack(true);
          setNotice(undefined);
        }}
      />
    );
  return (
    <Figures
      key={round}
      living={living}
      city={city}
      program={program}
      notice={notice}
      isBack={isBack}
      onInsert={onInsert}
      onChange={onChange}
      onReview={setReview}
      onAgain={readAgain}
    />
  );
}

type Leaving = 'detach' | 'remove';

/** What was done, or what was found to be gone. */
type Notice = { intent: 'success' | 'warning'; text: string };

function Figures(props: {
  living: Living;
  city: City;
  program: 'report' | 'workbook';
  /** Why the list was read again. */
  notice: Notice | undefined;
  /** From the review. */
  isBack: boolean;
  onInsert: () => void;
  onChange: (figure: ChangeableFigure) => void;
  onReview: (review: { figures: ListedFigure[]; only?: string[] }) => void;
  onAgain: (said?: Notice) => void;
}) {
  const { living, city, program, notice, isBack, onInsert, onChange, onReview, onAgain } = props;
  const { open } = usePorts();
  const told = useSay();
  const counted = useCount();
  const load = useCallback(
    (early: (listing: Listing) => void) => living.list({ signal: new AbortController().signal }, early),
    [living],
  );
  const loaded = useLoaded(load);
  const [changes, setChanges] = useState(0);
  const selected = useSelected(open, () => setChanges((count) => count + 1));
  const figures = loaded.phase === 'loaded' ? loaded.value.figures : [];
  const { catalogueOf } = useCatalogues(figures, city.published);
  const filter = useFilter(figures, catalogueOf);
  /** Somebody took it away, in another pane or in the document: the list is not right any more. */
  const orGone = async (title: string, work: Promise<void>) => {
    try {
      await work;
    } catch (failure) {
      if (!isGone(failure)) throw failure;
      onAgain({ intent: 'warning', text: told('pane.gone', { title }) });
      return false;
    }
    return true;
  };
  const visit = useTask(({ id, title }: { id: string; title: string }) => orGone(title, open.goTo(id)));
  const leaving = useTask(async ({ id, title, how }: { id: string; title: string; how: Leaving }) => {
    const said = told(how === 'detach' ? 'pane.detached' : 'pane.removed', { title });
    if (!(await orGone(title, open[how](id)))) return;
    city.onFigures();
    onAgain({ intent: 'success', text: said });
  });
  const [expanded, setExpanded] = useState<string>();
  const isBusy = [visit, leaving].some(({ task }) => task.phase === 'running');
  const { readAgain } = loaded;
  const seen = useRef(0);
  useEffect(() => {
    if (isBusy || seen.current === changes) return;
    seen.current = changes;
    readAgain();
  }, [changes, isBusy, readAgain]);
  if (loaded.phase === 'loading')
    return (
      <View>
        <Spinner label={told('pane.listReading')} />
      </View>
    );
  if (loaded.phase === 'failed')
    return (
      <View>
        <Failure
          failure={loaded.failure}
          actions={<Button onClick={loaded.retry}>{told('pane.retry')}</Button>}
        />
      </View>
    );
  if (!figures.length)
    return (
      <View
        footer={
          <Button appearance="primary" size="large" onClick={onInsert}>
            {told('pane.listInsertFirst')}
          </Button>
        }
      >
        {notice && <Message intent={notice.intent}>{notice.text}</Message>}
        <Message intent="info">
          {told(program === 'report' ? 'pane.listEmptyReport' : 'pane.listEmptyWorkbook')}
        </Message>
      </View>
    );
  const act = (figure: ListedFigure, action: FigureAction) => {
    if (action === 'goTo') visit.start({ id: figure.id, title: figure.title });
    else if (action === 'change') {
      if (isChangeable(figure, city.cities)) onChange(figure);
    } else if (action === 'renew') onReview({ figures: [figure], only: [figure.id] });
    else leaving.start({ id: figure.id, title: figure.title, how: action });
  };
  return (
    <View
      footer={
        <>
          {notice && <Message intent={notice.intent}>{notice.text}</Message>}
          {visit.task.phase === 'failed' && <Failure failure={visit.task.failure} />}
          {leaving.task.phase === 'failed' && <Failure failure={leaving.task.failure} />}
          <BringUp hasFocus={isBack} onReview={() => onReview({ figures })} />
        </>
      }
    >
      {loaded.value.isOffline && (
        <Message intent="warning" actions={<Button onClick={() => onAgain()}>{told('pane.retry')}</Button>}>
          {told('pane.listOffline')}
        </Message>
      )}
      <OtherCity city={city} program={program} />
      <FigureFilter filter={filter} />
      <p role="status" style={{ margin: 0 }}>
        {filter.shown.length === figures.length
          ? counted('listed', figures.length)
          : counted('listedOf', filter.shown.length, { total: figures.length })}{' '}
        {loaded.isEarly ? (
          told('pane.listComparing')
        ) : (
          <Link as="button" onClick={() => onAgain()}>
            {told('pane.listAgain')}
          </Link>
        )}
      </p>
      {!filter.shown.length && (
        <Message intent="info" actions={<Button onClick={filter.clear}>{told('pane.listShowAll')}</Button>}>
          {told('pane.listNoneFound')}
        </Message>
      )}
      <div>
        {filter.shown.map(({ figure, state }) => {
          const here = selected?.id === figure.id ? selected : undefined;
          return (
            <FigureItem
              key={figure.id}
              living={living}
              figure={figure}
              state={state}
              here={here}
              program={program}
              canChange={isChangeable(figure, city.cities)}
              open={expanded === undefined ? here !== undefined : expanded === figure.id}
              onToggle={(isOpen) => setExpanded(isOpen ? figure.id : '')}
              onAction={(action) => act(figure, action)}
            />
          );
        })}
      </div>
    </View>
  );
}

function isGone(failure: unknown): boolean {
  return failure instanceof ReportingError && failure.code === 'figure-gone';
}

/** The way to the review, and the place to come back to. */
function BringUp({ hasFocus, onReview }: { hasFocus: boolean; onReview: () => void }) {
  const told = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus({ preventScroll: true });
  }, [hasFocus]);
  return (
    <Button ref={button} appearance="primary" size="large" onClick={onReview}>
      {told('pane.bringUp')}
    </Button>
  );
}
