import type { workbench as german } from '../de/workbench';

export const workbench: Record<keyof typeof german, string> = {};
