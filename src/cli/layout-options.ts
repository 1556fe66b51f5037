import { ReportingError } from '../domain/reporting-error';
import { BESIDE, WITHOUT, type TableLayout } from '../figures/table-layout';
import { listed } from './figure-options';

/** How the table of a worksheet may differ from the standard one; a file of records has none of it. */
export const LAYOUT_OPTIONS = {
  beside: { type: 'string' },
  without: { type: 'string' },
  title: { type: 'string' },
} as const;

export interface LayoutValues {
  beside?: string;
  without?: string;
  title?: string;
}

/** The layout somebody asked for; nothing for the standard one. Fails with `option-unknown-value`. */
export function layoutIn({ beside, without, title }: LayoutValues): TableLayout | undefined {
  const layout = {
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
