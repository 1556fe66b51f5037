import { mainPart, relationshipsPart } from '../package/docx';
import { below, childOf, elementsOf, putBefore, removed, type Element } from '../package/xml';
import { onDocument } from './edit';

/** Through Google Docs: tables and text come back, controls, bookmarks and everything remembered do not. */
export const savedByGoogle = onDocument('saves with Google Docs', 'place', (report) => {
  const { docx, figures } = report;
  const main = mainPart(docx);
  const root = docx.change(main);
  for (const control of below(root, 'w', 'sdt')) unwrap(control);
  for (const name of ['bookmarkStart', 'bookmarkEnd', 'tblCaption', 'tblDescription'])
    for (const element of below(root, 'w', name)) removed(element);
  for (const part of docx.names().filter((name) => name.startsWith('customXml/'))) docx.drop(part);
  const relationships = relationshipsPart(main);
  docx.put(relationships, docx.text(relationships).replace(/<Relationship\b[^>]*\/customXml"[^>]*\/>/g, ''));
  for (const figure of figures) delete figure.control;
  return { expects: 'untouched' };
});

function unwrap(control: Element): void {
  const content = childOf(control, 'w', 'sdtContent');
  for (const element of content ? elementsOf(content) : []) putBefore(control, removed(element));
  removed(control);
}
