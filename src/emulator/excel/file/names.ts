import { kids, newElement, rootOf } from '../../word/xml';
import type { WordPackage } from '../../word/package';
import type { Book } from '../model/book';

/** Adds the workbook's names to xl/workbook.xml; exceljs knows only names of ranges, the file knows any formula. */
export function writeNames(pkg: WordPackage, book: Book) {
  if (book.names.length === 0) return;
  const root = rootOf(pkg.edit(pkg.main));
  const list = kids(root, 'definedNames')[0] ?? newElement(root.namespaceURI, 'definedNames');
  if (!list.parentNode) root.insertBefore(list, kids(root, 'sheets')[0]?.nextSibling ?? null);
  for (const { name, comment, formula, scope, visible } of book.names) {
    const element = newElement(root.namespaceURI, 'definedName');
    element.setAttribute('name', name);
    if (comment) element.setAttribute('comment', comment);
    if (scope) element.setAttribute('localSheetId', String(book.sheets.indexOf(scope)));
    if (!visible) element.setAttribute('hidden', '1');
    element.textContent = formula.replace(/^=/, '');
    list.appendChild(element);
  }
}

/** Reads the names of a file; print titles and print areas belong to the page layout. */
export function readNames(pkg: WordPackage, book: Book) {
  const [list] = kids(rootOf(pkg.read(pkg.main)), 'definedNames');
  if (!list) return;
  book.names = kids(list, 'definedName')
    .filter((element) => !element.getAttribute('name')?.startsWith('_xlnm.'))
    .map((element) => {
      const scope = book.sheets[Number(element.getAttribute('localSheetId') ?? -1)];
      return {
        name: element.getAttribute('name') ?? '',
        comment: element.getAttribute('comment') ?? '',
        visible: element.getAttribute('hidden') !== '1',
        formula: `=${element.textContent ?? ''}`,
        ...(scope ? { scope } : {}),
      };
    });
}
