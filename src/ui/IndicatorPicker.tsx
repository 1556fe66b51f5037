import { Field, SearchBox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Catalogue } from '../domain/catalogue';
import type { IndicatorId, Topic, TopicId } from '../domain/indicator';
import { Disclosure, DisclosureList } from './Disclosure';
import { IndicatorRow } from './IndicatorRow';
import { useLanguage, useRead, useSay } from './language';
import { Message } from './Message';
import { indicatorsByTopic, toggled } from './selection';

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
});

/** Indicators by topic, several at once; a search opens the topics it finds something in. */
export function IndicatorPicker(props: {
  catalogue: Catalogue;
  chosen: IndicatorId[];
  onChange: (chosen: IndicatorId[]) => void;
}) {
  const { catalogue, chosen, onChange } = props;
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<TopicId[]>([]);
  const groups = indicatorsByTopic(catalogue, wanted.trim(), language);
  const order = catalogue.indicators.map(({ id }) => id);
  const topics = catalogue.topics.map(({ id }) => id);
  const searching = wanted.trim() !== '';
  return (
    <>
      <Field label={told('pane.indicatorSearch')}>
        <SearchBox
          value={wanted}
          placeholder={told('pane.indicatorSearchHint')}
          dismiss={{ 'aria-label': told('pane.clearSearch') }}
          onChange={(_, { value }) => setWanted(value)}
        />
      </Field>
      {groups.length === 0 ? (
        <Message intent="info">{told('pane.nothingFound', { wanted: wanted.trim() })}</Message>
      ) : (
        <DisclosureList>
          {groups.map(({ topic, indicators }) => (
            <Disclosure
              key={topic.id}
              className={styles.panel}
              open={searching || open.includes(topic.id)}
              onToggle={() => !searching && setOpen(toggled(open, topic.id, topics))}
              header={
                <TopicHeader
                  topic={topic}
                  total={indicators.length}
                  chosen={indicators.filter(({ id }) => chosen.includes(id)).length}
                />
              }
            >
              {indicators.map((indicator) => (
                <IndicatorRow
                  key={indicator.id}
                  indicator={indicator}
                  chosen={chosen.includes(indicator.id)}
                  onToggle={() => onChange(toggled(chosen, indicator.id, order))}
                />
              ))}
            </Disclosure>
          ))}
        </DisclosureList>
      )}
    </>
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
