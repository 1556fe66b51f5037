import { openDocx, storyParts, styleNames, type Docx } from '../package/docx';
import { attributeOf, below, childOf, elementsOf, is } from '../package/xml';
import type { TreeElement } from '../package/tree';
import { readChart, type ReadChart } from './read-chart';
import { readTable, type ReadTable } from './read-table';
import { visibleText } from './read-text';

/** A figure as somebody reads it in a document, whoever wrote it. */
export interface ReadFigure {
  kind: 'table' | 'chart' | 'box';
  /** From its control; none when it has lost it. */
  id?: string;
  /** What stands behind `Tabelle 3: `, and the part of it that is our title. */
  caption?: { text: string; title: string };
  /** Alternative text. */
  alt: string;
  /** Names of the control and of the table or drawing, which Word shows here and there. */
  names: string[];
  table?: ReadTable;
  chart?: ReadChart;
  /** Paragraphs below the table or drawing, or all of a box. */
  paragraphs: string[];
  /** The same figure as the other branch of a text box has it. */
  twin?: ReadFigure;
}

export interface ReadReport {
  docx: Docx;
  figures: ReadFigure[];
  /** Paragraphs that belong to no figure. */
  outside: string[];
  /** Which figure each caption belongs to, in reading order; -1 for none. */
  captions: number[];
}

/** A paragraph or table in reading order, with the control of ours around it. */
interface Item {
  element: TreeElement;
  part: string;
  control?: TreeElement;
  /** In the branch of a text box that only old readers see. */
  fallback?: boolean;
}

/**
 * Reads a document without knowing how ours are written: `areas` are names by which an unmarked table is known. Captions belong
 * to the figures they belonged to in an earlier reading of the document with as many of both.
 */
export function readReport(
  bytes: Uint8Array,
  areas: ReadonlySet<string>,
  earlier?: Pick<ReadReport, 'captions' | 'figures'>,
): ReadReport {
  const docx = openDocx(bytes);
  const styles = styleNames(docx);
  const items = storyParts(docx).flatMap((part) => itemsIn(docx.read(part), part, areas));
  const live = items.filter(({ element }) => is(element, 'w', 'tbl') || !isGone(element));
  const seen = grouped(
    live.filter(({ fallback }) => !fallback),
    styles,
    earlier,
  );
  const twins = grouped(
    live.filter(({ fallback }) => fallback),
    styles,
  );
  const figures = seen.groups.map((group) => readGroup(docx, group));
  return {
    docx,
    figures: withTwins(figures, seen.groups, twins.groups, docx),
    outside: seen.outside,
    captions: seen.captions,
  };
}

/** Facts of the report, in its cover and header, are bound like figures and are none. */
const FIGURE = /^sr:((?!fakt-)[^:]+)$/;
const TITLE = /^sr:([^:]+):title$/;

function tagOf(control: TreeElement): string {
  return attributeOf(childOf(childOf(control, 'w', 'sdtPr'), 'w', 'tag'), 'w', 'val');
}

function itemsIn(root: TreeElement, part: string, areas: ReadonlySet<string>): Item[] {
  const items: Item[] = [];
  const walk = (container: TreeElement, more: Pick<Item, 'control' | 'fallback'>) => {
    for (const element of elementsOf(container)) {
      if (is(element, 'w', 'p')) {
        items.push({ element, part, ...more });
        boxesIn(element).forEach(({ content, fallback }) =>
          walk(content, { ...more, ...(fallback && { fallback }) }),
        );
      } else if (is(element, 'w', 'tbl') && isFigure(element, more.control, areas)) {
        items.push({ element, part, ...more });
      } else if (is(element, 'w', 'sdt')) {
        const content = childOf(element, 'w', 'sdtContent');
        const ours = FIGURE.test(tagOf(element));
        if (content) walk(content, ours ? { ...more, control: element } : more);
      } else walk(element, more);
    }
  };
  walk(root, {});
  return items;
}

/** Contents of the text boxes of a paragraph, of both branches when it has two. */
function boxesIn(paragraph: TreeElement): { content: TreeElement; fallback: boolean }[] {
  const found: { content: TreeElement; fallback: boolean }[] = [];
  const walk = (element: TreeElement, fallback: boolean) => {
    for (const child of elementsOf(element))
      if (is(child, 'w', 'txbxContent')) found.push({ content: child, fallback });
      else walk(child, fallback || is(child, 'mc', 'Fallback'));
  };
  walk(paragraph, false);
  return found;
}

/** A table is a figure inside a control of ours, or when its rows are named after areas; others hold figures at most. */
function isFigure(table: TreeElement, control: TreeElement | undefined, areas: ReadonlySet<string>): boolean {
  if (below(table, 'w', 'sdt').some((inner) => FIGURE.test(tagOf(inner)))) return false;
  if (control) return true;
  const named = readTable(table).rows.filter(({ cells }) => cells.some(({ text }) => areas.has(text)));
  return named.length > 1;
}

/** A paragraph that was deleted or moved away shows nothing but stands in the file. */
function isGone(paragraph: TreeElement): boolean {
  const mark = childOf(childOf(paragraph, 'w', 'pPr'), 'w', 'rPr');
  return ['del', 'moveFrom'].some((name) => childOf(mark, 'w', name));
}

interface Group {
  kind: ReadFigure['kind'];
  part: string;
  control?: TreeElement;
  anchor: TreeElement;
  items: Item[];
  caption?: TreeElement;
}

/** Figures with all that belongs to each, and the paragraphs that belong to none. */
function grouped(
  items: Item[],
  styles: Map<string, string>,
  earlier?: Pick<ReadReport, 'captions' | 'figures'>,
): { groups: Group[]; outside: string[]; captions: number[] } {
  const groups: Group[] = [];
  const captions: { element: TreeElement; place: number }[] = [];
  const places = new Map<Group, number>();
  const outside: string[] = [];
  for (let place = 0; place < items.length; place++) {
    const item = items[place] as Item;
    const group = groupAt(items, place, styles);
    if (group) {
      if (isShown(group.items)) groups.push(group);
      places.set(group, place);
      place += group.items.length - 1;
    } else if (isCaption(item.element)) captions.push({ element: item.element, place });
    else outside.push(visibleText(item.element));
  }
  if (earlier?.captions.length === captions.length && earlier.figures.length === groups.length)
    pairAsBefore(groups, captions, earlier.captions);
  else pair(groups, captions, places);
  return {
    groups,
    outside: [...outside, ...unpaired(groups, captions)],
    captions: captions.map(({ element }) => groups.findIndex(({ caption }) => caption === element)),
  };
}

function pairAsBefore(groups: Group[], captions: { element: TreeElement }[], earlier: number[]): void {
  for (const [i, { element }] of captions.entries()) {
    const group = groups[earlier[i] ?? -1];
    if (group) group.caption = element;
  }
}

/** The figure that begins at a place: all of a control, or a table, drawing or heading with what follows it. */
function groupAt(items: Item[], place: number, styles: Map<string, string>): Group | undefined {
  const { element, part, control } = items[place] as Item;
  if (!control && !kindOf(element, styles)) return undefined;
  const own = items.slice(place, place + (control ? controlled : uncontrolled)(items, place));
  const anchor = own.find((each) => kindOf(each.element, styles))?.element ?? element;
  return { kind: kindOf(anchor, styles) ?? 'box', part, anchor, items: own, ...(control && { control }) };
}

function controlled(items: Item[], place: number): number {
  const end = items.findIndex(({ control }, i) => i > place && control !== items[place]?.control);
  return (end < 0 ? items.length : end) - place;
}

const REACH = 12;

/** Down to the source line and what looks like it; alone when there is none near. */
function uncontrolled(items: Item[], place: number): number {
  const isEnd = ({ element }: Item) => !is(element, 'w', 'p') || isCaption(element);
  const isSource = ({ element }: Item) => /^Quelle:/.test(visibleText(element));
  const end = items.findIndex((item, i) => i > place && (isEnd(item) || isSource(item)));
  const source = items[end];
  if (!source || isEnd(source) || end - place > REACH) return 1;
  const look = styleId(source.element);
  const after = items.findIndex((item, i) => i > end && (item.control || styleId(item.element) !== look));
  return (after < 0 ? items.length : after) - place;
}

/** Whether anything of a figure is left to see. */
function isShown(items: Item[]): boolean {
  return items.some(({ element }) =>
    is(element, 'w', 'tbl')
      ? readTable(element).rows.length > 0
      : visibleText(element) !== '' || isDrawn(element),
  );
}

function isDrawn(element: TreeElement): boolean {
  return below(element, 'c', 'chart').length > 0;
}

function kindOf(element: TreeElement, styles: Map<string, string>): ReadFigure['kind'] | undefined {
  if (is(element, 'w', 'tbl')) return 'table';
  if (isDrawn(element)) return 'chart';
  return /Kastentitel$/.test(styleOf(element, styles)) ? 'box' : undefined;
}

function styleOf(paragraph: TreeElement, styles: Map<string, string>): string {
  return styles.get(styleId(paragraph)) ?? styleId(paragraph);
}

function styleId(paragraph: TreeElement): string {
  return attributeOf(childOf(childOf(paragraph, 'w', 'pPr'), 'w', 'pStyle'), 'w', 'val');
}

const LABEL = /^(?:Tabelle|Abbildung)\s\d+:\s*/;

function isCaption(element: TreeElement): boolean {
  return is(element, 'w', 'p') && (titleIn(element) !== undefined || LABEL.test(visibleText(element)));
}

/** The control of ours around a caption's title; those in text boxes of a paragraph are not its own. */
function titleIn(paragraph: TreeElement): TreeElement | undefined {
  return elementsOf(paragraph)
    .flatMap((element) => (is(element, 'w', 'r') ? [] : [element, ...below(element, 'w', 'sdt')]))
    .find((element) => TITLE.test(tagOf(element)));
}

const NEAR = 6;

/** Captions go to the nearest figure of their id that has none, above or below; those that find none to any other. */
function pair(
  groups: Group[],
  captions: { element: TreeElement; place: number }[],
  places: Map<Group, number>,
): void {
  const distances = captions
    .flatMap((caption) =>
      groups
        .filter(({ kind }) => kind !== 'box')
        .map((group) => ({ caption, group, ...distance(caption, group, places) })),
    )
    .filter(({ far, isOwn }) => far < (isOwn ? 2 * NEAR : NEAR))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.far - b.far);
  const used = new Set<TreeElement>();
  for (const { caption, group } of distances) {
    if (group.caption || used.has(caption.element)) continue;
    group.caption = caption.element;
    used.add(caption.element);
  }
}

function distance(
  { element, place }: { element: TreeElement; place: number },
  group: Group,
  places: Map<Group, number>,
): { far: number; isOwn: boolean } {
  const start = places.get(group) ?? 0;
  const gap = place < start ? start - place : place - (start + group.items.length) + 1.5;
  const title = titleIn(element);
  const id = title && TITLE.exec(tagOf(title))?.[1];
  const own = group.control && FIGURE.exec(tagOf(group.control))?.[1];
  return { far: gap, isOwn: id === own };
}

function unpaired(groups: Group[], captions: { element: TreeElement }[]): string[] {
  const used = new Set(groups.map(({ caption }) => caption));
  return captions.filter(({ element }) => !used.has(element)).map(({ element }) => visibleText(element));
}

function readGroup(docx: Docx, { kind, part, control, anchor, items, caption }: Group): ReadFigure {
  const id = control && FIGURE.exec(tagOf(control))?.[1];
  const drawn = below(anchor, 'wp', 'docPr')[0];
  const properties = is(anchor, 'w', 'tbl') ? childOf(anchor, 'w', 'tblPr') : undefined;
  const alias = childOf(childOf(control, 'w', 'sdtPr'), 'w', 'alias');
  const chart = kind === 'chart' ? readChart(docx, part, anchor) : undefined;
  return {
    kind,
    ...(id && { id }),
    ...(caption && { caption: readCaption(caption) }),
    alt:
      attributeOf(childOf(properties, 'w', 'tblDescription'), 'w', 'val') ||
      (drawn?.getAttribute('descr') ?? ''),
    names: [
      attributeOf(alias, 'w', 'val'),
      attributeOf(childOf(properties, 'w', 'tblCaption'), 'w', 'val'),
      drawn?.getAttribute('title') ?? '',
    ].filter(Boolean),
    ...(kind === 'table' && { table: readTable(anchor) }),
    ...(chart && { chart }),
    paragraphs: items
      .filter(({ element }) => is(element, 'w', 'p') && (element !== anchor || kind === 'box'))
      .map(({ element }) => visibleText(element)),
  };
}

function readCaption(paragraph: TreeElement): { text: string; title: string } {
  const text = visibleText(paragraph).replace(LABEL, '');
  const control = titleIn(paragraph);
  return { text, title: control ? visibleText(control) : text };
}

/** The other branch of a text box beside the one that is read. */
function withTwins(figures: ReadFigure[], groups: Group[], twins: Group[], docx: Docx): ReadFigure[] {
  const boxed = figures.filter((_, i) => isBoxed(groups[i]?.anchor));
  return figures.map((figure) => {
    const twin = twins[boxed.indexOf(figure)];
    return twin ? { ...figure, twin: readGroup(docx, twin) } : figure;
  });
}

function isBoxed(anchor: TreeElement | undefined): boolean {
  for (let node = anchor?.parentNode; node; node = node.parentNode)
    if (is(node, 'w', 'txbxContent')) return true;
  return false;
}
