import { invalidArgument } from '../protocol/host-error';
import type { WordModel } from './model';
import { relate, RELATIONSHIP, relationshipsOf } from './relationships';
import type { Element } from './xml';
import { kids, make, NAMESPACE, parseXml, prepend, rootOf, val } from './xml';

const TYPES: Record<string, string> = { Primary: 'default', FirstPage: 'first', EvenPages: 'even' };

const ROOTS = { header: 'hdr', footer: 'ftr' } as const;

/** The root of a header or footer of a section; one that does not exist yet is made. */
export function headerOrFooter(
  model: WordModel,
  section: Element,
  kind: keyof typeof ROOTS,
  type: string,
): Element {
  const page = TYPES[type];
  if (!page) throw invalidArgument(`${kind} ${type}`);
  const known = kids(section, `${kind}Reference`).find((entry) => val(entry, 'type') === page);
  const id = known?.getAttributeNS(NAMESPACE.r, 'id');
  const entry = relationshipsOf(model.pkg, model.pkg.main).find((relationship) => relationship.id === id);
  return entry ? rootOf(model.pkg.read(entry.target)) : create(model, section, kind, page);
}

function create(model: WordModel, section: Element, kind: keyof typeof ROOTS, page: string): Element {
  return model.change(section, () => {
    const target = model.pkg.freeName(`word/${kind}1.xml`);
    const name = ROOTS[kind];
    const xml = `<w:${name} xmlns:w="${NAMESPACE.w}" xmlns:r="${NAMESPACE.r}"><w:p/></w:${name}>`;
    const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
    const document = model.pkg.putXml(target, parseXml(xml), type);
    const reference = prepend(section, make(`${kind}Reference`, { type: page }));
    const id = relate(model.pkg, model.pkg.main, { type: RELATIONSHIP[kind], target });
    reference.setAttributeNS(NAMESPACE.r, 'r:id', id);
    return rootOf(document);
  });
}
