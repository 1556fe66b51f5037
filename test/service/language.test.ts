import { languageOf } from '../../src/service/language';

const language = (lang?: string, accept?: string) =>
  languageOf({ query: { lang }, headers: { 'accept-language': accept } });

it.each<[string | undefined, string | undefined, string]>([
  [undefined, undefined, 'de'],
  ['en', 'de', 'en'],
  ['de', 'en', 'de'],
  ['EN-gb', undefined, 'en'],
  ['fr', 'en', 'de'],
  [undefined, 'en-US,de;q=0.5', 'en'],
  [undefined, 'de,en;q=0.5', 'de'],
  [undefined, 'fr', 'de'],
])(
  'is what ?lang=%s asks for, then what is accepted (%s), and German otherwise',
  (lang, accept, expected) => {
    expect(language(lang, accept)).toBe(expected);
  },
);
