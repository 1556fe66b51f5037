import { accessDenied } from '../protocol/host-error';
import { remembered } from '../tree/remembered';
import type { WordPackage } from './package';
import { relatedPart, RELATIONSHIP } from './relationships';
import type { Element, Node } from './xml';
import { isW, kid, kids, rootOf, val } from './xml';

/** A protected document or a control whose content is locked refuses edits with AccessDenied. */
export function refuseProtected(pkg: WordPackage, near: Node): void {
  if (isProtected(pkg)) throw accessDenied('document');
  for (let at: Node | null = near; at; at = at.parentNode)
    if (isW(at, 'sdtContent') && at.parentNode && LOCKED.includes(lockOf(at.parentNode as Element)))
      throw accessDenied('contentControl.cannotEdit');
}

const LOCKED = ['contentLocked', 'sdtContentLocked'];

export const lockOf = (control: Element): string => {
  const lock = kids(control, 'sdtPr').flatMap((properties) => kids(properties, 'lock'))[0];
  return val(lock) ?? 'unlocked';
};

/** Kinds of w:documentProtection under which text cannot be written; tracked changes can. */
const CLOSED = ['readOnly', 'comments', 'forms'];

const ON = ['1', 'true', 'on'];

function isProtected(pkg: WordPackage): boolean {
  const part = relatedPart(pkg, pkg.main, RELATIONSHIP.settings);
  if (part === undefined) return false;
  const settings = pkg.read(part);
  return remembered(settings, 'protected', () => {
    const protection = kid(rootOf(settings), 'documentProtection');
    return (
      ON.includes(val(protection, 'enforcement') ?? '') && CLOSED.includes(val(protection, 'edit') ?? '')
    );
  });
}
