import { useRef, useState, type KeyboardEvent } from 'react';

interface Props {
  label: string;
  start: string;
  /** Called once; without a text when the person thought better of it. */
  onEnd(text: string | undefined, move: { down: number; right: number }): void;
}

/** What a person is typing into a cell: Enter and Tab keep it and go on, leaving the cell keeps it, Escape drops it. */
export function CellDraft({ label, start, onEnd }: Props) {
  const [text, setText] = useState(start);
  const hasEnded = useRef(false);
  const end = (kept: string | undefined, down = 0, right = 0) => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(kept, { down, right });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const back = event.shiftKey ? -1 : 1;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') end(text, back);
    else if (event.key === 'Tab') end(text, 0, back);
    else if (event.key === 'Escape') end(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <input
      className="draft"
      aria-label={label}
      value={text}
      // The person just started typing into this cell.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={({ target }) => setText(target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(text)}
    />
  );
}
