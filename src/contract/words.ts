import { z } from 'zod';

export const text = z.string();

/** In each language. */
export const words = z.object({ de: text, en: text });

/** Something in an address: a key, an id, a name. */
export const code = z.string().max(64);

/** What a person writes: never empty. */
export const said = z.string().min(1).max(2000).regex(/\S/);

export const year = z.int().min(1900).max(2100);
export const count = z.int();

/** The number a database gives something. */
export const number = z.int().min(1).max(2_147_483_647);

/** Why there is no number. */
export const absence = z.enum(['unknown', 'lost', 'later', 'unreliable', 'meaningless']);

export const language = z.string().max(16).describe('de, en');
export const namedRelease = z.object({ id: text, date: text });
export const cityRef = z.object({ id: text, name: text });
export const release = z.object({ id: text, date: text, note: words });

export const byId = z.object({ id: code });
export const inLanguage = z.object({ lang: language.optional() });
export const ofCity = z.object({
  city: code.optional(),
  release: code.optional(),
  lang: language.optional(),
});
