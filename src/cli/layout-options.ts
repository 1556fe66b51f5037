import { ReportingError } from '../domain/reporting-error';
import { BESIDE, ROWS, WITHOUT, type TableLayout } from '../figures/table-layout';
import { listed } from './figure-options';

/** How the table of a worksheet may differ from the standard one; a file of records has none of it. */
export const LAYOUT_OPTIONS = {
  rows: { type: 'string' },
  beside: { type: 'string' },
  without: { type: 'string' },
  title: { type: 'string' },
} as const;

export interface LayoutValues {
  rows?: string;
  beside?: string;
  without?: string;
  title?: string;
}

/**
 * The layout somebody asked for; nothing for the standard one. Fails with `option-unknown-value`, and with
 * `layout-beside-indicators` before anything is asked.
 */
export function layoutIn({ rows, beside, without, title }: LayoutValues): TableLayout | undefined {
  const [across] = rows === undefined ? [] : knownIn(rows, '--rows', ['areas', ...ROWS]);
  if (across === 'indicators' && beside) throw new ReportingError('layout-beside-indicators');
  const layout = {
    ...(across === 'indicators' && { rows: across }),
    ...(beside && { beside: knownIn(beside, '--beside', BESIDE) }),
    ...(without && { without: knownIn(without, '--without', WITHOUT) }),
    ...(title && { title }),
  };
  return Object.keys(layout).length ? layout : undefined;
}

function knownIn<Name extends string>(value: string, option: string, known: readonly Name[]): Name[] {
  const names = listed(value).map((entry) => {
    const name = known.find((candidate) => candidate === entry);
    if (!name)
      throw new ReportingError('option-unknown-value', { value: entry, option, known: known.join(', ') });
    return name;
  });
  return [...new Set(names)];
}
