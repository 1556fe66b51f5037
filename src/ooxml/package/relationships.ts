import { bytesOf, textOf, type Parts } from './archive';
import { descendants, parseXml } from './parse-xml';
import { escapeXml, NS, XML_HEADER } from './xml';

export interface Relationship {
  id: string;
  type: string;
  /** Name of the part in the package. */
  target: string;
}

/** Where the relationships of a part stand; the package's own belong to the part ``. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The relationships of a part to other parts of the package. */
export function relationshipsOf(parts: Parts, source: string): Relationship[] {
  const xml = textOf(parts, relationshipsPart(source));
  if (!xml) return [];
  return descendants(parseXml(xml), NS.relationships, 'Relationship')
    .filter((entry) => entry.getAttribute('TargetMode') !== 'External')
    .map((entry) => ({
      id: entry.getAttribute('Id') ?? '',
      type: entry.getAttribute('Type') ?? '',
      target: resolved(source, entry.getAttribute('Target') ?? ''),
    }));
}

/** The first part a part points to by a type, given by its last word such as `officeDocument`. */
export function related(parts: Parts, source: string, type: string): string | undefined {
  return relationshipsOf(parts, source).find((entry) => entry.type.endsWith(`/${type}`))?.target;
}

/** Points from a part to another and returns the new relationship's id. `target` is as written, relative to the source. */
export function relate(parts: Parts, source: string, type: string, target: string): string {
  const name = relationshipsPart(source);
  const before =
    textOf(parts, name) || `${XML_HEADER}<Relationships xmlns="${NS.relationships}"></Relationships>`;
  const open = before.replace(/<Relationships\b([^>]*)\/>\s*$/, '<Relationships$1></Relationships>');
  const id = freeId(open);
  const full = type.includes(':') ? type : `${NS.r}/${type}`;
  const entry = `<Relationship Id="${id}" Type="${full}" Target="${escapeXml(target)}"/>`;
  parts.set(name, bytesOf(open.replace(/<\/Relationships>\s*$/, (end) => entry + end)));
  return id;
}

function freeId(xml: string): string {
  let number = 1;
  while (xml.includes(`Id="srId${number}"`)) number++;
  return `srId${number}`;
}

function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
