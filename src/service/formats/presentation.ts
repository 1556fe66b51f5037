import type { Language } from '../../domain/text';
import type { Placement } from '../selection';

/** How an answer is to be written. */
export interface Presentation {
  /** Id of the table asked. */
  table: string;
  language: Language;
  placement: Placement;
}
