import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { indicatorsLacking } from '../../src/domain/availability';
import { indicatorOf, type Catalogue } from '../../src/domain/catalogue';
import type { ReportingYear } from '../../src/domain/period';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { useCount, useRead, useSay } from '../../src/ui/language';
import { usePlainList } from '../../src/ui/plain-list';

const useStyles = makeStyles({
  item: { display: 'flex', gap: tokens.spacingHorizontalS },
  arrow: { flexShrink: 0, marginTop: '2px', color: tokens.colorBrandForeground1 },
  direction: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What goes into a typology, in which direction, and what a year lacks. */
export function TypologyIndicators(props: {
  catalogue: Catalogue;
  typology: TypologyDefinition;
  year: ReportingYear;
}) {
  const { catalogue, typology, year } = props;
  const styles = useStyles();
  const list = usePlainList();
  const told = useSay();
  const read = useRead();
  const counted = useCount();
  const ids = typology.indicators.map(({ id }) => id);
  const question = { city: catalogue.city.id, indicators: ids, level: typology.level, years: [] };
  const lacking = indicatorsLacking(catalogue, question, year);
  return (
    <>
      {lacking.length > 0 && (
        <p className={styles.note}>{counted('leftOutNote', lacking.length, { total: ids.length, year })}</p>
      )}
      <ul className={list}>
        {typology.indicators.map(({ id, sign }) => {
          const indicator = indicatorOf(catalogue, id);
          return (
            <li key={id} className={styles.item}>
              <span className={styles.arrow} aria-hidden="true">
                {sign > 0 ? <ArrowUp16Regular /> : <ArrowDown16Regular />}
              </span>
              <div>
                <div>{indicator ? read(indicator.name) : id}</div>
                <div className={styles.direction}>
                  {told(sign > 0 ? 'pane.burdenHigher' : 'pane.burdenLower')}
                </div>
                <div className={styles.badges}>
                  {indicator?.seed?.role === 'proxy' && (
                    <Badge appearance="tint" color="informative">
                      {told('pane.proxy')}
                    </Badge>
                  )}
                  {lacking.includes(id) && (
                    <Badge appearance="tint" color="warning">
                      {told('pane.leftOut', { year })}
                    </Badge>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
