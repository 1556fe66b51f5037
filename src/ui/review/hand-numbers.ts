import type { ReportingYear } from '../../domain/period';
import type { HandText } from '../../refresh/compared';
import { moves } from '../../refresh/plan';
import type { FigureChange } from '../../refresh/refresh';
import type { PlannedFigure } from '../living';

export function handNumbers({ hand }: Pick<PlannedFigure, 'hand'>): HandText[] {
  return hand.filter(({ kind }) => kind === 'number');
}

/** The year a number was typed for and the one it would stand under, where these differ. */
export function yearsOfHand(
  { kind, year }: Pick<HandText, 'kind' | 'year'>,
  figure: Pick<PlannedFigure, 'years'>,
): { from: ReportingYear; to: ReportingYear } | undefined {
  const { from, to } = figure.years;
  if (kind !== 'number' || !moves(figure)) return undefined;
  const at = year === undefined ? -1 : to.indexOf(year) - to.length;
  const [before, after] = [from.at(at), to.at(at)];
  return before === undefined || after === undefined || before === after
    ? undefined
    : { from: before, to: after };
}

/** Numbers typed by hand that stand under another year once a figure is renewed. */
export function keptUnderOtherYear(
  planned: PlannedFigure,
  became: FigureChange | undefined,
): { text: HandText; where: string }[] {
  if (!became || became.reason) return [];
  return handNumbers(planned).flatMap((text) => {
    const kept = became.kept.find(({ key }) => key === text.key);
    return kept && yearsOfHand(text, planned) ? [{ text, where: kept.where }] : [];
  });
}
