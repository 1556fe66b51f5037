import type { word as german } from '../de/word';

export const word: Record<keyof typeof german, string> = {};
