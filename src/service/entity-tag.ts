import { createHash } from 'node:crypto';

/** An ETag by content: the same content has the same tag on every instance. */
export function entityTag(content: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 27)}"`;
}
