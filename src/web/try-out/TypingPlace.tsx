import type { KeyboardEvent, Ref } from 'react';

interface Props {
  label: string;
  place: Ref<HTMLTextAreaElement>;
  onKeyDown(event: KeyboardEvent): void;
  /** Typed, pasted, composed by an input method or put in by a script. */
  onText(text: string, isPasted: boolean): void;
}

/**
 * Where all input for a drawn document arrives: only a real field gets pastes, umlauts of a dead key and texts a script puts
 * in. Nobody sees it; what it got is handed on at once.
 */
export function TypingPlace({ label, place, onKeyDown, onText }: Props) {
  const handOn = (field: HTMLTextAreaElement, isPasted: boolean) => {
    const text = field.value;
    field.value = '';
    if (text) onText(text, isPasted);
  };
  return (
    <textarea
      ref={place}
      className="typing-place"
      aria-label={label}
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onInput={({ currentTarget, nativeEvent }) => {
        const { isComposing, inputType } = nativeEvent as InputEvent;
        if (!isComposing) handOn(currentTarget, inputType === 'insertFromPaste');
      }}
      onCompositionEnd={({ currentTarget }) => handOn(currentTarget, false)}
    />
  );
}
