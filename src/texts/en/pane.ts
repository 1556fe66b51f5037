import type { pane as german } from '../de/pane';

export const pane: Record<keyof typeof german, string> = {};
