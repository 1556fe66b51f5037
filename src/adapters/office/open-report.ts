import { ReportingError } from '../../domain/reporting-error';
import { partsOfFlat } from '../../ooxml/package/read-flat';
import { anchorName, slotName } from '../../ooxml/word/anchor';
import { figureTag, parseTag, titleTag } from '../../ooxml/word/control';
import { readReportState } from '../../ooxml/word/report-state';
import type { OpenDocument, Selected } from '../../ports/open-document';
import type { FigureMemory } from '../../refresh/memory';
import { plain } from '../../refresh/same-text';
import { sentenceNumber, tableNumber } from '../../refresh/table-number';
import { followControls } from './control-change';
import { memoryReader, remember, remembered } from './report-memory';
import { followSelection } from './selection-change';
import { assertWritable, refusal } from './word-refusal';

/** The report in front of a person, in Word. */
export function openReport(): OpenDocument {
  const memory = memoryReader();
  return {
    selected: () => run((context) => selected(context, memory)),
    follow: followSelection,
    followChanges: followControls,
    goTo: (id) => run((context) => goTo(context, id)),
    detach: (id) => forgetWith(id, detach),
    remove: (id) => forgetWith(id, remove),
  };
}

function run<Result>(work: (context: Word.RequestContext) => Promise<Result>): Promise<Result> {
  return Word.run(work).catch(refusal);
}

/** One request outside our figures; inside a table or a sentence one more, for the number. */
async function selected(
  context: Word.RequestContext,
  memory: ReturnType<typeof memoryReader>,
): Promise<Selected | undefined> {
  const selection = context.document.getSelection();
  const inner = selection.parentContentControlOrNullObject;
  const outer = inner.parentContentControlOrNullObject;
  const titles = selection.paragraphs.getFirst().contentControls;
  const cell = selection.parentTableCellOrNullObject;
  for (const control of [inner, outer]) control.load('tag');
  titles.load('items/tag');
  cell.load('rowIndex,cellIndex,value');
  await context.sync();
  const around = [inner, outer].filter((control) => !control.isNullObject);
  const control = around.find(({ tag }) => parseTag(tag)?.part === 'figure');
  const title = [...around, ...titles.items].find(({ tag }) => parseTag(tag)?.part === 'title');
  const id = parseTag((control ?? title)?.tag ?? '')?.id;
  if (id === undefined) return undefined;
  const known = control && (await memory()).figures.get(id);
  const number = known && (await numberIn(context, control, known, selection, cell));
  return { id, ...(number && { number }) };
}

async function numberIn(
  context: Word.RequestContext,
  control: Word.ContentControl,
  memory: FigureMemory,
  selection: Word.Range,
  cell: Word.TableCell,
): Promise<Selected['number']> {
  const { body } = memory.content;
  const isTable = body.kind === 'table' && !cell.isNullObject;
  if (!isTable && body.kind !== 'sentence') return undefined;
  const content = control.getOoxml();
  const before = isTable ? undefined : control.getRange('Start').expandTo(selection.getRange('Start'));
  before?.load('text');
  await context.sync();
  const known = { figures: new Map([[memory.request.id, memory]]), damaged: new Set<string>() };
  const [figure] = readReportState(partsOfFlat(content.value), known, {}).state.figures;
  if (!figure?.standing) return undefined;
  if (body.kind === 'sentence') return sentenceNumber(body, figure.standing, before?.text.length ?? 0);
  if (body.kind !== 'table') return undefined;
  const found = tableNumber(body, figure.standing, cell.rowIndex, cell.cellIndex);
  // Word counts cells as it shows them, the file as it keeps them: where cells are merged the two may differ.
  return found && plain(cell.value) === plain(found.text) ? found : undefined;
}

async function goTo(context: Word.RequestContext, id: string): Promise<void> {
  const control = context.document.contentControls.getByTag(figureTag(id)).getFirstOrNullObject();
  control.load('tag');
  await context.sync();
  if (control.isNullObject) throw new ReportingError('figure-gone');
  control.select('Start');
  await context.sync();
}

/** Of several of one tag, as copies have it, the first is meant. */
interface Controls {
  figure: Word.ContentControl | undefined;
  title: Word.ContentControl | undefined;
  /** Where they stand. */
  paragraph: Word.Paragraph | undefined;
  caption: Word.Paragraph | undefined;
}

/** What is to be done with the controls of a figure, queued. */
type Step = (controls: Controls, context: Word.RequestContext, memory: FigureMemory | undefined) => void;

/**
 * Does something to a figure in one request and forgets it; what the document remembers is put back when that fails. A copy keeps
 * what is known. Fails with `figure-gone`, `figure-locked` and `document-read-only`.
 */
async function forgetWith(id: string, step: Step): Promise<void> {
  assertWritable();
  const { figures, kept } = await remembered();
  await run(async (context) => {
    const { controls, isCopied } = await controlsOf(context, id);
    const isKnown = figures.has(id) && !isCopied;
    if (!controls.figure && !isKnown) throw new ReportingError('figure-gone');
    if (isKnown) await rememberOthers(figures, id, kept);
    step(controls, context, figures.get(id));
    await context.sync().catch(async (failure: unknown) => {
      if (isKnown) await remember(figures, kept);
      throw failure;
    });
  });
}

/** A document whose parts can be read and not written is one for reading only. */
async function rememberOthers(
  figures: ReadonlyMap<string, FigureMemory>,
  id: string,
  kept: string[],
): Promise<void> {
  const others = new Map([...figures].filter(([other]) => other !== id));
  await remember(others, kept).catch((failure: unknown) => {
    throw new ReportingError('document-read-only', {}, failure);
  });
}

async function controlsOf(
  context: Word.RequestContext,
  id: string,
): Promise<{ controls: Controls; isCopied: boolean }> {
  const [figures, titles] = [figureTag(id), titleTag(id)].map((tag) => {
    const all = context.document.contentControls.getByTag(tag);
    all.load('items/text,items/cannotDelete,items/cannotEdit');
    return all;
  });
  await context.sync();
  const [figure, title] = [figures?.items[0], titles?.items[0]];
  if ([figure, title].some((control) => control?.cannotDelete || control?.cannotEdit))
    throw new ReportingError('figure-locked');
  const paragraph = figure?.paragraphs.getFirst();
  const caption = title?.paragraphs.getFirst();
  paragraph?.load('text');
  if (paragraph) await context.sync();
  return { controls: { figure, title, paragraph, caption }, isCopied: (figures?.items.length ?? 0) > 1 };
}

/** Newer Words can take hidden bookmarks out, too; without what was remembered they mean nothing. */
function detach({ figure, title }: Controls, { document }: Word.RequestContext, memory?: FigureMemory): void {
  figure?.delete(true);
  title?.delete(true);
  if (!memory || !Office.context.requirements.isSetSupported('WordApi', '1.4')) return;
  for (const name of bookmarksOf(memory)) document.deleteBookmark(name);
}

function bookmarksOf({ request: { id }, content: { body } }: FigureMemory): string[] {
  if (body.kind !== 'sentence') return [anchorName(id)];
  return body.pieces.flatMap((piece, slot) => (typeof piece === 'string' ? [] : [slotName(id, slot)]));
}

/** A sentence goes with its paragraph where it stands alone in it. */
function remove(
  { figure, paragraph, caption }: Controls,
  _: Word.RequestContext,
  memory?: FigureMemory,
): void {
  const isAlone = memory?.content.body.kind === 'sentence' && paragraph?.text === figure?.text;
  if (isAlone) paragraph?.delete();
  else figure?.delete(false);
  caption?.delete();
}
