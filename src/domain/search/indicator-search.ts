import type { Catalogue } from '../catalogue';
import type { Indicator } from '../indicator';
import type { Language } from '../text';
import { SYNONYMS, type Synonym } from './synonyms';
import { typingDistance } from './typing-distance';
import { wordsOf, type Word } from './words';

/** How an indicator was found, the surest first. */
const WAYS = ['name', 'word', 'start', 'synonym', 'part', 'typo', 'topic', 'explanation'] as const;
export type Way = (typeof WAYS)[number];

/** What is searched of a catalogue; the index over it is made once. */
export type Searched = Pick<Catalogue, 'topics' | 'indicators'>;

export interface Found {
  indicator: Indicator;
  /** The least sure way any word of what is wanted was found. */
  by: Way;
  /** The words of the indicator that were meant, when a person said it in other words. */
  meant?: string;
}

/** The indicators that have every word of `wanted` in their name, topic or explanation, the likeliest first. */
export function searchIndicators(catalogue: Searched, wanted: string, language: Language): Found[] {
  const { entries, vocabulary, synonyms } = indexOf(catalogue, language);
  const words = wordsOf(wanted).filter(({ text }, _, all) => all.length === 1 || !FILLERS.has(text));
  if (words.length === 0) return [];
  const meant = meantBy(words, synonyms);
  const typed = words.map((word) => ({ word, ways: waysThrough(vocabulary, word) }));
  return entries
    .flatMap((entry) => rankedEntry(entry, typed, meant) ?? [])
    .sort((a, b) => a.worst - b.worst || a.sum - b.sum || a.length - b.length)
    .map(({ found }) => found);
}

/** The indicators whose names look most like `wanted`, for when nothing is found; none if none is like it. */
export function nearestIndicators(
  catalogue: Searched,
  wanted: string,
  language: Language,
  most = 3,
): Indicator[] {
  const words = wordsOf(wanted).filter(({ text }) => text.length >= SHORTEST_NEAR);
  return indexOf(catalogue, language)
    .entries.map(({ indicator, name }) => ({ indicator, likeness: likeness(words, name) }))
    .filter((entry) => entry.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ indicator }) => indicator);
}

const SHORTEST_NEAR = 4;
const LEAST_LIKENESS = 0.5;

function likeness(words: Word[], name: Word[]): number {
  const each = words.flatMap(({ text }) =>
    name
      .filter((word) => word.text.length >= SHORTEST_NEAR)
      .map((word) => 1 - typingDistance(text, word.text, text.length) / text.length),
  );
  return Math.max(0, ...each);
}

interface Entry {
  indicator: Indicator;
  full: string[];
  name: Word[];
  topic: Word[];
  explanation: Word[];
}

interface Typed {
  word: Word;
  ways: Map<Word, Way>;
}

interface Index {
  /** Each word of the names once. */
  vocabulary: Set<Word>;
  entries: Entry[];
  synonyms: { said: Word[]; meant: { phrase: string; words: Word[] }[] }[];
}

const indices = new WeakMap<Searched, Partial<Record<Language, Index>>>();

function indexOf(catalogue: Searched, language: Language): Index {
  const made = indices.get(catalogue) ?? {};
  indices.set(catalogue, made);
  return (made[language] ??= indexFor(catalogue, language));
}

function indexFor({ indicators, topics }: Searched, language: Language): Index {
  const topicNames = new Map(topics.map(({ id, name }) => [id, wordsOf(name[language])]));
  const known = new Map<string, Word>();
  const same = (word: Word) => known.get(word.text) ?? (known.set(word.text, word), word);
  const entries = indicators.map((indicator) => ({
    indicator,
    full: [indicator.name, indicator.shortName].map((name) => joined(wordsOf(name[language]))),
    name: wordsOf(`${indicator.name[language]} ${indicator.shortName[language]}`).map(same),
    topic: topicNames.get(indicator.topic) ?? [],
    explanation: wordsOf(indicator.explanation[language]),
  }));
  return { entries, vocabulary: new Set(known.values()), synonyms: SYNONYMS[language].flatMap(phrasesOf) };
}

function phrasesOf({ said, meant }: Synonym): Index['synonyms'] {
  const phrases = meant.map((phrase) => ({ phrase, words: wordsOf(phrase) }));
  return said.map((phrase) => ({ said: wordsOf(phrase), meant: phrases }));
}

const joined = (words: Word[]) => words.map(({ text }) => text).join(' ');

/** Said between the words that count. */
const FILLERS = new Set(
  'und oder der die das des dem den von vom in im mit nach an am zu zur fuer the of and or in with for to at'.split(
    ' ',
  ),
);

interface Hit {
  way: Way;
  meant?: string;
}

function rankedEntry(entry: Entry, words: Typed[], meant: Meant[]) {
  const hits = isWholeName(entry, words) ? [{ way: 'name' } as Hit] : hitsOf(entry, words, meant);
  const ranks = hits.map((hit) => (hit ? rankOf(hit.way) : Infinity));
  const worst = Math.max(...ranks);
  const by = WAYS[worst];
  if (!by) return undefined;
  const said = hits.find((hit) => hit?.meant)?.meant;
  const found: Found = { indicator: entry.indicator, by, ...(said !== undefined && { meant: said }) };
  return {
    found,
    worst,
    sum: ranks.reduce((sum, rank) => sum + rank, 0),
    length: entry.full[0]?.length ?? 0,
  };
}

const isWholeName = ({ full }: Entry, words: Typed[]) => full.includes(joined(words.map(({ word }) => word)));

/** Word by word the surest way it is found; a phrase said in other words counts for each of its words. */
function hitsOf(entry: Entry, words: Typed[], meant: Meant[]): (Hit | undefined)[] {
  const inOtherWords = meant.filter(({ words: needed }) => needed.every((word) => isNamed(entry, word)));
  return words.map((word, position) => {
    const way = wayOf(entry, word);
    const other = inOtherWords.find(({ from, to }) => from <= position && position < to);
    const surer = way !== undefined && rankOf(way) < rankOf('synonym');
    if (other && !surer) return { way: 'synonym', meant: other.phrase };
    return way && { way };
  });
}

const isNamed = ({ name }: Entry, word: Word) =>
  name.some((other) => other.text.startsWith(word.text) || other.stem === word.stem || isPart(word, other));

const IN_NAME: [Way, (word: Word, other: Word) => boolean][] = [
  ['word', (word, other) => other.stem === word.stem],
  ['start', isStart],
  ['part', isPart],
  ['typo', isTypo],
];

/** How each word of all names is found by a typed one: a word of many names is compared once. */
function waysThrough(vocabulary: Set<Word>, word: Word): Map<Word, Way> {
  return new Map(
    [...vocabulary].flatMap((other): [Word, Way][] => {
      const match = IN_NAME.find(([, matches]) => matches(word, other));
      return match ? [[other, match[0]]] : [];
    }),
  );
}

function wayOf({ name, topic, explanation }: Entry, { word, ways }: Typed): Way | undefined {
  const [surest] = name.flatMap((other) => ways.get(other) ?? []).sort((a, b) => rankOf(a) - rankOf(b));
  if (surest) return surest;
  if (topic.some((other) => isStart(word, other))) return 'topic';
  return explanation.some((other) => isStart(word, other)) ? 'explanation' : undefined;
}

const rankOf = (way: Way) => WAYS.indexOf(way);

function isStart(word: Word, other: Word): boolean {
  return (
    other.text.startsWith(word.text) ||
    (word.stem.length >= SHORTEST_PART && other.text.startsWith(word.stem))
  );
}

const SHORTEST_PART = 4;

/** Inside a compound: `quote` in `Beschäftigungsquote`. */
function isPart(word: Word, other: Word): boolean {
  return word.stem.length >= SHORTEST_PART && other.text.includes(word.stem);
}

function isTypo({ text }: Word, other: Word): boolean {
  const limit = mistakesIn(text);
  if (limit === 0 || other.text.length < text.length - limit) return false;
  return typingDistance(text, other.text, limit) <= limit;
}

/** One mistake in a word of 4 to 7 letters, two in a longer one; a shorter or a number must be right. */
function mistakesIn(text: string): 0 | 1 | 2 {
  if (text.length < 4 || /\d/.test(text)) return 0;
  return text.length < 8 ? 1 : 2;
}

/** What may have been meant by the words from one position to another. */
interface Meant {
  from: number;
  to: number;
  phrase: string;
  words: Word[];
}

function meantBy(words: Word[], synonyms: Index['synonyms']): Meant[] {
  return words.flatMap((_, from) =>
    synonyms
      .filter(({ said }) => said.every((word, s) => isSaid(words[from + s], word)))
      .flatMap(({ said, meant }) =>
        meant.map((alternative) => ({ from, to: from + said.length, ...alternative })),
      ),
  );
}

function isSaid(typed: Word | undefined, said: Word): boolean {
  if (!typed) return false;
  if (typed.text === said.text || typed.stem === said.stem) return true;
  if (typed.text.length < SHORTEST_PART) return false;
  return said.text.startsWith(typed.text) || isPart(typed, said) || isTypo(typed, said);
}
