import type { AreaEdition } from '../domain/area';
import type { ReportingYear } from '../domain/period';
import { yearsBefore } from '../domain/spatial/edition-break';
import type { Language } from '../domain/text';
import { say } from '../texts';
import type { Provenance } from './provenance';

/** Two years whose figures were counted in different areas: what changed between them may be the areas. */
export interface EditionBreak {
  from: ReportingYear;
  to: ReportingYear;
  /** Of the newer figures. */
  edition: AreaEdition;
}

/** Whether a figure of one year and its successor lie in different states of the areas, by edition or by its dates. */
export function editionBreak(
  before: Provenance,
  after: Provenance,
  edition: AreaEdition,
): EditionBreak | undefined {
  const [from, to] = [before, after].map(({ request }) => request.query.years.at(-1));
  if (from === undefined || to === undefined) return undefined;
  const crossed = yearsBefore(edition, [from]).length !== yearsBefore(edition, [to]).length;
  return crossed || before.edition !== after.edition ? { from, to, edition } : undefined;
}

/** What a person has to know of it. */
export function editionBreakSentence({ from, to, edition }: EditionBreak, language: Language): string {
  return say(language, 'figure.editionBreak', { from, to, edition: edition.name[language] });
}
