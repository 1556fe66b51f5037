import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  SearchBox,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Catalogue } from '../../src/domain/catalogue';
import type { IndicatorId, Topic, TopicId } from '../../src/domain/indicator';
import { IndicatorRow } from './IndicatorRow';
import { useLanguage, useRead, useSay } from './language';
import { Message } from './Message';
import { indicatorsByTopic, toggled } from './selection';

const useStyles = makeStyles({
  topics: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  topic: {
    '&:not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
        <Accordion
          className={styles.topics}
          multiple
          collapsible
          openItems={searching ? groups.map(({ topic }) => topic.id) : open}
          onToggle={(_, { openItems }) => !searching && setOpen(openItems as TopicId[])}
        >
          {groups.map(({ topic, indicators }) => (
            <AccordionItem key={topic.id} value={topic.id} className={styles.topic}>
              <TopicHeader
                topic={topic}
                total={indicators.length}
                chosen={indicators.filter(({ id }) => chosen.includes(id)).length}
              />
              <AccordionPanel className={styles.panel}>
                {indicators.map((indicator) => (
                  <IndicatorRow
                    key={indicator.id}
                    indicator={indicator}
                    chosen={chosen.includes(indicator.id)}
                    onToggle={() => onChange(toggled(chosen, indicator.id, order))}
                  />
                ))}
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </>
  );
}

function TopicHeader({ topic, total, chosen }: { topic: Topic; total: number; chosen: number }) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  return (
    <AccordionHeader as="h3" size="large">
      <span className={styles.head}>
        <span className={styles.name}>{read(topic.name)}</span>{' '}
        <span className={chosen ? `${styles.count} ${styles.chosen}` : styles.count}>
          {chosen ? told('pane.chosenOf', { chosen, total }) : told('pane.available', { total })}
        </span>
      </span>
    </AccordionHeader>
  );
}
