import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import { cursor, placeCursor, pressBackspace, pressEnter, typeText } from '../../emulator/word/edit';
import type { WordModel } from '../../emulator/word/model';
import { caretAt, showCaret } from './caret';
import { drawDocument } from './draw-document';
import { TypingPlace } from './TypingPlace';

interface Props {
  model: WordModel;
  language: Language;
  onRefusal(sentence: string): void;
}

const PAUSE = 60;
const MARGIN = 24;

/** The pages of the document: drawn anew after each change, clicked into, typed into. */
export function DocumentPaper({ model, language, onRefusal }: Props) {
  const paper = useRef<HTMLDivElement>(null);
  /** Another document is on its way to the paper for a moment. */
  const drawnOf = useRef<WordModel>(null);
  const typing = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const draw = async () => {
      const turn = ++latest;
      const drawn = await drawDocument(model);
      if (turn !== latest || !paper.current) return;
      const { scrollTop } = paper.current;
      paper.current.replaceChildren(drawn);
      drawnOf.current = model;
      paper.current.scrollTop = scrollTop;
      drawn.className = 'pages';
      fit(paper.current, drawn);
      showCaret(drawn, cursor(model));
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void draw(), PAUSE);
    };
    soon();
    const stop = model.observe(soon);
    const resized = new ResizeObserver(soon);
    if (paper.current) resized.observe(paper.current);
    return () => {
      stop();
      resized.disconnect();
      clearTimeout(waiting);
      latest = -1;
    };
  }, [model]);

  const attempt = (action: () => void) => {
    try {
      action();
      onRefusal('');
    } catch (failure) {
      onRefusal(say(language, 'tryOut.refused', { detail: (failure as Error).message }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event, model);
    if (!act) return;
    event.preventDefault();
    attempt(act);
  };
  const onClick = (event: MouseEvent) => {
    const place = paper.current && caretAt(paper.current, event.clientX, event.clientY);
    if (place && drawnOf.current === model) placeCursor(model, place.paragraph, place.offset);
  };
  return (
    <>
      <TypingPlace
        label={say(language, 'tryOut.typeText')}
        place={typing}
        onKeyDown={onKeyDown}
        onText={(text) => attempt(() => typeText(model, text.replace(/\r\n?/g, '\n')))}
      />
      {/* Keys arrive in the typing place. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        className="paper"
        ref={paper}
        role="textbox"
        aria-multiline="true"
        aria-label={say(language, 'tryOut.document')}
        tabIndex={-1}
        onFocus={() => typing.current?.focus({ preventScroll: true })}
        onClick={onClick}
      />
    </>
  );
}

/** Pages wider than their room are drawn smaller, as "Seitenbreite" does. */
function fit(room: HTMLElement, drawn: HTMLElement) {
  const page = drawn.querySelector<HTMLElement>('section.docx');
  if (page) drawn.style.zoom = String(Math.min(1, (room.clientWidth - MARGIN) / page.offsetWidth));
}

function actionOf(event: KeyboardEvent, model: WordModel): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { paragraph, offset } = cursor(model);
  switch (event.key) {
    case 'Enter':
      return () => pressEnter(model);
    case 'Backspace':
      return () => pressBackspace(model);
    case 'ArrowLeft':
      return () => placeCursor(model, paragraph, Math.max(0, offset - 1));
    case 'ArrowRight':
      return () => placeCursor(model, paragraph, offset + 1);
    case 'ArrowUp':
      return () => placeCursor(model, Math.max(0, paragraph - 1), offset);
    case 'ArrowDown':
      return () => placeCursor(model, paragraph + 1, offset);
    default:
      return undefined;
  }
}
