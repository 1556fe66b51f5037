import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import type { TypologyDefinition } from '../domain/typology/definition';
import { say } from '../texts';

/** Which method, in which version, and where it comes from: below every figure of a typology in a report. */
export function methodNotes(
  { name, version, note }: TypologyDefinition,
  year: ReportingYear,
  language: Language,
): string[] {
  return [say(language, 'excel.method', { name: name[language], version, year }), note[language]];
}
