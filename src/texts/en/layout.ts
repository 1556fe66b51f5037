import type { layout as german } from '../de/layout';

export const layout: Record<keyof typeof german, string> = {};
