import { DIMENSIONS, type Dimension } from './api-table';
import type { Placement, Selection, VariableSelection } from './selection';
import { splitValueCodes } from './value-codes';
import { ReportingError } from '../domain/reporting-error';

/** A selection as a client posts it; older clients write `codelist`. */
export interface SelectionBody {
  selection: (Omit<VariableSelection, 'codeList'> & {
    codeList?: string | null;
    codelist?: string | null;
  })[];
  placement?: Partial<Placement>;
  release?: string;
  edition?: string;
}

type Parameters = Record<string, string | string[] | undefined>;

export function selectionFromBody({ selection, placement, edition }: SelectionBody): Selection {
  return {
    selection: selection.map(({ codeList, codelist, ...variable }) => {
      const list = codeList ?? codelist;
      return { ...variable, ...(list && { codeList: list }) };
    }),
    ...(placement && { placement }),
    ...(edition && { edition }),
  };
}

/**
 * `valueCodes[area]=0101,0102&codeList[area]=…&outputValues[area]=single&heading=year&stub=area`, the names in any
 * letter case.
 */
export function selectionFromQuery(query: Parameters): Selection {
  const parameters = new Map(
    Object.entries(query).map(([name, value]) => [name.toLowerCase(), [value ?? []].flat().join(',')]),
  );
  const selection = DIMENSIONS.flatMap((dimension): VariableSelection[] => {
    const valueCodes = parameters.get(`valuecodes[${dimension}]`);
    const codeList = parameters.get(`codelist[${dimension}]`);
    if (valueCodes === undefined && codeList === undefined) return [];
    return [
      {
        variableCode: dimension,
        valueCodes: valueCodes === undefined ? ['*'] : splitValueCodes(valueCodes),
        ...(codeList && { codeList }),
        ...(parameters.get(`outputvalues[${dimension}]`)?.toLowerCase() === 'single' && {
          outputValues: 'single',
        }),
      },
    ];
  });
  const edition = parameters.get('edition');
  return {
    selection,
    ...(edition && { edition }),
    placement: { heading: placed(parameters.get('heading')), stub: placed(parameters.get('stub')) },
  };
}

function placed(names = ''): Dimension[] {
  return names
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const dimension = DIMENSIONS.find((known) => known === name.trim().toLowerCase());
      if (dimension) return dimension;
      throw new ReportingError('placement-invalid');
    });
}
