import { areaWarnings } from './area-warnings';
import { dateWarnings } from './date-warnings';
import { indicatorWarnings } from './indicator-warnings';
import { methodWarnings } from './method-warnings';
import type { ChangeWarning, Years } from './warning';

/** Everything in which two typologies differ beside their figures. */
export function warningsOf(years: Years): ChangeWarning[] {
  return [methodWarnings, indicatorWarnings, dateWarnings, areaWarnings].flatMap((check) => check(years));
}
