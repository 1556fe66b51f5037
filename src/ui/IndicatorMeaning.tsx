import { makeStyles, tokens } from '@fluentui/react-components';
import { yearsOf, type Catalogue } from '../domain/catalogue';
import { referenceDateOf, type Indicator } from '../domain/indicator';
import { formatDate, type ReportingYear } from '../domain/period';
import { yearSpan } from '../figures/title';
import { useLanguage, useRead, useSay } from './language';

const useStyles = makeStyles({
  fine: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What an indicator means, before it is chosen: definition, whom it counts, source, and for when and where it has data. */
export function IndicatorMeaning({ catalogue, indicator }: { catalogue: Catalogue; indicator: Indicator }) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const dates = catalogue.years.flatMap((year) => {
    const date = referenceDateOf(indicator, year);
    return date ? [formatDate(date, language)] : [];
  });
  const facts = [
    told('pane.populationBase', { base: read(indicator.populationBase) }),
    ...(read(indicator.exclusions)
      ? [told('pane.exclusions', { exclusions: read(indicator.exclusions) })]
      : []),
    told('pane.sourceOf', { source: read(indicator.source) }),
    ...(dates.length ? [told('pane.referenceDates', { dates: dates.join(', ') })] : []),
  ];
  return (
    <>
      <p>{read(indicator.explanation)}</p>
      {indicator.seed?.role === 'proxy' && (
        <p>
          {told('pane.standsFor', { note: read(indicator.seed.note) })} {told('pane.proxyMeaning')}
        </p>
      )}
      {facts.map((fact) => (
        <p key={fact} className={styles.fine}>
          {fact}
        </p>
      ))}
      {catalogue.levels.map(({ id, name }) => (
        <p key={id} className={styles.fine}>
          <YearsAtLevel
            level={read(name)}
            years={yearsOf(catalogue, indicator.id, id)}
            all={catalogue.years}
          />
        </p>
      ))}
    </>
  );
}

function YearsAtLevel(props: { level: string; years: ReportingYear[]; all: ReportingYear[] }) {
  const { level, years, all } = props;
  const told = useSay();
  const language = useLanguage();
  const lacking = all.filter((year) => !years.includes(year));
  if (years.length === 0) return told('pane.nothingAtLevel', { level });
  return (
    <>
      {told('pane.yearsAtLevel', { level, years: yearSpan(years, language) })}
      {lacking.length > 0 && ` – ${told('pane.lackingAtLevel', { years: yearSpan(lacking, language) })}`}
    </>
  );
}
