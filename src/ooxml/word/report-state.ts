import { textOf, type Parts } from '../package/archive';
import { related } from '../package/relationships';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';
import type { FigureMemory } from '../../refresh/memory';
import type { Passage, ReportState, StoredFigure } from '../../ports/report-document';
import type { ReportProperties } from '../../figures/report-properties';
import type { Standing } from '../../refresh/standing';
import { findFigures, type FoundFigure } from './find-figures';
import type { ReportMemory } from './memory-part';
import { paragraphNames, type ParagraphNames } from './paragraph-names';
import { readStanding } from './read-standing';
import { documentPart } from './report-package';
import { storiesOf, type Story } from './stories';
import { styleReader } from './style-names';
import { visibleText } from './visible-text';

/** A report read once: its state, and where in the package each of its figures stands. */
export interface ReadReport {
  state: ReportState;
  /** By position in the state; none for a figure that is only remembered. */
  found: (FoundFigure | undefined)[];
  stories: Story[];
}

/**
 * Reads all figures of a package: those that stand in it and those that are only remembered. `adopted` are memories of other
 * documents, by which figures pasted from them are read.
 */
export function readReportState(
  parts: Parts,
  { figures, damaged }: ReportMemory,
  properties: ReportProperties,
  adopted: ReadonlyMap<string, FigureMemory> = new Map(),
): ReadReport {
  const main = documentPart(parts);
  const stories = storiesOf(parts);
  const styles = styleReader(parts, main);
  const isProtected = isDocumentProtected(parts, main);
  const names = paragraphNames(stories);
  const known = new Map([...[...adopted].filter(([id]) => !damaged.has(id)), ...figures]);
  const found = stories.flatMap((story) => findFigures(story, known));
  const captions = new Set<string>();
  const standing = found.map((figure): StoredFigure => {
    const memory = figures.get(figure.id);
    const locked = isProtected ? 'document' : isLocked(figure) ? 'control' : undefined;
    return {
      id: figure.id,
      where: whereOf(figure, names),
      standing: withOwnCaption(
        readStanding(parts, figure, known.get(figure.id), styles),
        figure.story.part,
        captions,
      ),
      ...(memory && { memory }),
      ...(damaged.has(figure.id) && { isDamaged: true }),
      ...(figure.isFallback && { isFallback: true }),
      ...(locked && { locked }),
    };
  });
  const there = new Set(found.map(({ id }) => id));
  const lost = [...figures].flatMap(([id, memory]): StoredFigure[] =>
    there.has(id) ? [] : [{ id, memory }],
  );
  const forgotten = [...damaged].flatMap((id): StoredFigure[] =>
    there.has(id) ? [] : [{ id, isDamaged: true }],
  );
  return {
    state: {
      figures: [...standing, ...lost, ...forgotten],
      passages: passagesOf(stories, names, found, standing),
      properties,
    },
    found,
    stories,
  };
}

/** Where the figures of a package stand, as `readReportState` finds them, without reading what stands there. */
export function figuresIn(parts: Parts, memories: ReadonlyMap<string, FigureMemory>): FoundFigure[] {
  return storiesOf(parts).flatMap((story) => findFigures(story, memories));
}

/** A sentence is in the paragraph it stands in, another figure in its first one. */
function whereOf({ story, control, blocks, inline }: FoundFigure, names: ParagraphNames): string {
  const start = inline ?? blocks[0] ?? control ?? 0;
  return names.nameAt(story, (inline !== undefined && story.index.ancestor(inline, 'w:p')) || start);
}

/** A caption belongs to one figure: the first that claims it. */
function withOwnCaption({ caption, ...standing }: Standing, part: string, claimed: Set<string>): Standing {
  const place = `${part} ${caption?.place}`;
  if (!caption || claimed.has(place)) return standing;
  claimed.add(place);
  return { ...standing, caption };
}

function isLocked({ story: { index }, control }: FoundFigure): boolean {
  for (let node = control; node !== undefined; node = index.ancestor(node, 'w:sdt')) {
    const lock = index.attribute(index.child(index.child(node, 'w:sdtPr'), 'w:lock'), 'w:val');
    if (lock === 'contentLocked' || lock === 'sdtContentLocked') return true;
  }
  return false;
}

function isDocumentProtected(parts: Parts, main: string): boolean {
  const name = related(parts, main, 'settings');
  if (!name || !parts.has(name) || !textOf(parts, name).includes('documentProtection')) return false;
  const index = indexXml(textOf(parts, name));
  const [protection] = index.descendants(0, 'w:documentProtection');
  if (protection === undefined) return false;
  const enforced = index.attribute(protection, 'w:enforcement') ?? '0';
  return ['1', 'true', 'on'].includes(enforced) && index.attribute(protection, 'w:edit') !== 'trackedChanges';
}

/** Paragraphs that are not ours and hold a digit: neither in a figure nor a caption of one. */
function passagesOf(
  stories: Story[],
  names: ParagraphNames,
  found: FoundFigure[],
  standing: StoredFigure[],
): Passage[] {
  return stories.flatMap((story) => {
    const { part, index } = story;
    const isOurs = ownNodes(
      index,
      found.flatMap((figure, i) =>
        figure.story.part === part ? [{ ...figure, caption: standing[i]?.standing?.caption?.place }] : [],
      ),
    );
    return names.of(story).flatMap((paragraph): Passage[] => {
      const text = isOurs(paragraph) ? '' : visibleText(index, paragraph);
      return /\d/.test(text) ? [{ where: names.nameAt(story, paragraph), text }] : [];
    });
  });
}

/** Whether a paragraph stands in one of our figures, or holds one of our captions or sentences. */
function ownNodes(
  index: XmlIndex,
  figures: (FoundFigure & { caption?: XmlNode | undefined })[],
): (node: XmlNode) => boolean {
  const ours = new Uint8Array(index.size);
  const mark = (node: XmlNode | undefined) => {
    if (node !== undefined) ours.fill(1, node, index.after(node));
  };
  for (const { control, blocks, inline, title, caption } of figures) {
    mark(control);
    blocks.forEach(mark);
    for (const node of [inline, title, caption])
      mark(node === undefined ? undefined : (index.ancestor(node, 'w:p') ?? node));
  }
  return (node) => ours[node] === 1;
}
