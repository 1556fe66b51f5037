/** The languages a person can read the product in; German is the first. */
export type Language = 'de' | 'en';

/** One wording in both languages. */
export interface Text {
  de: string;
  en: string;
}

/** A wording made for each language. */
export function inBoth(wording: (language: Language) => string): Text {
  return { de: wording('de'), en: wording('en') };
}
