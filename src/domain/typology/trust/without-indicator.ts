import type { Answer } from '../../answer';
import type { Indicator } from '../../indicator';
import { columnsOf } from '../columns';
import type { TypologyDefinition } from '../definition';
import type { TypologyResult } from '../index-typology';
import { variantOf, type Variant } from './variant';

export type WithoutIndicator = Variant & { indicator: Indicator };

/** What would be if an indicator were not in the definition, for each that went in; nothing when there is but one. */
export function withoutEachIndicator(base: TypologyResult, answer: Answer): WithoutIndicator[] {
  if (base.indicators.length < 2) return [];
  return base.indicators.map(({ indicator }) => {
    const definition = withoutIndicator(base.definition, indicator.id);
    return { indicator, ...variantOf(base, definition, columnsOf(definition, answer)) };
  });
}

function withoutIndicator(definition: TypologyDefinition, id: string): TypologyDefinition {
  return { ...definition, indicators: definition.indicators.filter((term) => term.id !== id) };
}
