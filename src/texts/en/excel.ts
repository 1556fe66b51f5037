import type { excel as german } from '../de/excel';

export const excel: Record<keyof typeof german, string> = {};
