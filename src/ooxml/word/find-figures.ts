import type { FigureMemory } from '../../refresh/memory';
import { PIECES, tight } from '../../refresh/align-lines';
import { plain } from '../../refresh/same-text';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import { anchorName } from './anchor';
import { controlOfOurs } from './control';
import type { Story } from './stories';
import type { StyleUse } from './styles';
import { contents, visibleText } from './visible-text';

/** Where a figure of ours stands in a story. */
export interface FoundFigure {
  id: string;
  story: Story;
  /** The content control; none where a program dropped it and only the bookmark is left. */
  control?: XmlNode;
  /** What stands in it: paragraphs and tables, or the control's content when it stands inside a sentence. */
  blocks: XmlNode[];
  /** The run-level content of a sentence or fact. */
  inline?: XmlNode;
  /** The control around the words of its caption. */
  title?: XmlNode;
  /** The second branch of a text box: written as the first is, and not counted. */
  isFallback: boolean;
}

/** Finds figures by their controls, and by their hidden bookmarks where the controls are gone. */
export function findFigures(story: Story, memories: ReadonlyMap<string, FigureMemory>): FoundFigure[] {
  const controls = ownControls(story.index);
  const figures = controls.flatMap(({ id, part, node }) =>
    part === 'figure' ? foundByControl(story, id, node) : [],
  );
  const loose = foundByBookmark(story, memories, new Set(figures.map(({ control }) => control)));
  return withTitles(
    [...figures, ...loose].sort((a, b) => placeOf(a) - placeOf(b)),
    controls,
  );
}

function placeOf({ control, blocks, inline }: FoundFigure): number {
  return control ?? inline ?? blocks[0] ?? 0;
}

interface OwnControl {
  id: string;
  part: 'figure' | 'title';
  node: XmlNode;
}

function ownControls(index: XmlIndex): OwnControl[] {
  return index.descendants(0, 'w:sdt').flatMap((node) => {
    const ours = controlOfOurs(index, node);
    return ours && !isMovedAway(index, node) ? [{ ...ours, node }] : [];
  });
}

/** What a tracked move or deletion left behind shows nothing any more. */
function isMovedAway(index: XmlIndex, node: XmlNode): boolean {
  const marked = ['w:moveFrom', 'w:del'].some((name) => index.descendants(node, name).length > 0);
  if (!marked) return false;
  const content = index.child(node, 'w:sdtContent') ?? node;
  const paragraphs = index.descendants(content, 'w:p');
  return (paragraphs.length ? paragraphs : [content]).every((each) => visibleText(index, each) === '');
}

function foundByControl(story: Story, id: string, control: XmlNode): FoundFigure[] {
  const { index } = story;
  const content = index.child(control, 'w:sdtContent');
  if (content === undefined) return [];
  const isFallback = index.ancestor(control, 'mc:Fallback') !== undefined;
  const blocks = contents(index, content, 'w:p', 'w:tbl');
  if (blocks.length) return [{ id, story, control, blocks, isFallback }];
  return [{ id, story, control, blocks: [], inline: content, isFallback }];
}

/** The paragraphs and the table before a bookmarked source line, as far back as a figure of its kind reaches. */
function foundByBookmark(
  story: Story,
  memories: ReadonlyMap<string, FigureMemory>,
  controls: ReadonlySet<XmlNode | undefined>,
): FoundFigure[] {
  const { index } = story;
  const ours = new Map([...memories].map(([id, memory]) => [anchorName(id), memory]));
  const seen = new Set<string>();
  return index.descendants(0, 'w:bookmarkStart').flatMap((mark): FoundFigure[] => {
    const name = (index.attribute(mark, 'w:name') ?? '').replace(/_\d+$/, '');
    const memory = ours.get(name);
    const paragraph = index.ancestor(mark, 'w:p');
    if (!memory || paragraph === undefined || isInside(index, mark, controls)) return [];
    const isFallback = index.ancestor(mark, 'mc:Fallback') !== undefined;
    if (seen.has(`${name}${isFallback}`)) return [];
    seen.add(`${name}${isFallback}`);
    const { id, kind } = memory.request;
    if (kind === 'sentence' || kind === 'fact')
      return [{ id, story, blocks: [], inline: paragraph, isFallback }];
    const blocks = blocksBefore(index, paragraph, memory).filter(
      (block) => !isInside(index, block, controls),
    );
    return [{ id, story, blocks, isFallback }];
  });
}

function isInside(index: XmlIndex, mark: XmlNode, controls: ReadonlySet<XmlNode | undefined>): boolean {
  let control = index.ancestor(mark, 'w:sdt');
  while (control !== undefined && !controls.has(control)) control = index.ancestor(control, 'w:sdt');
  return control !== undefined;
}

const MOST_BLOCKS = 40;

function blocksBefore(index: XmlIndex, source: XmlNode, { content }: FigureMemory): XmlNode[] {
  const container = index.parent(source) ?? 0;
  const all = contents(index, container, 'w:p', 'w:tbl');
  const end = endOfSource(index, all, all.indexOf(source), content.source);
  const isStart = (block: XmlNode) => {
    if (content.body.kind === 'table') return index.is(block, 'w:tbl');
    if (content.body.kind === 'chart') return index.descendants(block, 'w:drawing').length > 0;
    return index.is(block, 'w:p') && plain(visibleText(index, block)) === plain(content.title);
  };
  for (let start = end - 1; start >= Math.max(0, end - MOST_BLOCKS); start--)
    if (isStart(all[start]!)) return all.slice(start, end + 1);
  return [source];
}

/** Somebody pressed Enter inside the source line: what follows may be the rest of it. */
function endOfSource(index: XmlIndex, blocks: XmlNode[], at: number, source: string): number {
  let said = '';
  for (const [i, block] of blocks.slice(at, at + PIECES).entries()) {
    if (!index.is(block, 'w:p')) break;
    said += visibleText(index, block);
    if (tight(said) === tight(source)) return at + i;
  }
  return at;
}

/** A caption belongs to the nearest figure of its name, the nearest pair first: a copy may have none. */
function withTitles(figures: FoundFigure[], controls: OwnControl[]): FoundFigure[] {
  const pairs = figures.flatMap((figure) =>
    controls
      .filter(({ part, id }) => part === 'title' && id === figure.id)
      .map(({ node }) => ({ figure, node, distance: Math.abs(node - placeOf(figure)) })),
  );
  const titles = new Map<FoundFigure, XmlNode>();
  const taken = new Set<XmlNode>();
  for (const { figure, node } of pairs.sort((a, b) => a.distance - b.distance)) {
    if (titles.has(figure) || taken.has(node)) continue;
    titles.set(figure, node);
    taken.add(node);
  }
  return figures.map((figure) => {
    const title = titles.get(figure);
    return title === undefined ? figure : { ...figure, title };
  });
}

const LABEL = /^\s*\p{L}[\p{L}.]*\s*[A-Z]?[\d.]+\s*[:.–-]?\s*/u;

/** A caption without a control of ours: a paragraph beside the figure that says its title, or looks like a caption. */
export function looseCaption(
  { story: { index }, control, blocks }: FoundFigure,
  title: string,
  styleUse: (paragraph: XmlNode) => StyleUse | 'wordCaption' | undefined,
): { paragraph: XmlNode; text: string; stretch: [number, number] } | undefined {
  const anchor = control ?? blocks[0];
  if (anchor === undefined) return undefined;
  const around = contents(index, index.parent(anchor) ?? 0, 'w:p', 'w:tbl');
  const own = new Set(blocks);
  const first = around.findIndex((block) => own.has(block));
  const last = around.findLastIndex((block) => own.has(block));
  const candidates = [
    ...nearest(index, around.slice(0, Math.max(0, first)).reverse()),
    ...nearest(index, around.slice(last + 1)),
  ];
  const said = candidates.map((paragraph) => ({ paragraph, text: visibleText(index, paragraph) }));
  // A caption whose control is another figure's is that figure's; a control that lost its tag (LibreOffice) is nobody's.
  const free = said.filter(
    ({ paragraph }) => !index.descendants(paragraph, 'w:sdt').some((each) => controlOfOurs(index, each)),
  );
  for (const { paragraph, text } of free) {
    const at = text.indexOf(title);
    if (title && at >= 0) return { paragraph, text: title, stretch: [at, at + title.length] };
  }
  const like = free.find(
    ({ paragraph, text }) =>
      ['caption', 'wordCaption'].includes(styleUse(paragraph) ?? '') ||
      /^(Tab|Abb|Fig)\S*\s*[A-Z]?\d/.test(text),
  );
  if (!like) return undefined;
  const start = LABEL.exec(like.text)?.[0].length ?? 0;
  return { paragraph: like.paragraph, text: like.text.slice(start), stretch: [start, like.text.length] };
}

const MOST_BETWEEN = 3;

/** The next paragraphs with text, before anything else comes. */
function nearest(index: XmlIndex, blocks: XmlNode[]): XmlNode[] {
  const end = blocks.findIndex((block) => !index.is(block, 'w:p'));
  return (end < 0 ? blocks : blocks.slice(0, end))
    .filter((block) => visibleText(index, block).trim() !== '')
    .slice(0, MOST_BETWEEN);
}
