import type { Language } from './text';

/** The year a figure reports on (Berichtsjahr). */
export type ReportingYear = number;

/**
 * When the counting was done (Stichtag), as an ISO 8601 date of the precision the source gives:
 * `2013-12-31`, `2013-12` or `2013`. `null` where the source does not say.
 */
export type ReferenceDate = string | null;

const MONTHS: Record<Language, string[]> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2013-12-31` as `31.12.2013` (German) or `31 December 2013`; coarser dates as `Dezember 2013` or `2013`. */
export function formatDate(iso: string, language: Language): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const name = MONTHS[language][Number(month) - 1];
  if (!day) return `${name} ${year}`;
  return language === 'de' ? `${day}.${month}.${year}` : `${Number(day)} ${name} ${year}`;
}

/** `2013-12-31` as a sentence says it: `31. Dezember 2013`. */
export function formatDateInSentence(iso: string, language: Language): string {
  const [year = '', month, day] = iso.split('-');
  if (language === 'en' || !month || !day) return formatDate(iso, language);
  return `${Number(day)}. ${MONTHS.de[Number(month) - 1]} ${year}`;
}
