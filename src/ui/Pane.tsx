import {
  Button,
  FluentProvider,
  Spinner,
  makeStaticStyles,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Language } from '../domain/text';
import type { TextKey } from '../texts';
import { BackHead } from './BackHead';
import { ContextBar } from './ContextBar';
import { Crash } from './Crash';
import { HelpContent } from './HelpView';
import { useKeptFocus } from './kept-focus';
import { LanguageContext, useSay } from './language';
import { Failure } from './Message';
import { PortsContext, type PanePorts } from './ports';
import { Tabs } from './Tabs';
import { Tour } from './Tour';
import { TryOutMark } from './TryOutMark';
import { View } from './View';
import { themeFor } from './theme';
import { useCity, type City } from './useCity';

const usePage = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
  body: { minWidth: '160px' },
});

const useStyles = makeStyles({
  pane: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    // At 200 % a pane is half as wide.
    overflowWrap: 'break-word',
    hyphens: 'auto',
    '& :is(.fui-Input, .fui-SearchBox, .fui-Select, input)': { minWidth: 0 },
    '& .fui-RadioGroup': { flexWrap: 'wrap' },
    // Fluent greys what is not ticked; a list to choose from is to be read.
    '& :is(.fui-Checkbox, .fui-Radio) input:enabled:not(:checked) ~ label': {
      color: tokens.colorNeutralForeground1,
    },
  },
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  // The host shows the name above the pane; here it is for screen readers.
  name: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
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

/** A place of a pane: what stands in it, and a number where something waits. */
export interface Place {
  id: string;
  label: TextKey;
  view: (city: City, go: (place: string) => void) => ReactNode;
}

/** The places of a pane over one city and one context. `start` is the place a ribbon button asked for. */
export function Pane(props: { ports: PanePorts; places: Place[]; start?: string | undefined }) {
  const { ports, places, start } = props;
  const styles = useStyles();
  const told = useSay();
  const [chosen, setChosen] = useState(start === 'help' ? 'more' : start);
  const [help, setHelp] = useState(false);
  const go = (to: string) => {
    setHelp(false);
    setChosen(to);
  };
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  const city = useCity(ports);
  const kept = useKeptFocus();
  if (!place) return null;
  return (
    <PortsContext value={ports}>
      <main className={styles.view} ref={kept}>
        <h1 className={styles.name}>{told('pane.helpTitle')}</h1>
        <TryOutMark />
        {city.phase === 'loaded' && <ContextBar city={city.value} onHelp={() => setHelp(true)} />}
        <Tabs
          label={told('pane.tabs')}
          tabs={places.map(({ id, label }) => ({ id, label: told(label) }))}
          chosen={place.id}
          panel="view"
          onChoose={go}
        />
        <div
          className={styles.view}
          id="view"
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={`tab-${place.id}`}
        >
          {city.phase === 'loading' && <Spinner className={styles.waiting} label={told('pane.loading')} />}
          {city.phase === 'failed' && (
            <div className={styles.waiting}>
              <Failure
                failure={city.failure}
                actions={<Button onClick={city.retry}>{told('pane.retry')}</Button>}
              />
            </div>
          )}
          {city.phase === 'loaded' && !help && (
            <>
              <Tour place={place.id} places={places} onPlace={go} />
              {place.view(city.value, go)}
            </>
          )}
          {city.phase === 'loaded' && help && (
            <View>
              <BackHead
                title={told('pane.moreHelp')}
                back={told('pane.moreBack')}
                onBack={() => setHelp(false)}
              />
              <HelpContent place={place.id} />
            </View>
          )}
        </div>
      </main>
    </PortsContext>
  );
}
