import { relationshipIdsIn } from './adopt-parts';
import { NOTE_KINDS, notePart } from './notes';
import type { WordPackage } from './package';
import { relationshipsOf, relationshipsPart, sameType, unrelate } from './relationships';
import { storyParts } from './stories';
import { elementsOf, rootOf } from './xml';

/** What stands in a text by the number of its relationship; without one it stands nowhere. */
const SHOWN = ['chart', 'image', 'package', 'oleObject'];

/** Word writes what the document shows: charts and pictures that went with their place are not saved. */
export function dropLooseParts(pkg: WordPackage): void {
  const texts = [...storyParts(pkg), ...NOTE_KINDS.flatMap((note) => notePart(pkg, note) ?? [])];
  const loose = [...new Set(texts)].flatMap((part) => looseIn(pkg, part).map((target) => ({ part, target })));
  if (loose.length === 0) return;
  for (const { part, target } of loose) unrelate(pkg, part, target);
  const reached = reachable(pkg, '');
  for (const { target } of loose) dropUnreached(pkg, target, reached);
}

function looseIn(pkg: WordPackage, part: string): string[] {
  const shown = relationshipsOf(pkg, part).filter(
    ({ type, external }) => !external && SHOWN.some((name) => sameType(type, name)),
  );
  if (shown.length === 0) return [];
  const named = new Set(relationshipIdsIn(elementsOf(rootOf(pkg.read(part)))));
  const standing = new Set(shown.filter(({ id }) => named.has(id)).map(({ target }) => target));
  return shown.map(({ target }) => target).filter((target) => !standing.has(target));
}

function reachable(pkg: WordPackage, source: string, reached = new Set<string>()): Set<string> {
  for (const { target, external } of relationshipsOf(pkg, source)) {
    if (external || reached.has(target)) continue;
    reached.add(target);
    reachable(pkg, target, reached);
  }
  return reached;
}

/** A part nothing leads to any more, and what only it led to. */
function dropUnreached(pkg: WordPackage, part: string, reached: ReadonlySet<string>): void {
  if (reached.has(part) || !pkg.has(part)) return;
  const below = relationshipsOf(pkg, part).filter(({ external }) => !external);
  pkg.remove(part);
  if (pkg.has(relationshipsPart(part))) pkg.remove(relationshipsPart(part));
  for (const { target } of below) dropUnreached(pkg, target, reached);
}
