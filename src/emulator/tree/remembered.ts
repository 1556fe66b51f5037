import type { Document } from './node';

interface Memory {
  version: number;
  values: Map<string, unknown>;
}

const memories = new WeakMap<Document, Memory>();

/** What was worked out from a document under a name, worked out anew only after the document changed. */
export function remembered<T>(document: Document, name: string, workOut: () => T): T {
  const { values } = memoryOf(document);
  if (!values.has(name)) values.set(name, workOut());
  return values.get(name) as T;
}

function memoryOf(document: Document): Memory {
  const { version } = document;
  const known = memories.get(document);
  if (known?.version === version) return known;
  const memory = { version, values: new Map<string, unknown>() };
  memories.set(document, memory);
  return memory;
}
