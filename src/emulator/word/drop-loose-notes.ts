import { NOTE_KINDS, notePart, notesIn, type Note } from './notes';
import type { WordPackage } from './package';
import { registerOf } from './register';
import { stories } from './stories';
import { detach, val } from './xml';

/** Footnotes, endnotes and comments go with the text that referred to them. */
export function dropLooseNotes(pkg: WordPackage): void {
  for (const note of NOTE_KINDS) {
    const part = notePart(pkg, note);
    if (part !== undefined) dropLoose(pkg, note, part);
  }
}

function dropLoose(pkg: WordPackage, note: Note, part: string): void {
  const registers = stories(pkg).map(registerOf);
  const loose = notesIn(pkg, note, part).filter((entry) =>
    registers.every((register) => register.count(note, val(entry, 'id') ?? '') === 0),
  );
  if (loose.length === 0) return;
  pkg.edit(part);
  loose.forEach(detach);
}
