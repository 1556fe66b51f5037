import type { ReportProperties } from '../figures/report-properties';
import { releaseText } from '../figures/sentence-figure';
import { moves, type FigurePlan } from '../refresh/plan';

/**
 * What a report declares about itself once its figures have moved: the year and release most of them have, the date all of
 * them share, and its title and id where they name the old year. A report that declares no year gets none.
 */
export function reportProperties(before: ReportProperties, taken: FigurePlan[]): ReportProperties {
  const { reportingYear } = before;
  const figures = taken.filter(({ kind, next }) => kind !== 'fact' && next);
  if (reportingYear === undefined || !figures.length) return before;
  const moved = figures.filter((plan) => moves(plan));
  const year = moved.length ? Math.max(...moved.map(({ years }) => years.to.at(-1) ?? 0)) : reportingYear;
  const [first] = figures;
  const language = first!.next!.provenance.request.language;
  const fact = (show: string) =>
    taken.find(
      ({ kind, next }) =>
        kind === 'fact' &&
        next?.body.kind === 'sentence' &&
        next.body.pieces.some((piece) => typeof piece === 'object' && piece.measure === show),
    )?.next;
  const dated = fact('reference-date')?.body;
  const date =
    dated?.kind === 'sentence'
      ? dated.pieces.flatMap((piece) =>
          typeof piece === 'object' && piece.measure === 'reference-date' ? [piece.text] : [],
        )[0]
      : undefined;
  const inYear = (text: string) =>
    year === reportingYear ? text : text.replaceAll(String(reportingYear), String(year));
  return {
    ...before,
    reportingYear: year,
    release: releaseText(first!.next!.provenance.release, language),
    ...(date !== undefined && { referenceDate: date }),
    ...(before.title !== undefined && { title: titleAfter(before.title, taken) ?? before.title }),
    ...(before.reportId !== undefined && { reportId: inYear(before.reportId) }),
  };
}

/** The document's title follows the title on its cover where they are the same. */
function titleAfter(title: string, taken: FigurePlan[]): string | undefined {
  return taken.find(({ kind, memory }) => kind === 'fact' && memory?.content.title === title)?.next?.title;
}
