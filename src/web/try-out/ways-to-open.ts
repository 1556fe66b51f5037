import type { Language } from '../../domain/text';
import { failureSentence } from '../../texts/failure';
import { say } from '../../texts';
import type { OpenedFile } from './opened-file';

interface Opening {
  kind: 'Excel' | 'Word';
  language: Language;
  onOpen(file: OpenedFile): Promise<void>;
  /** A sentence for the person; empty when all went well. */
  onRefusal(sentence: string): void;
}

const ENDINGS = { Excel: '.xlsx', Word: '.docx' };

/** The two ways a file comes into a window: a person's own, and the example made for it. */
export function waysToOpen({ kind, language, onOpen, onRefusal }: Opening) {
  const open = async (file: OpenedFile) => {
    try {
      await onOpen(file);
      onRefusal('');
    } catch {
      onRefusal(say(language, 'tryOut.cannotOpen', { kind: ENDINGS[kind] }));
    }
  };
  const openExample = async () => {
    try {
      const { makeExample } = await import('./make-example');
      await onOpen(await makeExample[kind](language));
      onRefusal('');
    } catch (failure) {
      const detail = failureSentence(failure, language);
      onRefusal(say(language, 'tryOut.exampleFailed', { detail }));
    }
  };
  return {
    onOpen: (file: File) =>
      void file.arrayBuffer().then((bytes) => open({ bytes: new Uint8Array(bytes), name: file.name })),
    onExample: () => void openExample(),
  };
}
