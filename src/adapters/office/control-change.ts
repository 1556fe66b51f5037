import { parseTag } from '../../ooxml/word/control';
import { followSelection } from './selection-change';
import { refusal } from './word-refusal';

/** A person who moves through a text is not asked about at every step. */
const PAUSE_MILLISECONDS = 150;

/**
 * Calls `changed` after a content control of ours came or went; gives back what ends it. Words of 2021 tell of none, and newer ones
 * not reliably (office-js#4351, #4874, #5400): but whoever takes one away moves the selection, and after that they are counted, for
 * one request.
 */
export async function followControls(changed: () => void): Promise<() => void> {
  let known = await tagsOfOurs();
  let isOver = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const now = await tagsOfOurs();
    if (isOver || now === known) return;
    known = now;
    changed();
  };
  const stop = await followSelection(() => {
    clearTimeout(waiting);
    // What cannot be read now is looked at again when the selection moves.
    waiting = setTimeout(() => void look().catch(() => undefined), PAUSE_MILLISECONDS);
  });
  return () => {
    isOver = true;
    clearTimeout(waiting);
    stop();
  };
}

function tagsOfOurs(): Promise<string> {
  return Word.run(async (context) => {
    const { contentControls } = context.document;
    contentControls.load('items/tag');
    await context.sync();
    const tags = contentControls.items.flatMap(({ tag }) => (parseTag(tag) ? [tag] : []));
    return tags.toSorted().join('\n');
  }).catch(refusal);
}
