import { z } from 'zod';
import { text } from './words';

/** Where else a client may go, as PxWebApi v2 says it. */
export const links = z.array(z.object({ rel: text, hreflang: text, href: z.url() }));
