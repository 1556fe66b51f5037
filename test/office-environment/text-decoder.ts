import { TextDecoder } from 'node:util';

/** Every browser and web view has it, jsdom does not. */
Object.assign(globalThis, { TextDecoder });
