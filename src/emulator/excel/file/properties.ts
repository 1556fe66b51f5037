import type { WordPackage } from '../../word/package';
import { relatedPart, RELATIONSHIP } from '../../word/relationships';
import { elementsOf, rootOf } from '../../word/xml';
import type { Book } from '../model/book';

const core = {
  title: 'title',
  subject: 'subject',
  author: 'creator',
  keywords: 'keywords',
  comments: 'description',
  category: 'category',
  lastAuthor: 'lastModifiedBy',
};
const extended = { company: 'Company', manager: 'Manager' };

/** Reads the properties of the document; parts that are missing or empty say nothing. */
export function readProperties(pkg: WordPackage, { properties }: Book) {
  Object.assign(properties, textsOf(pkg, RELATIONSHIP.core, core));
  Object.assign(properties, textsOf(pkg, RELATIONSHIP.extended, extended));
}

function textsOf(pkg: WordPackage, type: string, names: Record<string, string>) {
  const part = relatedPart(pkg, '', type);
  const elements = part && pkg.content(part).length > 0 ? elementsOf(rootOf(pkg.read(part))) : [];
  return Object.fromEntries(
    Object.entries(names).map(([property, name]) => [
      property,
      elements.find(({ localName }) => localName === name)?.textContent ?? '',
    ]),
  );
}
