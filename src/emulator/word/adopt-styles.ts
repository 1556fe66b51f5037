import type { Adoption } from './adoption';
import { adoptNumbering } from './adopt-numbering';
import { editStyles, freeStyleId, styleById, styleByName, styleId, styleName } from './styles';
import type { Element } from './xml';
import { detach, elementsOf, copyOf, isW, kids, setVal, val } from './xml';

const REFERENCES = ['pStyle', 'rStyle', 'tblStyle'];
const CHAIN = ['basedOn', 'next', 'link'];

/**
 * Gives content the styles it names. A style the destination has (by name) wins over the package's; a missing one is
 * added with what it is based on; a style the package does not define is ignored, as Word does.
 */
export function adoptStyles(adoption: Adoption): void {
  const ids = new StyleIds(adoption);
  adoption.elements.filter((e) => isW(e, ...REFERENCES)).forEach(ids.rename);
}

/** Ids of the package's styles as the destination calls them. */
class StyleIds {
  #known = new Map<string, string>();

  constructor(private readonly adoption: Adoption) {}

  rename = (reference: Element): void => {
    const id = this.#inDestination(val(reference) ?? '');
    if (id === undefined) detach(reference);
    else setVal(reference, id);
  };

  #inDestination(sourceId: string): string | undefined {
    const known = this.#known.get(sourceId);
    if (known !== undefined) return known;
    const source = styleById(this.adoption.from, sourceId);
    if (!source) return undefined;
    const own = styleByName(this.adoption.into, styleName(source));
    const id = own ? styleId(own) : freeStyleId(this.adoption.into, sourceId);
    this.#known.set(sourceId, id);
    if (!own) this.#add(source, id);
    return id;
  }

  #add(source: Element, id: string): void {
    const styles = editStyles(this.adoption.into);
    const copy = copyOf(source);
    setVal(copy, id, 'styleId');
    copy.removeAttributeNS(copy.namespaceURI ?? '', 'default');
    styles.appendChild(copy);
    kids(copy, ...CHAIN).forEach(this.rename);
    adoptNumbering({ ...this.adoption, blocks: [copy], elements: elementsOf(copy) });
  }
}
