import { config } from 'zod';

/** The content security policy of our pages allows no code made from text. Comes before the schemas, which ask once. */
config({ jitless: true });
