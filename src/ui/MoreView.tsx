import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDate } from '../domain/period';
import { BackHead } from './BackHead';
import { HelpContent } from './HelpView';
import { useLanguage, useRead, useSay } from './language';
import { Message } from './Message';
import { usePlainList } from './plain-list';
import { usePorts } from './ports';
import type { City } from './useCity';
import { View } from './View';

const PAGES = ['moreHelp', 'moreSettings', 'moreAbout'] as const;

type Page = (typeof PAGES)[number];

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, maxWidth: '60ch' },
});

/** What is not needed every day: a list, each entry a page of its own. */
export function MoreView({ city, startsAt }: { city: City; startsAt?: Page }) {
  const styles = useStyles();
  const told = useSay();
  const list = usePlainList();
  const [page, setPage] = useState<Page | undefined>(startsAt);
  if (page)
    return (
      <View>
        <BackHead
          title={told(`pane.${page}`)}
          back={told('pane.moreBack')}
          onBack={() => setPage(undefined)}
        />
        {page === 'moreHelp' && <HelpContent />}
        {page === 'moreSettings' && <Settings />}
        {page === 'moreAbout' && <About city={city} />}
      </View>
    );
  return (
    <View>
      <ul className={list}>
        {PAGES.map((each) => (
          <li key={each}>
            <button type="button" className={styles.entry} onClick={() => setPage(each)}>
              <span className={styles.name}>{told(`pane.${each}`)}</span>
              <span className={styles.hint}>{told(`pane.${each}Hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </View>
  );
}

function Settings() {
  const styles = useStyles();
  const told = useSay();
  const { preferences } = usePorts();
  const [forgotten, setForgotten] = useState(false);
  return (
    <>
      <p className={styles.text}>{told('pane.settingsRemembered')}</p>
      <div>
        <Button
          onClick={() => {
            preferences.set('favourites', '');
            preferences.set('recent', '');
            setForgotten(true);
          }}
        >
          {told('pane.settingsForget')}
        </Button>
      </div>
      {forgotten && <Message intent="success">{told('pane.settingsForgotten')}</Message>}
    </>
  );
}

function About({ city: { published } }: { city: City }) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const { release, attribution } = published;
  return (
    <>
      <p className={styles.text}>
        {published.city.name}.{' '}
        {told('pane.aboutRelease', { release: release.id, date: formatDate(release.date, language) })}
      </p>
      <p className={styles.text}>{read(attribution)}</p>
      <p className={styles.text}>{told('pane.aboutLicence')}</p>
    </>
  );
}
