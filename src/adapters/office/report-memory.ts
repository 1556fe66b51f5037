import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../../ooxml/word/memory-part';
import type { FigureMemory } from '../../refresh/memory';
import { latestCustomXmlPart, readCustomXmlPart, writeCustomXmlPart } from './custom-xml';

type Remembered = ReturnType<typeof readMemory>;

/** What the report open in Word remembers. */
export async function remembered(): Promise<Remembered> {
  return readMemory((await readCustomXmlPart(MEMORY_NAMESPACE)) ?? '');
}

/** Replaces what it remembers; `kept` are entries that could not be read. */
export function remember(all: ReadonlyMap<string, FigureMemory>, kept: string[]): Promise<void> {
  return writeCustomXmlPart(MEMORY_NAMESPACE, writeMemory(all, kept));
}

/** The same as `remembered`, read anew only where the report remembers something else: each writing makes a new part. */
export function memoryReader(): () => Promise<Remembered> {
  let last: { id: string; memory: Remembered } | undefined;
  return async () => {
    const part = await latestCustomXmlPart(MEMORY_NAMESPACE);
    if (!part) return readMemory('');
    if (last?.id !== part.id) last = { id: part.id, memory: readMemory(await part.text()) };
    return last.memory;
  };
}
