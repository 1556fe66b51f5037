import type { typology as german } from '../de/typology';

export const typology: Record<keyof typeof german, string> = {};
