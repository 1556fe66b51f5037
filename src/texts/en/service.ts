import type { service as german } from '../de/service';

export const service: Record<keyof typeof german, string> = {};
