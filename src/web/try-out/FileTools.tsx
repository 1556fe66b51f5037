import { useRef } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import { EXAMPLE } from './example';

interface Props {
  language: Language;
  accept: string;
  onNew(): void;
  onOpen(file: File): void;
  onSave(): void;
  onExample(): void;
}

/** New, open, save, and an example to open. */
export function FileTools({ language, accept, onNew, onOpen, onSave, onExample }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={onNew}>
        {say(language, 'tryOut.new')}
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        {say(language, 'tryOut.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onOpen(file);
          target.value = '';
        }}
      />
      <button type="button" onClick={onSave}>
        {say(language, 'tryOut.save')}
      </button>
      <button
        type="button"
        title={say(language, 'tryOut.exampleTip', { year: EXAMPLE.year })}
        onClick={onExample}
      >
        {say(language, 'tryOut.example')}
      </button>
    </>
  );
}
