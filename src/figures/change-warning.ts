import { inBoth, type Text } from '../domain/text';
import type { ChangeWarning } from '../domain/typology/change/warning';
import { say } from '../texts';

/** What makes two years hard to compare, as a person reads it. */
export function warningSentence({ code, shown }: ChangeWarning): Text {
  return inBoth((language) => say(language, `typologyExplained.warning ${code}`, shown));
}
