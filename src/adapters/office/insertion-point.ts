import { figureTag, parseTag } from '../../ooxml/word/control';
import { STYLES } from '../../ooxml/word/styles';

/** Where a figure goes: never inside a control, a caption of ours or a table, but after them. */
export interface InsertionPoint {
  /** An empty paragraph to be replaced by the figure. */
  paragraph: Word.Paragraph;
  /** The paragraph behind the figure, where a person goes on writing. */
  next: Word.Paragraph;
  /** Paragraphs made to keep the figure apart from what stands around it. */
  made: Word.Paragraph[];
  /** Names of the controls around all titles of ours: how many captions there are of each kind. */
  titles: string[];
}

/**
 * Looks around the cursor; one request, and a second one where something has to be passed. The paragraph itself is made with
 * the next one. A figure never ends the document and never touches another, a table or a control: a paragraph stands between.
 */
export async function findInsertionPoint(context: Word.RequestContext): Promise<InsertionPoint> {
  const selection = context.document.getSelection();
  const paragraph = selection.paragraphs.getLast();
  const around = {
    paragraph,
    control: paragraph.parentContentControlOrNullObject,
    table: paragraph.parentTableOrNullObject,
    captions: paragraph.contentControls,
    following: withSurroundings(paragraph.getNextOrNullObject()),
    previous: withSurroundings(paragraph.getPreviousOrNullObject()),
    all: context.document.contentControls,
  };
  around.paragraph.load('text');
  around.control.load('tag');
  around.table.load('rowCount');
  around.captions.load('items/tag');
  loadBeside(around.following);
  loadBeside(around.previous);
  around.all.load('items/tag,items/title');
  await context.sync();
  const titles = around.all.items
    .filter(({ tag }) => parseTag(tag)?.part === 'title')
    .map(({ title }) => title);
  const neighbour = neighbourOf(context, around);
  const free = !neighbour && paragraph.text === '' && !isOurs(around.previous);
  const between = isFigure(around) ? [emptyParagraphAfter(neighbour ?? paragraph)] : [];
  const place = free ? paragraph : emptyParagraphAfter(between[0] ?? neighbour ?? paragraph);
  const following = neighbour ? await followingOf(context, place) : around.following;
  const last = isText(following) ? undefined : emptyParagraphAfter(place);
  return {
    paragraph: place,
    next: last ?? following.paragraph,
    made: last ? [...between, last] : between,
    titles,
  };
}

async function followingOf(context: Word.RequestContext, place: Word.Paragraph): Promise<Beside> {
  const following = withSurroundings(place.getNextOrNullObject());
  loadBeside(following);
  await context.sync();
  return following;
}

interface Beside {
  paragraph: Word.Paragraph;
  control: Word.ContentControl;
  table: Word.Table;
}

/** A paragraph beside the cursor, and the control and table it stands in; nothing at the ends of the document. */
function withSurroundings(paragraph: Word.Paragraph): Beside {
  return {
    paragraph,
    control: paragraph.parentContentControlOrNullObject,
    table: paragraph.parentTableOrNullObject,
  };
}

function loadBeside({ paragraph, control, table }: Beside): void {
  paragraph.load('style');
  control.load('tag');
  table.load('rowCount');
}

/** A paragraph of the text, in which a person can go on writing. */
function isText(beside: Beside): boolean {
  const { paragraph, control, table } = beside;
  return !paragraph.isNullObject && control.isNullObject && table.isNullObject && !isOurs(beside);
}

/** A figure of ours is a control of ours; before it stands a caption in our style. */
function isOurs({ paragraph, control }: Beside): boolean {
  if (paragraph.isNullObject) return false;
  return (
    paragraph.style === STYLES.caption.name || (!control.isNullObject && parseTag(control.tag) !== undefined)
  );
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
