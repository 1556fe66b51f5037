import type { Placement } from '../../../domain/selection';
import type { Language } from '../../../domain/text';
import type { Output } from './output';

/** How an answer is to be written. */
export interface Presentation {
  /** Id of the table asked. */
  table: string;
  language: Language;
  placement: Placement;
  /** Whether somebody chose the placement; a csv file is long otherwise. */
  placed?: boolean;
  output?: Output;
}
