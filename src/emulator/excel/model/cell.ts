import type { CellStyle } from './cell-style';

export type CellValue = number | string | boolean;

/** What stands in a cell; '' is an empty cell that only carries a style. */
export interface Cell {
  value: CellValue;
  formula?: string;
  style: CellStyle;
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

const errorValues = ['#NAME?', '#VALUE!', '#REF!', '#DIV/0!', '#N/A', '#NUM!', '#NULL!'];

export function valueTypeOf(value: CellValue): ValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return errorValues.includes(value) ? 'Error' : 'String';
}
