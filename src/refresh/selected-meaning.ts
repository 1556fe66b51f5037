import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';

/** What a number of ours under the cursor is, as far as it can be told. */
export interface SelectedMeaning {
  area?: AreaKey;
  indicator?: IndicatorId;
  year?: ReportingYear;
  measure: string;
}
