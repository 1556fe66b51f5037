import type { MovingYears } from '../domain/moving-years';
import type { ReportingYear } from '../domain/period';
import { useSay } from './language';
import type { Option } from './option';
import { SelectField } from './SelectField';

type Kind = 'fixed' | 'newest' | 'last' | 'from';

const KINDS: Kind[] = ['fixed', 'newest', 'last', 'from'];

/** How many of the newest years a person first gets who wants several. */
const SEVERAL = 3;

/** Whether years stay as chosen or move with the data, and how. */
export function MovingYearsField(props: {
  moving: MovingYears | undefined;
  /** All of the catalogue, ascending. */
  years: ReportingYear[];
  onMoving: (moving: MovingYears | undefined) => void;
}) {
  const { moving, years, onMoving } = props;
  const told = useSay();
  const first: Record<Kind, MovingYears | undefined> = {
    fixed: undefined,
    newest: { last: 1 },
    last: { last: Math.min(SEVERAL, years.length) },
    from: { from: years[0] ?? 0 },
  };
  const kinds = years.length > 1 ? KINDS : KINDS.filter((kind) => kind !== 'last');
  return (
    <>
      <SelectField
        label={told('pane.yearsKind')}
        options={kinds.map((kind) => ({ value: kind, name: told(`pane.years ${kind}`) }))}
        value={kindOf(moving)}
        onChoose={(kind) => onMoving(first[kind])}
      />
      {kindOf(moving) === 'last' && moving && 'last' in moving && (
        <SelectField
          label={told('pane.yearsHowMany')}
          options={upTo(Math.max(years.length, moving.last)).map(named)}
          value={moving.last}
          onChoose={(last) => onMoving({ last })}
        />
      )}
      {moving && 'from' in moving && (
        <SelectField
          label={told('pane.yearsSince')}
          options={[...new Set([...years, moving.from])].sort((a, b) => a - b).map(named)}
          value={moving.from}
          onChoose={(from) => onMoving({ from })}
        />
      )}
    </>
  );
}

/** From two on: one is the newest. */
function upTo(most: number): number[] {
  return Array.from({ length: most - 1 }, (_, i) => i + 2);
}

function named(value: number): Option<number> {
  return { value, name: String(value) };
}

function kindOf(moving: MovingYears | undefined): Kind {
  if (!moving) return 'fixed';
  if ('from' in moving) return 'from';
  return moving.last === 1 ? 'newest' : 'last';
}
