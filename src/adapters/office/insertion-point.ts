import { figureTag, parseTag } from '../../ooxml/word/control';
import { STYLES } from '../../ooxml/word/styles';

/** Where a figure goes: never inside a control, a caption of ours or a table, but after them. */
export interface InsertionPoint {
  /** An empty paragraph to be replaced by the figure. */
  paragraph: Word.Paragraph;
  /** Where a person goes on writing, when the figure would otherwise end the document or touch the next figure. */
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
    following: withControl(paragraph.getNextOrNullObject()),
    previous: withControl(paragraph.getPreviousOrNullObject()),
    all: context.document.contentControls,
  };
  around.paragraph.load('text,isLastParagraph');
  around.control.load('tag');
  around.table.load('rowCount');
  around.captions.load('items/tag');
  for (const { paragraph: beside, control } of [around.following, around.previous]) {
    beside.load('style');
    control.load('tag');
  }
  around.all.load('items/tag,items/title');
  await context.sync();
  const titles = around.all.items
    .filter(({ tag }) => parseTag(tag)?.part === 'title')
    .map(({ title }) => title);
  const neighbour = neighbourOf(context, around);
  const free = !neighbour && paragraph.text === '' && !isOurs(around.previous);
  const place = free ? paragraph : behind(neighbour ?? paragraph, isFigure(around));
  const crowded = !neighbour && (paragraph.isLastParagraph || isOurs(around.following));
  return { paragraph: place, next: crowded ? emptyParagraphAfter(place) : undefined, titles };
}

/** A paragraph beside the cursor, and the control it stands in; nothing at the ends of the document. */
function withControl(paragraph: Word.Paragraph) {
  return { paragraph, control: paragraph.parentContentControlOrNullObject };
}

/** A figure of ours is a control of ours; before it stands a caption in our style. */
function isOurs({ paragraph, control }: ReturnType<typeof withControl>): boolean {
  if (paragraph.isNullObject) return false;
  return (
    paragraph.style === STYLES.caption.name || (!control.isNullObject && parseTag(control.tag) !== undefined)
  );
}

/** A new paragraph behind something; behind a figure of ours with one more between them. */
function behind(
  place: Word.Paragraph | Word.ContentControl | Word.Table,
  isFigureBefore: boolean,
): Word.Paragraph {
  const next = emptyParagraphAfter(place);
  return isFigureBefore ? emptyParagraphAfter(next) : next;
}

/** Whether the cursor stands in a figure or caption of ours. */
function isFigure({ control, captions }: Around): boolean {
  return [...(control.isNullObject ? [] : [control]), ...captions.items].some(
    ({ tag }) => parseTag(tag) !== undefined,
  );
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
