import { invalidArgument } from '../protocol/host-error';
import { adoptNumbering } from './adopt-numbering';
import { adoptParts } from './adopt-parts';
import { adoptStyles } from './adopt-styles';
import type { Adoption } from './adoption';
import { editNotes, freeNoteId, NOTE_KINDS, notePart, NOTES, type Note } from './notes';
import type { WordPackage } from './package';
import type { Element } from './xml';
import { adoptNamespaces, copyOf, detach, elementsOf, isW, kids, rootOf, setVal, val } from './xml';

/** Before anything is written: a reference to a footnote or comment that is not there makes the package unusable. */
export function refuseDanglingNotes(from: WordPackage, elements: readonly Element[]): void {
  for (const note of NOTE_KINDS)
    for (const reference of elements.filter((element) => isW(element, NOTES[note].reference)))
      if (!noteOf(from, note, val(reference, 'id')))
        throw invalidArgument('insertOoxml', `There is no ${note} ${val(reference, 'id')}.`);
}

/** Copies the footnotes, endnotes and comments content refers to under free numbers. */
export function adoptNotes(adoption: Adoption): void {
  for (const note of NOTE_KINDS) {
    const { reference, ranges } = NOTES[note];
    const numbers = new Map<string, string>();
    for (const element of adoption.elements.filter((each) => isW(each, reference, ...ranges)))
      renumber(adoption, note, element, numbers);
  }
}

function renumber(adoption: Adoption, note: Note, element: Element, numbers: Map<string, string>): void {
  const id = val(element, 'id') ?? '';
  const entry = noteOf(adoption.from, note, id);
  if (!entry) return void detach(element);
  const number = numbers.get(id) ?? copyNote(adoption, note, entry);
  numbers.set(id, number);
  setVal(element, number, 'id');
}

function copyNote({ from, into }: Adoption, note: Note, entry: Element): string {
  const { part, root } = editNotes(into, note);
  const id = freeNoteId(root);
  const copy = copyOf(entry);
  setVal(copy, id, 'id');
  adoptNamespaces(root, entry.parentNode as Element);
  const source = notePart(from, note) ?? from.main;
  const adoption = { from, source, into, part, blocks: [copy], elements: elementsOf(copy) };
  adoptStyles(adoption);
  adoptNumbering(adoption);
  adoptParts(adoption);
  root.appendChild(copy);
  return id;
}

function noteOf(pkg: WordPackage, note: Note, id: string | null): Element | undefined {
  const part = notePart(pkg, note);
  return part === undefined
    ? undefined
    : kids(rootOf(pkg.read(part)), note).find((entry) => val(entry, 'id') === id);
}
