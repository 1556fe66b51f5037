import type { Adoption } from './adoption';
import type { WordPackage } from './package';
import { relate, relatedPart, RELATIONSHIP } from './relationships';
import { styleById, styleByName, styleId, styleName } from './styles';
import type { Element } from './xml';
import { detach, elementsOf, copyOf, isW, kid, kids, NAMESPACE, parseXml, rootOf, setVal, val } from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/** Copies the lists content uses under free numbers; 0 means "no list" and stays. */
export function adoptNumbering({ from, into, elements }: Adoption): void {
  const source = numberingOf(from);
  const copies = new Map<string, string>();
  for (const reference of elements.filter((element) => isW(element, 'numId'))) {
    const id = val(reference) ?? '0';
    if (id === '0') continue;
    const number = source && kids(source, 'num').find((num) => val(num, 'numId') === id);
    if (!source || !number) detach(reference.parentNode as Element);
    else setVal(reference, copies.get(id) ?? remember(copies, id, copyList(from, into, source, number)));
  }
}

function remember(copies: Map<string, string>, id: string, copy: string): string {
  copies.set(id, copy);
  return copy;
}

function numberingOf(pkg: WordPackage): Element | undefined {
  const part = relatedPart(pkg, pkg.main, RELATIONSHIP.numbering);
  return part === undefined ? undefined : rootOf(pkg.read(part));
}

function editNumbering(pkg: WordPackage): Element {
  const known = relatedPart(pkg, pkg.main, RELATIONSHIP.numbering);
  if (known) return rootOf(pkg.edit(known));
  const target = 'word/numbering.xml';
  relate(pkg, pkg.main, { type: RELATIONSHIP.numbering, target });
  return rootOf(pkg.putXml(target, parseXml(`<w:numbering xmlns:w="${NAMESPACE.w}"/>`), TYPE));
}

function copyList(from: WordPackage, into: WordPackage, source: Element, number: Element): string {
  const numbering = editNumbering(into);
  const definitionId = val(kid(number, 'abstractNumId'));
  const definition = kids(source, 'abstractNum').find(
    (entry) => val(entry, 'abstractNumId') === definitionId,
  );
  const numId = free(kids(numbering, 'num'), 'numId', 1);
  const abstractNumId = free(kids(numbering, 'abstractNum'), 'abstractNumId', 0);
  if (definition) {
    const copy = bring(numbering, definition, kids(numbering, 'num')[0] ?? null);
    setVal(copy, abstractNumId, 'abstractNumId');
    elementsOf(copy)
      .filter((e) => isW(e, 'nsid', 'lvlPicBulletId'))
      .forEach(detach);
    elementsOf(copy)
      .filter((e) => isW(e, 'pStyle', 'styleLink', 'numStyleLink'))
      .forEach((reference) => renameStyle(from, into, reference));
  }
  const copy = bring(numbering, number, kid(numbering, 'numIdMacAtCleanup') ?? null);
  setVal(copy, numId, 'numId');
  kids(copy, 'abstractNumId').forEach((reference) => setVal(reference, abstractNumId));
  return numId;
}

function bring(parent: Element, node: Element, before: Element | null): Element {
  const copy = copyOf(node);
  parent.insertBefore(copy, before);
  return copy;
}

const free = (entries: Element[], name: string, from: number): string =>
  String(Math.max(from - 1, ...entries.map((entry) => Number(val(entry, name)))) + 1);

/** A level tied to a style keeps the tie if the destination has that style by now. */
function renameStyle(from: WordPackage, into: WordPackage, reference: Element): void {
  const source = styleById(from, val(reference) ?? '');
  const own = source && styleByName(into, styleName(source));
  if (own) setVal(reference, styleId(own));
  else detach(reference);
}
