import type { cli as german } from '../de/cli';

export const cli: Record<keyof typeof german, string> = {};
