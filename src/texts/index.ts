import type { Facts } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import * as de from './de';
import * as en from './en';

type Rooms = typeof de;

/** `room.code`, for instance `figure.source`. */
export type TextKey = { [Room in keyof Rooms]: `${Room}.${keyof Rooms[Room] & string}` }[keyof Rooms];

const TEXTS: Record<Language, Record<string, Record<string, string>>> = { de, en };

/** The sentence behind a key, its slots `{name}` filled; a slot without a fact stays visible. */
export function say(language: Language, key: TextKey, facts: Facts = {}): string {
  const dot = key.indexOf('.');
  const wording = TEXTS[language][key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
  return wording.includes('{') ? fill(wording, factsIn(language, facts)) : wording;
}

function factsIn(language: Language, facts: Facts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? fact[language] : fact]),
  );
}

/** Fills the slots `{name}` of a wording that comes from content, such as an indicator's reading aid. */
export function fill(wording: string, facts: Record<string, string | number>): string {
  return wording.replace(/\{(\w+)\}/g, (slot, name: string) => String(facts[name] ?? slot));
}
