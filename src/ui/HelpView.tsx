import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from './language';
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

/** The help itself, wherever it stands. */
export function HelpContent() {
  const styles = useStyles();
  const told = useSay();
  return (
    <>
      <p className={styles.text}>{told('pane.helpIntro')}</p>
      <div>
        <h2 className={styles.heading}>{told('pane.helpStepsTitle')}</h2>
        <ul className={styles.steps}>
          <li>{told('pane.helpStepExcel')}</li>
          <li>{told('pane.helpStepTypology')}</li>
          <li>{told('pane.helpStepWord')}</li>
          <li>{told('pane.helpStepRefresh')}</li>
        </ul>
      </div>
      <div>
        <h2 className={styles.heading}>{told('pane.helpSigns')}</h2>
        <dl className={styles.signs}>
          {SIGNS.map((sign) => (
            <div key={sign} style={{ display: 'contents' }}>
              <dt>{sign}</dt>
              <dd>{told(`figure.sign ${sign}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
