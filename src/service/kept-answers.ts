import { Readable } from 'node:stream';

/** Bytes of all answers kept, and of the largest of them. */
export interface KeepLimits {
  inAll: number;
  ofOne: number;
}

const MEGABYTE = 1024 * 1024;

const KEEP_LIMITS: KeepLimits = { inAll: 64 * MEGABYTE, ofOne: 16 * MEGABYTE };

/** Answers that took long and never change: those that were asked for longest ago make room. */
export interface KeptAnswers {
  find(key: string): Buffer | undefined;
  /** Gives back what to send; what is read to its end from there is kept. */
  keep(key: string, content: string | Buffer | Readable): string | Buffer | Readable;
}

export function keptAnswers({ inAll, ofOne }: KeepLimits = KEEP_LIMITS): KeptAnswers {
  const kept = new Map<string, Buffer>();
  let size = 0;

  function forget(key: string): void {
    size -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  }

  function put(key: string, content: Buffer): void {
    if (content.length > ofOne) return;
    forget(key);
    kept.set(key, content);
    size += content.length;
    for (const [oldest] of kept) if (size > inAll) forget(oldest);
  }

  /** A client that goes away half-way leaves nothing. */
  async function* collected(key: string, content: Readable): AsyncGenerator<Buffer> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of content) {
      const bytes = Buffer.from(piece as string | Uint8Array);
      length += bytes.length;
      if (length <= ofOne) pieces.push(bytes);
      else pieces.length = 0;
      yield bytes;
    }
    if (length <= ofOne) put(key, Buffer.concat(pieces));
  }

  return {
    find(key) {
      const content = kept.get(key);
      if (content === undefined) return undefined;
      kept.delete(key);
      kept.set(key, content);
      return content;
    },
    keep(key, content) {
      if (content instanceof Readable) return Readable.from(collected(key, content));
      put(key, Buffer.from(content));
      return content;
    },
  };
}
