import type { Answer } from '../../answer';
import { columnsOf } from '../columns';
import type { TypologyResult } from '../index-typology';
import { variantOf, type Variant } from './variant';

export type OtherMinimum = Variant & { minimumInhabitants: number };

/** What would be if areas needed another number of inhabitants for a type. */
export function withOtherMinima(base: TypologyResult, answer: Answer, minima: number[]): OtherMinimum[] {
  const table = columnsOf(base.definition, answer);
  return minima.map((minimumInhabitants) => {
    const exclusions = { ...base.definition.exclusions, minimumInhabitants };
    return { minimumInhabitants, ...variantOf(base, { ...base.definition, exclusions }, table) };
  });
}
