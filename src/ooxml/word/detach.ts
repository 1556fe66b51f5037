import type { Parts } from '../package/archive';
import { removeCustomXml } from '../package/remove-custom-xml';
import { removed, splicedPart, type Splice } from '../package/splice';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import { isAnchorName } from './anchor';
import { controlOfOurs } from './control';
import { MEMORY_NAMESPACE } from './memory-part';
import { memoryIn } from './report-package';
import { storiesOf } from './stories';

/**
 * The package without what links its figures: our controls leave their content where it stands, our hidden bookmarks and the
 * memory go. Everything else stays byte for byte. `links` counts the figures that had one.
 */
export function withoutLinks(before: Parts): { parts: Parts; links: number } {
  const parts = new Map(before);
  const { figures, damaged } = memoryIn(parts);
  const ids = new Set([...figures.keys(), ...damaged]);
  for (const { part, index } of storiesOf(parts)) {
    const controls = ownControls(index);
    for (const { id } of controls) ids.add(id);
    const splices = [...controls.flatMap(({ node }) => unwrapped(index, node)), ...withoutAnchors(index)];
    if (splices.length) parts.set(part, splicedPart(index, splices));
  }
  removeCustomXml(parts, MEMORY_NAMESPACE);
  return { parts, links: ids.size };
}

function ownControls(index: XmlIndex): { id: string; node: XmlNode }[] {
  return index.descendants(0, 'w:sdt').flatMap((node) => {
    const ours = controlOfOurs(index, node);
    return ours ? [{ id: ours.id, node }] : [];
  });
}

/** What stands before and behind a control's content. */
function unwrapped(index: XmlIndex, control: XmlNode): Splice[] {
  const content = index.child(control, 'w:sdtContent');
  if (content === undefined) return [removed(index, control)];
  const [start, end] = index.range(control);
  const [from, to] = index.inner(content);
  return [
    { start, end: from, text: '' },
    { start: to, end, text: '' },
  ];
}

function withoutAnchors(index: XmlIndex): Splice[] {
  const starts = index
    .descendants(0, 'w:bookmarkStart')
    .filter((mark) => isAnchorName(index.attribute(mark, 'w:name') ?? ''));
  const ends = endsById(index);
  const own = starts.flatMap(
    (start) => ends.get(index.attribute(start, 'w:id'))?.find((mark) => mark > start) ?? [],
  );
  return [...starts, ...new Set(own)].map((mark) => removed(index, mark));
}

function endsById(index: XmlIndex): Map<string | undefined, XmlNode[]> {
  const ends = new Map<string | undefined, XmlNode[]>();
  for (const mark of index.descendants(0, 'w:bookmarkEnd')) {
    const id = index.attribute(mark, 'w:id');
    ends.set(id, [...(ends.get(id) ?? []), mark]);
  }
  return ends;
}
