import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons';
import type { Language } from '../domain/text';
import { useSay } from './language';
import { chosenFrom } from './option';
import type { City } from './useCity';

const LANGUAGES: Language[] = ['de', 'en'];

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { flexShrink: 1, minWidth: 0 },
  held: { width: '100%', fontSize: tokens.fontSizeBase200 },
  help: { marginLeft: 'auto', flexShrink: 0 },
});

/** What the document is about: city where there are several, reporting year, language of what is inserted. */
export function ContextBar({ city, onHelp }: { city: City; onHelp: () => void }) {
  const { cities, published, year, onYear, language, onLanguage } = city;
  const isHeld = city.change.now !== undefined;
  const styles = useStyles();
  const told = useSay();
  const years = published.years.toReversed().map((value) => ({ value, name: String(value) }));
  const named = cities.map(({ id, name }) => ({ value: id, name }));
  const languages = LANGUAGES.map((value) => ({ value, name: told(`pane.language ${value}`) }));
  return (
    <div className={styles.bar} role="group" aria-label={told('pane.contextBar')}>
      {cities.length > 1 && (
        <Choice
          label={told('pane.contextCity')}
          options={named}
          value={city.city}
          onChoose={city.onCity}
          isHeld={isHeld}
        />
      )}
      <Choice label={told('pane.contextYear')} options={years} value={year} onChoose={onYear} />
      <Choice
        label={told('pane.contextLanguage')}
        options={languages}
        value={language}
        onChoose={onLanguage}
        isHeld={isHeld}
      />
      <Button
        className={styles.help}
        appearance="subtle"
        size="small"
        icon={<QuestionCircle20Regular />}
        aria-label={told('pane.moreHelp')}
        title={told('pane.moreHelp')}
        onClick={onHelp}
      />
      {isHeld && <span className={styles.held}>{told('pane.contextHeld')}</span>}
    </div>
  );
}

function Choice<Value extends string | number>(props: {
  label: string;
  options: { value: Value; name: string }[];
  value: Value;
  onChoose: (value: Value) => void;
  /** It is the figure's that is changed. */
  isHeld?: boolean;
}) {
  const { label, options, value, onChoose, isHeld = false } = props;
  return (
    <Select
      className={useStyles().choice}
      size="small"
      appearance="filled-lighter"
      aria-label={label}
      title={label}
      value={String(value)}
      disabled={isHeld}
      onChange={(_, shown) => chosenFrom(options, shown.value, onChoose)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </Select>
  );
}
