import type { LevelId } from '../domain/area';
import { Field, SearchBox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { indicatorOf, type Catalogue } from '../domain/catalogue';
import type { Indicator, IndicatorId, Topic, TopicId } from '../domain/indicator';
import { nearestIndicators, searchIndicators } from '../domain/search/indicator-search';
import { ChosenIndicators } from './ChosenIndicators';
import { Disclosure, DisclosureList } from './Disclosure';
import { IndicatorRow } from './IndicatorRow';
import { KnownIndicators } from './KnownIndicators';
import { useLanguage, useRead, useSay } from './language';
import { Message } from './Message';
import { appended, indicatorsByTopic } from './selection';
import { useRemembered } from './useRemembered';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  chosen: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
  found: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** How many of the indicators last used are offered again. */
const RECENT = 5;

/**
 * Indicators in the order of the columns, searched by the words people say, or taken from favourites, the ones last used
 * and the topics. In the search Enter adds the first one found, the arrow keys go through the list, Escape clears.
 */
export function IndicatorPicker(props: {
  catalogue: Catalogue;
  /** The level that is chosen: years are those it has. */
  level?: LevelId;
  chosen: IndicatorId[];
  onChange: (chosen: IndicatorId[]) => void;
}) {
  const { catalogue, level, chosen, onChange } = props;
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const goThrough = (event: KeyboardEvent) => goThroughBoxes(event, list.current);
  const { favourites, recent, star, remember } = useKnown(catalogue);
  const searched = wanted.trim();
  const found = searchIndicators(catalogue, searched, language);
  const known = (ids: IndicatorId[]) =>
    ids.flatMap((id) => (chosen.includes(id) ? [] : (indicatorOf(catalogue, id) ?? [])));
  const toggle = ({ id }: Indicator) => {
    if (!chosen.includes(id)) remember(id);
    onChange(appended(chosen, id));
  };
  const addFirst = () => {
    const first = found.find(({ indicator }) => !chosen.includes(indicator.id));
    if (!first) return;
    toggle(first.indicator);
    setWanted('');
  };
  const row = (indicator: Indicator, meant?: string) => (
    <IndicatorRow
      key={indicator.id}
      catalogue={catalogue}
      indicator={indicator}
      level={level}
      meant={meant}
      chosen={chosen.includes(indicator.id)}
      favourite={favourites.includes(indicator.id)}
      onToggle={() => toggle(indicator)}
      onFavourite={() => star(indicator.id)}
      onKeyDown={goThrough}
    />
  );
  return (
    <div className={styles.found} ref={list}>
      <ChosenIndicators
        indicators={chosen.flatMap((id) => indicatorOf(catalogue, id) ?? [])}
        onChange={onChange}
      />
      <Field label={told('pane.indicatorSearch')}>
        <SearchBox
          value={wanted}
          placeholder={told('pane.indicatorSearchHint')}
          dismiss={{ 'aria-label': told('pane.clearSearch') }}
          onChange={(_, { value }) => setWanted(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') addFirst();
            if (event.key === 'Escape') setWanted('');
            goThrough(event);
          }}
        />
      </Field>
      {searched === '' && (
        <>
          <KnownIndicators title={told('pane.favourites')} indicators={known(favourites)} onAdd={toggle} />
          <KnownIndicators title={told('pane.recent')} indicators={known(recent)} onAdd={toggle} />
          <Topics catalogue={catalogue} chosen={chosen} row={row} />
        </>
      )}
      {searched !== '' && found.length > 0 && (
        <div className={styles.found} role="group" aria-label={told('pane.indicatorsFound')}>
          {found.map(({ indicator, meant }) => row(indicator, meant))}
        </div>
      )}
      {searched !== '' && found.length === 0 && (
        <>
          <Message intent="info">{told('pane.nothingFound', { wanted: searched })}</Message>
          <KnownIndicators
            title={told('pane.nearest')}
            indicators={nearestIndicators(catalogue, searched, language)}
            onAdd={toggle}
          />
        </>
      )}
    </div>
  );
}

/** What a person starred and used last in this city; the list last used is the one of the opening, so that nothing jumps. */
function useKnown({ city }: Catalogue) {
  const [favourites, keepFavourites] = useRemembered(`favourites ${city.id}`);
  const [used, keepUsed] = useRemembered(`recent ${city.id}`);
  const [recent] = useState(used);
  return {
    favourites,
    recent: recent.filter((id) => !favourites.includes(id)),
    star: (id: IndicatorId) => keepFavourites(appended(favourites, id)),
    remember: (id: IndicatorId) => keepUsed([id, ...used.filter((other) => other !== id)].slice(0, RECENT)),
  };
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from the search through the boxes below it and back. */
function goThroughBoxes(event: KeyboardEvent, list: HTMLElement | null) {
  const step = event.altKey ? undefined : STEPS[event.key];
  const stops = [...(list?.querySelectorAll('input') ?? [])];
  const at = stops.findIndex((stop) => stop === event.target);
  const next = step === undefined || at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Topics(props: {
  catalogue: Catalogue;
  chosen: IndicatorId[];
  row: (indicator: Indicator) => ReactNode;
}) {
  const { catalogue, chosen, row } = props;
  const styles = useStyles();
  const [open, setOpen] = useState<TopicId[]>([]);
  return (
    <DisclosureList>
      {indicatorsByTopic(catalogue).map(({ topic, indicators }) => (
        <Disclosure
          key={topic.id}
          className={styles.panel}
          open={open.includes(topic.id)}
          onToggle={() => setOpen(appended(open, topic.id))}
          header={
            <TopicHeader
              topic={topic}
              total={indicators.length}
              chosen={indicators.filter(({ id }) => chosen.includes(id)).length}
            />
          }
        >
          {indicators.map((indicator) => row(indicator))}
        </Disclosure>
      ))}
    </DisclosureList>
  );
}

function TopicHeader({ topic, total, chosen }: { topic: Topic; total: number; chosen: number }) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  return (
    <span className={styles.head}>
      <span className={styles.name}>{read(topic.name)}</span>{' '}
      <span className={mergeClasses(styles.count, chosen > 0 && styles.chosen)}>
        {chosen ? told('pane.chosenOf', { chosen, total }) : told('pane.available', { total })}
      </span>
    </span>
  );
}
