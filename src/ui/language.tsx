import { createContext, useCallback, useContext } from 'react';
import type { Facts } from '../domain/reporting-error';
import type { Language, Text } from '../domain/text';
import { say, type TextKey } from '../texts';

export const LanguageContext = createContext<Language>('de');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The pane's sentences, in the language of the pane. */
export function useSay(): (key: TextKey, facts?: Facts) => string {
  const language = useLanguage();
  return useCallback((key, facts) => say(language, key, facts), [language]);
}

/** A wording that comes with the data, in the language of the pane. */
export function useRead(): (text: Text) => string {
  const language = useLanguage();
  return useCallback((text) => text[language], [language]);
}

/** `1 Indikator`, `6 Indikatoren`: keys end in `1` and `n`. */
export function useCount(): (noun: CountedNoun, count: number, facts?: Facts) => string {
  const told = useSay();
  return useCallback(
    (noun, count, facts) => told(`pane.${noun} ${count === 1 ? '1' : 'n'}`, { count, ...facts }),
    [told],
  );
}

type Plural<Key> = Key extends `pane.${infer Noun} n` ? Noun : never;

/** What can be counted: its keys end in `1` and `n`. */
export type CountedNoun = Plural<TextKey>;
