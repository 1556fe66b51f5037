import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { levelOf } from '../../src/domain/catalogue';
import { formatNumber } from '../../src/domain/number-format';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { grouped } from '../../src/figures/grouped-typology';
import type { Grouping } from '../../src/domain/typology/grouping';
import { yearsForTypology } from '../../src/domain/typology/query';
import type { Target } from '../../src/ports/workbook';
import { Disclosure, DisclosureList } from '../../src/ui/Disclosure';
import { useCount, useLanguage, useRead, useSay } from '../../src/ui/language';
import { useWorkbookPorts } from '../../src/ui/ports';
import { SummaryLine } from '../../src/ui/SummaryLine';
import { TypologyField } from '../../src/ui/TypologyField';
import { TypologyOfCity } from '../../src/ui/TypologyOfCity';
import { TypologyYear } from '../../src/ui/TypologyYear';
import type { City } from '../../src/ui/useCity';
import { useTask, type Work } from '../../src/ui/useTask';
import { useTypology } from '../../src/ui/useTypology';
import { Step, View } from '../../src/ui/View';
import { GroupingField } from './GroupingField';
import { useColumnPanel } from '../../src/ui/column-panel';
import { insertedAt } from './inserted';
import { PlaceFooter } from './PlaceFooter';
import { TargetField } from './TargetField';
import { TypologyFurther } from './TypologyFurther';
import { TypologyIndicators } from './TypologyIndicators';
import { TypologyOutcome } from './TypologyOutcome';
import { computeInto, type TypologyOfYear } from './typology-tasks';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  method: { display: 'flex', flexDirection: 'column' },
  fine: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Compute a typology the city declares; everything that goes into it is shown before. */
export function TypologyView({ city, choice }: { city: City; choice: ReactNode }) {
  return (
    <TypologyOfCity city={city} choice={choice}>
      {(first) => <Definition city={city} first={first} choice={choice} />}
    </TypologyOfCity>
  );
}

function Definition(props: { city: City; first: TypologyDefinition; choice: ReactNode }) {
  const { city, first, choice } = props;
  const ports = useWorkbookPorts();
  const { published: catalogue } = city;
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const { typology, setTypology, year } = useTypology(catalogue, first, city.year);
  const [target, setTarget] = useState<Target['kind']>('new-sheet');
  const [grouping, setGrouping] = useState<Grouping>();
  const [open, setOpen] = useState(false);
  const panel = useColumnPanel();
  // One success is said at a time: that of a further sheet takes the place of the first.
  const [isSaid, setSaid] = useState(true);
  const [computed, setComputed] = useState<TypologyOfYear & { form: string }>();
  const { task, start, cancel, reset } = useTask((request: TypologyOfYear & { target: Target }, work: Work) =>
    computeInto(ports, { ...request, shown: language, written: city.language }, work),
  );
  const level = levelOf(catalogue, typology.level);
  const plural = level ? read(level.plural) : typology.level;
  const form = JSON.stringify([typology.id, typology.version, year, grouping, target, city.language]);
  const summary = [
    read(typology.name),
    grouping && told(`pane.grouping ${grouping.method}`),
    year,
    plural,
    told(`pane.target ${target}`),
  ];
  const compute = (place: Target) => {
    if (year === undefined) return;
    const wanted = grouping ? grouped(typology, grouping) : typology;
    const request = { city: catalogue.city.id, typology: wanted, year };
    setComputed({ ...request, form });
    setSaid(true);
    start({ ...request, target: place });
  };
  return (
    <View
      footer={
        <PlaceFooter
          label={told(grouping ? 'pane.computeGroups' : 'pane.computeTypology')}
          summary={(id) => (
            <SummaryLine id={id}>
              {year === undefined ? told('pane.noTypologyYear') : summary.filter(Boolean).join(' · ')}
            </SummaryLine>
          )}
          ready={year !== undefined}
          target={target}
          task={task}
          done={
            task.phase === 'done' &&
            computed?.form === form &&
            isSaid &&
            told('pane.inserted', insertedAt(task.result.address))
          }
          onPlace={compute}
          onCancel={cancel}
          onDismiss={reset}
        />
      }
    >
      {task.phase === 'done' && computed && (
        <TypologyOutcome summary={task.result} computed={computed} level={plural}>
          <TypologyFurther
            onSheet={() => setSaid(false)}
            language={city.language}
            catalogue={catalogue}
            computed={computed}
            years={yearsForTypology(catalogue, computed.typology)}
          />
        </TypologyOutcome>
      )}
      {choice}
      <TypologyYear city={city} year={year} />
      <DisclosureList>
        <Disclosure
          className={panel}
          level={2}
          header={
            <Method typology={typology} groups={grouping && told(`pane.grouping ${grouping.method}`)} />
          }
          open={open}
          onToggle={() => setOpen(!open)}
        >
          <TypologyField catalogue={catalogue} typology={typology} onTypology={setTypology} />
          <p className={styles.note}>{read(typology.note)}</p>
          <p className={styles.note}>
            {told(typology.minimumIndicators ? 'pane.minimumIndicators' : 'pane.minimumInhabitants', {
              level: plural,
              count: formatNumber(typology.exclusions.minimumInhabitants, 0, language),
              least: typology.minimumIndicators ?? '',
            })}
          </p>
          {year !== undefined && (
            <>
              <GroupingField
                declared={{ city: catalogue.city.id, typology, year }}
                grouping={grouping}
                onGrouping={setGrouping}
              />
              <Step title={told('pane.typologyIndicators')}>
                <TypologyIndicators catalogue={catalogue} typology={typology} year={year} />
              </Step>
            </>
          )}
        </Disclosure>
      </DisclosureList>
      <Step title={told('pane.targetTitle')}>
        <TargetField target={target} onTarget={setTarget} />
      </Step>
    </View>
  );
}

/** The method in a line: what it is, by how many indicators, in which version. */
function Method({ typology, groups }: { typology: TypologyDefinition; groups: string | undefined }) {
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const counted = useCount();
  return (
    <span className={styles.method}>
      <span>{read(typology.name)}</span>
      <span className={styles.fine}>
        {[
          groups,
          counted('indicators', typology.indicators.length),
          told('pane.typologyVersion', { version: typology.version }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
