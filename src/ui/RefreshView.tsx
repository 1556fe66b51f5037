import { Button, Checkbox, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Accept } from '../refresh/refresh';
import type { ReportingYear } from '../domain/period';
import type { TextKey } from '../texts';
import { useCount, useSay } from './language';
import { Failure, Message } from './Message';
import { RefreshResult } from './RefreshResult';
import { Running } from './Running';
import type { PaneServices, RefreshServices } from './services';
import { useLoaded } from './useLoaded';
import { useTask } from './useTask';
import { Step, View } from './View';
import { YearField } from './YearField';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { paddingLeft: '36px', marginTop: '-4px', color: tokens.colorNeutralForeground2 },
});

/** Brings everything of ours in the open document to another reporting year and shows what changed. */
export function RefreshView(props: {
  services: PaneServices & RefreshServices;
  /** What a document holds: tables of a workbook, figures of a report. */
  noun: 'tables' | 'figures';
  nothing: TextKey;
}) {
  const { services, noun, nothing } = props;
  const styles = useStyles();
  const told = useSay();
  const counted = useCount();
  const [wantedYear, setYear] = useState<ReportingYear>();
  const [accept, setAccept] = useState<Accept>('outdated');
  const { task, start, cancel } = useTask(services.refresh);
  const load = useCallback(() => whatStands(services), [services]);
  const stands = useLoaded(load);
  if (stands.phase === 'loading')
    return (
      <View>
        <Spinner label={told('pane.refreshReading')} />
      </View>
    );
  if (stands.phase === 'failed')
    return (
      <View>
        <Failure
          failure={stands.failure}
          actions={<Button onClick={stands.retry}>{told('pane.retry')}</Button>}
        />
      </View>
    );
  const { count, standing, available } = stands.value;
  if (count === 0)
    return (
      <View>
        <Message intent="info">{told(nothing)}</Message>
      </View>
    );
  const year = wantedYear ?? available.at(-1) ?? 0;
  return (
    <View
      footer={
        task.phase === 'running' ? (
          <Running {...task} onCancel={cancel} />
        ) : (
          <>
            {task.phase === 'failed' && <Failure failure={task.failure} />}
            {task.phase === 'cancelled' && <Message intent="info">{told('pane.cancelled')}</Message>}
            <Button appearance="primary" size="large" onClick={() => start({ year, accept })}>
              {told('pane.refreshTo', { year })}
            </Button>
          </>
        )
      }
    >
      <p className={styles.text}>
        {counted(noun, count, { years: standing.join(', ') })} {told('pane.refreshIntro')}
      </p>
      <YearField label={told('pane.refreshYear')} years={available} year={year} onYear={setYear} />
      <div>
        <Checkbox
          label={told('pane.refreshAcceptAll')}
          checked={accept === 'all'}
          onChange={(_, { checked }) => setAccept(checked ? 'all' : 'outdated')}
        />
        <div className={styles.hint}>{told('pane.refreshAcceptAllHint')}</div>
      </div>
      {task.phase === 'done' && (
        <Step title={told('pane.refreshResult')}>
          <RefreshResult changes={task.result} year={year} />
        </Step>
      )}
    </View>
  );
}

/** What the document holds, the years it shows and the years its cities have data for. */
async function whatStands({ stored, source }: PaneServices & RefreshServices) {
  const questions = await stored();
  const cities = [...new Set(questions.map(({ city }) => city))];
  const catalogues = await Promise.all(cities.map((city) => source.catalogue(city)));
  return {
    count: questions.length,
    standing: ascending(questions.flatMap(({ years }) => years)),
    available: ascending(catalogues.flatMap(({ years }) => years)),
  };
}

function ascending(years: ReportingYear[]): ReportingYear[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
