import { parseXml, NAMESPACE, rootOf, kids, val, type Element } from './xml';
import type { WordPackage } from './package';
import { relate, relatedPart, RELATIONSHIP } from './relationships';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface NoteKind {
  relationship: string;
  /** The element that shows the note in the text. */
  reference: string;
  /** What else in the text carries its number. */
  ranges: readonly string[];
  part: string;
  type: string;
  /** What a new part starts with. */
  start: string;
}

const separators = (note: string): string =>
  ['separator', 'continuationSeparator']
    .map(
      (sign, index) =>
        `<w:${note} w:type="${sign}" w:id="${index - 1}"><w:p><w:r><w:${sign}/></w:r></w:p></w:${note}>`,
    )
    .join('');

const kind = (note: string, ranges: readonly string[] = [], start = ''): NoteKind => ({
  relationship: RELATIONSHIP[`${note}s` as 'footnotes' | 'endnotes' | 'comments'],
  reference: `${note}Reference`,
  ranges,
  part: `word/${note}s.xml`,
  type: `${WORD}.${note}s+xml`,
  start,
});

/** What stands beside the text and is referred to from it. */
export const NOTES = {
  footnote: kind('footnote', [], separators('footnote')),
  endnote: kind('endnote', [], separators('endnote')),
  comment: kind('comment', ['commentRangeStart', 'commentRangeEnd']),
} satisfies Record<string, NoteKind>;

export type Note = keyof typeof NOTES;

export const NOTE_KINDS = Object.keys(NOTES) as Note[];

export const notePart = (pkg: WordPackage, note: Note): string | undefined =>
  relatedPart(pkg, pkg.main, NOTES[note].relationship);

/** The notes of a kind in a part, the separators left out. */
export const notesIn = (pkg: WordPackage, note: Note, part: string): Element[] =>
  kids(rootOf(pkg.read(part)), note).filter(
    (entry) => !['separator', 'continuationSeparator'].includes(val(entry, 'type') ?? ''),
  );

/** The part that keeps the notes of a kind, to change; a document without one gets one. */
export function editNotes(pkg: WordPackage, note: Note): { part: string; root: Element } {
  const known = notePart(pkg, note);
  if (known) return { part: known, root: rootOf(pkg.edit(known)) };
  const { part, relationship, type, start } = NOTES[note];
  const target = pkg.has(part) ? pkg.freeName(part) : part;
  const xml = `<w:${note}s xmlns:w="${NAMESPACE.w}" xmlns:r="${NAMESPACE.r}">${start}</w:${note}s>`;
  relate(pkg, pkg.main, { type: relationship, target });
  return { part: target, root: rootOf(pkg.putXml(target, parseXml(xml), type)) };
}

/** A number no note of the part has. */
export const freeNoteId = (root: Element): string =>
  String(Math.max(0, ...kids(root).map((entry) => Number(val(entry, 'id')))) + 1);
