import { figureTag, parseTag } from '../../ooxml/word/control';

/** Where a figure goes: never inside a control, a caption of ours or a table, but after them. */
export interface InsertionPoint {
  /** An empty paragraph to be replaced by the figure. */
  paragraph: Word.Paragraph;
  /** Where a person goes on writing, when the figure would otherwise end the document. */
  next: Word.Paragraph | undefined;
  /** Names of the controls around all titles of ours: how many captions there are of each kind. */
  titles: string[];
}

/** Looks around the cursor; one request. The paragraph itself is made with the next one. */
export async function findInsertionPoint(context: Word.RequestContext): Promise<InsertionPoint> {
  const selection = context.document.getSelection();
  const paragraph = selection.paragraphs.getLast();
  const around = {
    paragraph,
    control: paragraph.parentContentControlOrNullObject,
    table: paragraph.parentTableOrNullObject,
    captions: paragraph.contentControls,
    all: context.document.contentControls,
  };
  around.paragraph.load('text,isLastParagraph');
  around.control.load('tag');
  around.table.load('rowCount');
  around.captions.load('items/tag');
  around.all.load('items/tag,items/title');
  await context.sync();
  const titles = around.all.items
    .filter(({ tag }) => parseTag(tag)?.part === 'title')
    .map(({ title }) => title);
  const neighbour = neighbourOf(context, around);
  const free = !neighbour && paragraph.text === '';
  const place = free ? paragraph : emptyParagraphAfter(neighbour ?? paragraph);
  const last = !neighbour && paragraph.isLastParagraph;
  return { paragraph: place, next: last ? emptyParagraphAfter(place) : undefined, titles };
}

function emptyParagraphAfter(place: Word.Paragraph | Word.ContentControl | Word.Table): Word.Paragraph {
  const made = place.insertParagraph('', 'After');
  made.styleBuiltIn = 'Normal';
  return made;
}

interface Around {
  control: Word.ContentControl;
  table: Word.Table;
  captions: Word.ContentControlCollection;
}

/** What stands in the way and has to be passed: a figure of ours, another control, a table. */
function neighbourOf(
  context: Word.RequestContext,
  { control, table, captions }: Around,
): Word.ContentControl | Word.Table | undefined {
  const tags = [...(control.isNullObject ? [] : [control.tag]), ...captions.items.map(({ tag }) => tag)];
  const ours = tags.map(parseTag).find((tag) => tag !== undefined);
  if (ours) return context.document.contentControls.getByTag(figureTag(ours.id)).getFirst();
  if (!control.isNullObject) return control;
  return table.isNullObject ? undefined : table;
}
