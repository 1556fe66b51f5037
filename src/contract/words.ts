import { z } from 'zod';

export const text = z.string();

/** In each language. */
export const words = z.object({ de: text, en: text });
