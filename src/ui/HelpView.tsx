import { makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage, useSay } from './language';
import { Message } from './Message';
import { View } from './View';

const SIGNS = ['–', '0', '.', '…', '/', 'x'] as const;

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  heading: { fontSize: tokens.fontSizeBase400, margin: `0 0 ${tokens.spacingVerticalS}` },
  text: { margin: 0, maxWidth: '60ch' },
  steps: {
    margin: 0,
    paddingLeft: '20px',
    maxWidth: '60ch',
    '& li': { marginBottom: tokens.spacingVerticalS },
  },
  picture: {
    display: 'block',
    maxWidth: '100%',
    height: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  states: {
    margin: 0,
    maxWidth: '60ch',
    display: 'flex',
    flexDirection: 'column',
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalS}` },
  },
  signs: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '2em 1fr',
    rowGap: tokens.spacingVerticalXS,
    maxWidth: '60ch',
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
  },
});

/** What the add-in does, in a few sentences. `outside`: opened in a plain browser. */
export function HelpView({ outside }: { outside: boolean }) {
  const styles = useStyles();
  const told = useSay();
  return (
    <main>
      <View>
        <h1 className={styles.title}>{told('pane.helpTitle')}</h1>
        {outside && <Message intent="info">{told('pane.helpOpenInOffice')}</Message>}
        <HelpContent />
      </View>
    </main>
  );
}

/** As `test/e2e/pictures.ts` takes them, in pixels. */
const PICTURE = { width: 339, height: 628 };

const PARTS = ['insert', 'document', 'review', 'check'] as const;
const STATES = [
  'current',
  'later',
  'outdated',
  'edited',
  'partly',
  'copied',
  'orphan',
  'unavailable',
] as const;

/** The help itself, wherever it stands; what is about the place one comes from stands first. */
export function HelpContent({ place }: { place?: string }) {
  const styles = useStyles();
  const told = useSay();
  const language = useLanguage();
  const parts = PARTS.toSorted((one, other) => Number(other === place) - Number(one === place));
  return (
    <>
      <p className={styles.text}>{told('pane.helpIntro')}</p>
      {parts.map((part) => (
        <div key={part}>
          <h2 className={styles.heading}>{told(`pane.help ${part}`)}</h2>
          <ul className={styles.steps}>
            {told(`pane.helpText ${part}`)
              .split('\n')
              .map((step) => (
                <li key={step}>{step}</li>
              ))}
          </ul>
          <img
            className={styles.picture}
            src={`assets/help/${language}/${part}.png`}
            alt={told('pane.helpPicture', { part: told(`pane.help ${part}`) })}
            width={PICTURE.width}
            height={PICTURE.height}
            loading="lazy"
          />
        </div>
      ))}
      <Terms
        title={told('pane.helpStates')}
        terms={STATES.map((state) => [told(`pane.figureState ${state}`), told(`pane.helpState ${state}`)])}
        wide
      />
      <Terms
        title={told('pane.helpSigns')}
        terms={SIGNS.map((sign) => [sign, told(`figure.sign ${sign}`)])}
      />
    </>
  );
}

function Terms(props: { title: string; terms: [term: string, meaning: string][]; wide?: boolean }) {
  const { title, terms, wide = false } = props;
  const styles = useStyles();
  return (
    <div>
      <h2 className={styles.heading}>{title}</h2>
      <dl className={wide ? styles.states : styles.signs}>
        {terms.map(([term, meaning]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
