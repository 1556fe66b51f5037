import { controlId, figureTag } from './control';

/**
 * Name of the hidden bookmark in a figure's source line: a second way to find it, since some programs drop controls when
 * they save (LibreOffice does). Bookmarks that begin with an underline are hidden.
 */
export function anchorName(id: string): string {
  return `_sr${controlId(figureTag(id), new Set()).toString(36)}`;
}

/** Name of the bookmark around one number of a sentence. */
export function slotName(id: string, slot: number): string {
  return `${anchorName(id)}_${slot}`;
}

/** Whether a bookmark is one of ours. */
export function isAnchorName(name: string): boolean {
  return /^_sr[0-9a-z]+(_\d+)?$/.test(name);
}

/** Puts a bookmark around runs. Its number comes from its name, so that two hardly ever meet. */
export function bookmarked(name: string, runs: string): string {
  const id = controlId(name, new Set());
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
}
