import { textOf, type Parts } from '../package/archive';
import { related } from '../package/relationships';
import { removed, spliced, type Splice } from '../package/splice';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';
import { stylesPart, withOwnStyles } from './styles';

const CHAIN = ['w:basedOn', 'w:next', 'w:link'];

/**
 * A styles part for content that is put into the document it comes from: the styles it names as the document has them, with
 * what they are based on, and ours where it names them and the document has none. Word keeps its own wherever a name exists.
 */
export function stylesWith(parts: Parts, main: string, content: string[]): string {
  const name = related(parts, main, 'styles');
  if (!name || !parts.has(name)) return stylesPart();
  const styles = textOf(parts, name);
  const index = indexXml(styles);
  const known = new Map(
    index.children(0, 'w:style').map((style) => [index.attribute(style, 'w:styleId') ?? '', style]),
  );
  const needed = chainOf(index, known, content.flatMap(stylesNamedIn));
  const cut = spliced(styles, allBut(index, needed));
  return [...needed].every((id) => known.has(id)) ? cut : withOwnStyles(cut);
}

function stylesNamedIn(xml: string): string[] {
  return [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle)\s+w:val="([^"]*)"/g)].map(([, id = '']) => id);
}

/** Styles with all they are based on and lead to. */
function chainOf(index: XmlIndex, known: ReadonlyMap<string, XmlNode>, named: string[]): Set<string> {
  const needed = new Set<string>();
  const waiting = [...named];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    const style = known.get(id);
    waiting.push(...CHAIN.flatMap((link) => index.attribute(index.child(style, link), 'w:val') ?? []));
  }
  return needed;
}

const FOUNDATIONS = ['normal', 'caption', 'normal table'];

/** What our styles are based on stays. */
function allBut(index: XmlIndex, needed: ReadonlySet<string>): Splice[] {
  const stays = (entry: XmlNode) =>
    index.is(entry, 'w:docDefaults') ||
    needed.has(index.attribute(entry, 'w:styleId') ?? '') ||
    FOUNDATIONS.includes((index.attribute(index.child(entry, 'w:name'), 'w:val') ?? '').toLowerCase());
  return index
    .children(0)
    .filter((entry) => !stays(entry))
    .map((entry) => removed(index, entry));
}
