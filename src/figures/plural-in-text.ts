import type { AreaLevel } from '../domain/area';
import type { Language } from '../domain/text';

/** The areas of a level in the middle of a sentence: English names begin with a capital only where nothing stands before them. */
export function pluralInText({ plural, pluralDative }: AreaLevel, language: Language): string {
  return language === 'en' ? pluralDative.en : plural.de;
}
