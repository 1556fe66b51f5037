import {
  Button,
  FluentProvider,
  Spinner,
  Tab,
  TabList,
  makeStaticStyles,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Language } from '../../src/domain/text';
import type { TextKey } from '../../src/texts';
import { Crash } from './Crash';
import { LanguageContext, useSay } from './language';
import { Failure } from './Message';
import type { PaneServices } from './services';
import { themeFor } from './theme';
import { useCity, type City } from './useCity';

const usePage = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
  body: { minWidth: '280px' },
});

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column' },
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  waiting: { padding: tokens.spacingHorizontalXXL },
});

/** The ground every pane stands on: theme, language, and a sentence where something crashes. */
export function Ground(props: { language: Language; dark?: boolean; children: ReactNode }) {
  usePage();
  const styles = useStyles();
  return (
    <FluentProvider theme={themeFor(props.dark ?? false)} className={styles.pane}>
      <LanguageContext value={props.language}>
        <Crash language={props.language}>{props.children}</Crash>
      </LanguageContext>
    </FluentProvider>
  );
}

export interface PaneTab {
  id: string;
  label: TextKey;
  view: (city: City) => ReactNode;
}

/** Tabs over views that share one city and one selection. `start` is the view a ribbon button asked for. */
export function Pane(props: { services: PaneServices; tabs: PaneTab[]; start?: string }) {
  const { services, tabs, start } = props;
  const styles = useStyles();
  const told = useSay();
  const [chosen, setChosen] = useState(start);
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const city = useCity(services);
  if (!tab) return null;
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={told('pane.tabs')}
        selectedValue={tab.id}
        onTabSelect={(_, { value }) => setChosen(String(value))}
      >
        {tabs.map(({ id, label }) => (
          <Tab key={id} value={id} id={`tab-${id}`} aria-controls="view">
            {told(label)}
          </Tab>
        ))}
      </TabList>
      <main className={styles.view}>
        <div className={styles.view} id="view" role="tabpanel" aria-labelledby={`tab-${tab.id}`}>
          {city.phase === 'loading' && <Spinner className={styles.waiting} label={told('pane.loading')} />}
          {city.phase === 'failed' && (
            <div className={styles.waiting}>
              <Failure
                failure={city.failure}
                actions={<Button onClick={city.retry}>{told('pane.retry')}</Button>}
              />
            </div>
          )}
          {city.phase === 'loaded' && tab.view(city.value)}
        </div>
      </main>
    </>
  );
}
