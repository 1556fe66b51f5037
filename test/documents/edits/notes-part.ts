import { declare, mainPart, relate, relationshipsOf, type Docx } from '../package/docx';
import { made, NAMESPACES, type Element } from '../package/xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';

/** The part of the footnotes; made, with the two separators Word wants, when the document has none. */
export function notesPart(docx: Docx): string {
  const main = mainPart(docx);
  const known = relationshipsOf(docx, main).find(({ kind }) => kind === 'footnotes')?.target;
  if (known) return known;
  const part = main.replace(/[^/]*$/, 'footnotes.xml');
  const mark = (id: number, name: string) =>
    `<w:footnote w:type="${name}" w:id="${id}"><w:p><w:r><w:${name}/></w:r></w:p></w:footnote>`;
  docx.put(
    part,
    `<w:footnotes xmlns:w="${NAMESPACES.w[0]}">${mark(-1, 'separator')}${mark(0, 'continuationSeparator')}</w:footnotes>`,
  );
  declare(docx, part, TYPE);
  relate(docx, main, 'footnotes', part);
  return part;
}

/** A footnote with some content, to be pointed to by its id. */
export function putNote(docx: Docx, id: number, content: string): Element {
  const root = docx.change(notesPart(docx));
  const [note] = made(root, `<w:footnote w:id="${id}">${content}</w:footnote>`) as [Element];
  root.appendChild(note);
  return note;
}
