import { TextDecoder, TextEncoder } from 'node:util';

/** Every browser has them, jsdom has not: reports are read and written beside the panes. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
