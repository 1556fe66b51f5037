import type { FigureContent } from '../../figures/figure';
import type { FigureMemory } from '../../refresh/memory';
import type { LineUse, Standing, StandingLine, StandingSlot, StandingText } from '../../refresh/standing';
import { standingChart } from '../chart/standing-chart';
import { workbookState } from '../chart/chart-workbook';
import { textOf, type Parts } from '../package/archive';
import { related, relationshipsOf } from '../package/relationships';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';
import { slotName } from './anchor';
import { looseCaption, type FoundFigure } from './find-figures';
import { standingTable, standingText } from './standing-table';
import type { StyleReader } from './style-names';
import { isTracked, visibleText } from './visible-text';

/** A figure as it stands: its texts with their places in the story, told apart as far as styles and words tell. */
export function readStanding(
  parts: Parts,
  found: FoundFigure,
  memory: FigureMemory | undefined,
  styles: StyleReader,
): Standing {
  const { index } = found.story;
  if (found.inline !== undefined) return standingSentence(found, found.inline, memory);
  const table = found.blocks.find((block) => index.is(block, 'w:tbl'));
  const drawn = found.blocks.filter(
    (block) => index.is(block, 'w:p') && index.descendants(block, 'w:drawing').length > 0,
  );
  const lines = found.blocks.filter((block) => index.is(block, 'w:p') && !drawn.includes(block));
  const caption = captionOf(found, memory, styles);
  const alt = altOf(index, table, drawn[0]);
  const elsewhere = table === undefined ? [] : otherTables(found, table);
  return {
    lines: lines.map((line): StandingLine => {
      const use = styles.useOf(index, line);
      return { ...standingText(index, line), ...(isLineUse(use) && { use }) };
    }),
    ...(caption && { caption }),
    ...(alt && { alt }),
    ...(table !== undefined && { table: standingTable(index, table) }),
    ...(elsewhere.length > 0 && { elsewhere }),
    ...(drawn[0] !== undefined && drawing(parts, found, drawn[0])),
  };
}

/** The texts of the cells of every other table of a figure, beside its own and inside it. */
function otherTables({ story: { index }, blocks }: FoundFigure, table: XmlNode): string[] {
  const others = blocks.flatMap((block) => [
    ...(index.is(block, 'w:tbl') && block !== table ? [block] : []),
    ...index.descendants(block, 'w:tbl'),
  ]);
  return others.flatMap((other) =>
    index
      .descendants(other, 'w:tc')
      .flatMap((cell) => index.descendants(cell, 'w:p').map((paragraph) => visibleText(index, paragraph))),
  );
}

const LINE_USES: LineUse[] = ['boxTitle', 'boxHead', 'box', 'note', 'legend', 'source'];

function isLineUse(use: string | undefined): use is LineUse {
  return LINE_USES.includes(use as LineUse);
}

/** The words of the caption; where the words around our control are somebody's, they come along. */
function captionOf(
  found: FoundFigure,
  memory: FigureMemory | undefined,
  styles: StyleReader,
): Standing['caption'] {
  const { index } = found.story;
  if (found.title === undefined) {
    const loose =
      memory &&
      hasCaption(memory.content) &&
      looseCaption(found, memory.content.title, (node) => styles.useOf(index, node));
    if (!loose) return undefined;
    const { paragraph, text, stretch } = loose;
    const standing = standingText(index, paragraph);
    const behind = standing.text.slice(stretch[1]).trim();
    return { ...standing, text, stretch, ...(behind && { behind }) };
  }
  const content = index.child(found.title, 'w:sdtContent') ?? found.title;
  const paragraph = index.ancestor(found.title, 'w:p');
  const text = visibleText(index, content);
  const whole = paragraph === undefined ? text : visibleText(index, paragraph);
  const behind = whole.slice(whole.indexOf(text) + text.length).trim();
  return {
    place: content,
    text,
    ...(isTracked(index, content) && { tracked: true }),
    ...(behind && { behind }),
  };
}

function hasCaption({ body }: FigureContent): boolean {
  return body.kind === 'table' || body.kind === 'chart';
}

function altOf(
  index: XmlIndex,
  table: XmlNode | undefined,
  drawn: XmlNode | undefined,
): StandingText | undefined {
  const description =
    table === undefined ? undefined : index.child(index.child(table, 'w:tblPr'), 'w:tblDescription');
  if (description !== undefined)
    return { place: description, text: index.attribute(description, 'w:val') ?? '' };
  const picture = drawn === undefined ? undefined : index.descendants(drawn, 'wp:docPr')[0];
  if (picture === undefined) return undefined;
  return { place: picture, text: index.attribute(picture, 'descr') ?? '' };
}

function drawing(parts: Parts, found: FoundFigure, drawn: XmlNode): Pick<Standing, 'chart' | 'pictured'> {
  const part = chartPartOf(parts, found, drawn);
  if (!part) return { pictured: true };
  const chart = standingChart(indexXml(textOf(parts, part)));
  const embedded = related(parts, part, 'package');
  return { chart: { ...chart, ...workbookState(embedded ? parts.get(embedded) : undefined, chart) } };
}

/** Name of the chart part a paragraph shows. */
export function chartPartOf(parts: Parts, { story }: FoundFigure, drawn: XmlNode): string | undefined {
  const { index, part } = story;
  const id = index.attribute(index.descendants(drawn, 'c:chart')[0], 'r:id');
  const target = id && relationshipsOf(parts, part).find((entry) => entry.id === id)?.target;
  return target && parts.has(target) ? target : undefined;
}

/** The numbers of a sentence: by their bookmarks, or by their texts in order where a program dropped those. */
function standingSentence(
  { id, story: { index } }: FoundFigure,
  content: XmlNode,
  memory: FigureMemory | undefined,
): Standing {
  const sentence = visibleText(index, content);
  const body = memory?.content.body;
  const numbers =
    body?.kind === 'sentence'
      ? body.pieces.flatMap((piece, slot) => (typeof piece === 'string' ? [] : [{ slot, text: piece.text }]))
      : [];
  const marks = new Map(
    index.descendants(content, 'w:bookmarkStart').map((mark) => [index.attribute(mark, 'w:name'), mark]),
  );
  let from = 0;
  const slots = numbers.flatMap(({ slot, text }): StandingSlot[] => {
    const mark = marks.get(slotName(id, slot));
    if (mark !== undefined) {
      const shown = visibleText(index, mark, endOf(index, mark));
      from = Math.max(from, sentence.indexOf(shown, from) + shown.length);
      return shown
        ? [{ slot, place: mark, text: shown, ...(isTracked(index, content) && { tracked: true }) }]
        : [];
    }
    const at = wordAt(sentence, text, from);
    if (at < 0) return [];
    from = at + text.length;
    return [
      {
        slot,
        place: content,
        text,
        stretch: [at, from],
        ...(isTracked(index, content) && { tracked: true }),
      },
    ];
  });
  return { lines: [], slots, sentence };
}

/** Where a number stands in a text as a word of its own, not as part of another number. */
function wordAt(sentence: string, text: string, from: number): number {
  for (let at = sentence.indexOf(text, from); text && at >= 0; at = sentence.indexOf(text, at + 1)) {
    const before = sentence[at - 1] ?? ' ';
    const after = sentence.slice(at + text.length, at + text.length + 2);
    if (!/[\d.,]/.test(before) && !/^(\d|[.,]\d)/.test(after)) return at;
  }
  return -1;
}

/** The element that ends a bookmark, or where its paragraph ends. */
export function endOf(index: XmlIndex, mark: XmlNode): XmlNode {
  const id = index.attribute(mark, 'w:id');
  const paragraph = index.ancestor(mark, 'w:p') ?? index.parent(mark) ?? 0;
  for (let node = mark + 1; node < index.after(paragraph); node++)
    if (index.is(node, 'w:bookmarkEnd') && index.attribute(node, 'w:id') === id) return node;
  return index.after(mark);
}
