import type { SelectionBody, VariableBody } from '../../contract/selection';
import { faultIn } from '../request-fault';
import { splitValueCodes } from './value-codes';
import { ReportingError } from '../../domain/reporting-error';
import { DIMENSIONS, type Dimension, type Selection, type VariableSelection } from '../../domain/selection';

type Parameters = Record<string, string | string[] | undefined>;

/** No area chosen is the same as not naming areas: their total is asked for. */
export function selectionFromBody({ selection = [], placement, edition }: SelectionBody): Selection {
  refuseRepeated(selection);
  return {
    selection: selection.flatMap(({ codeList, codelist, valueCodes = [], ...variable }) => {
      const list = codelist ?? codeList;
      if (variable.variableCode === 'area' && valueCodes.length === 0 && !list) return [];
      const codes = valueCodes.length === 0 && list ? ['*'] : valueCodes;
      return [{ ...variable, valueCodes: codes, ...(list && { codeList: list }) }];
    }),
    ...(placement && { placement }),
    ...(edition && { edition }),
  };
}

/** Of two choices of one dimension nobody knows which is meant. */
function refuseRepeated(selection: VariableBody[]): void {
  const names = selection.map(({ variableCode }) => variableCode);
  const again = names.findIndex((name, i) => names.indexOf(name) < i);
  if (again >= 0) throw faultIn(`selection.${again}.variableCode`, `1 × ${names[again]}`);
}

/** Variables as they leave the service. */
export function variablesBody(selection: VariableSelection[]): VariableBody[] {
  return selection.map(({ codeList, ...variable }) => ({
    ...variable,
    ...(codeList && { codelist: codeList }),
  }));
}

/**
 * `valuecodes[area]=0101,0102&codelist[area]=…&outputvalues[area]=single&heading=year&stub=area`.
 */
export function selectionFromQuery(query: Parameters): Selection {
  const parameters = new Map(
    Object.entries(query).map(([name, value]) => [name, [value ?? []].flat().join(',')]),
  );
  refuseOtherDimensions([...parameters.keys()]);
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

/** Passed over, a misspelt dimension would be answered with the default selection. */
function refuseOtherDimensions(names: string[]): void {
  for (const name of names) {
    const dimension = /^(?:valuecodes|codelist|outputvalues)\[(.*)\]$/.exec(name)?.[1];
    if (dimension !== undefined && !DIMENSIONS.some((known) => known === dimension))
      throw faultIn(name, DIMENSIONS.join(', '));
  }
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
