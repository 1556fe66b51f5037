import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { parseTree, type TreeElement } from './tree';
import {
  attributeOf,
  childrenOf,
  escaped,
  NAMESPACES,
  parseXml,
  written,
  type Document,
  type Element,
} from './xml';

/** A .docx taken apart: parts are parsed when first looked at, and written again only when they were changed. */
export interface Docx {
  names(): string[];
  has(part: string): boolean;
  bytes(part: string): Uint8Array | undefined;
  put(part: string, content: Uint8Array | string): void;
  drop(part: string): void;
  /** The text of a part; empty when there is none. */
  text(part: string): string;
  /** The root of a part for reading, as it stands now. */
  read(part: string): TreeElement;
  /** The root of a part for changing. */
  change(part: string): Element;
  /** The file as it stands now. */
  save(): Uint8Array;
}

export function openDocx(file: Uint8Array): Docx {
  const parts = new Map<string, Uint8Array>(
    Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/')),
  );
  const trees = new Map<string, TreeElement>();
  const changed = new Map<string, Document>();
  const settle = (part: string) => {
    const document = changed.get(part);
    if (document) put(part, strToU8(written(document)));
  };
  const put = (part: string, content?: Uint8Array | string) => {
    trees.delete(part);
    changed.delete(part);
    if (content) parts.set(part, typeof content === 'string' ? strToU8(content) : content);
    else parts.delete(part);
  };
  const text = (part: string) => {
    settle(part);
    const bytes = parts.get(part);
    return bytes ? strFromU8(bytes) : '';
  };
  return {
    names: () => [...parts.keys()],
    has: (part) => parts.has(part),
    bytes: (part) => {
      settle(part);
      return parts.get(part);
    },
    put,
    drop: (part) => put(part),
    text,
    read: (part) => {
      if (changed.has(part)) settle(part);
      const tree = trees.get(part) ?? parseTree(text(part));
      trees.set(part, tree);
      return tree;
    },
    change: (part) => {
      const document = changed.get(part) ?? parseXml(text(part));
      trees.delete(part);
      changed.set(part, document);
      return document.documentElement as Element;
    },
    save: () => {
      for (const [part, document] of changed) parts.set(part, strToU8(written(document)));
      return zipped(parts);
    },
  };
}

/** Stored, not packed: files of tests are written a thousand times and read once. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts)
    files[name] = [bytes as Uint8Array<ArrayBuffer>, { level: 0, mtime: new Date(1980, 0, 1) }];
  return zipSync(files);
}

export interface Relationship {
  id: string;
  /** The last word of its type, such as `chart`. */
  kind: string;
  /** Name of the part it leads to. */
  target: string;
}

/** What a part points to inside the file; the file itself is the part ``. */
export function relationshipsOf(docx: Docx, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!docx.has(name)) return [];
  return childrenOf(docx.read(name), 'rel', 'Relationship')
    .filter((entry) => entry.getAttribute('TargetMode') !== 'External')
    .map((entry) => ({
      id: entry.getAttribute('Id') ?? '',
      kind: (entry.getAttribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolved(part, entry.getAttribute('Target') ?? ''),
    }));
}

export function relationshipsPart(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
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

/** Points from a part to another, by its name from the root, and returns the id. */
export function relate(docx: Docx, source: string, kind: string, target: string): string {
  const name = relationshipsPart(source);
  const before = docx.text(name) || `<Relationships xmlns="${NAMESPACES.rel[0]}"></Relationships>`;
  const open = before.replace(
    /<(\w*:?)Relationships\b([^>]*)\/>\s*$/,
    '<$1Relationships$2></$1Relationships>',
  );
  let number = 1;
  while (open.includes(`"own${number}"`)) number++;
  const entry = `<Relationship Id="own${number}" Type="${NAMESPACES.r[0]}/${kind}" Target="/${target}"/>`;
  docx.put(
    name,
    open.replace(/<\/\w*:?Relationships>\s*$/, (end) => entry + end),
  );
  return `own${number}`;
}

/** Says what a part is, unless it is said. */
export function declare(docx: Docx, part: string, type: string): void {
  const name = '[Content_Types].xml';
  const text = docx.text(name);
  if (text.includes(`"/${escaped(part)}"`)) return;
  const entry = `<Override PartName="/${escaped(part)}" ContentType="${type}"/>`;
  docx.put(
    name,
    text.replace(/<\/Types>\s*$/, (end) => entry + end),
  );
}

/** The main document part. */
export function mainPart(docx: Docx): string {
  return relationshipsOf(docx, '').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
}

const STORIES = ['header', 'footer', 'footnotes', 'endnotes'];

/** The parts that hold text, in the order they are read: the main one, headers, footers, notes. */
export function storyParts(docx: Docx): string[] {
  const main = mainPart(docx);
  const related = relationshipsOf(docx, main);
  return [
    main,
    ...STORIES.flatMap((story) => related.filter(({ kind }) => kind === story).map(({ target }) => target)),
  ].filter((part) => docx.has(part));
}

/** Id and name of every style of the document. */
export function styleNames(docx: Docx): Map<string, string> {
  const part = relationshipsOf(docx, mainPart(docx)).find(({ kind }) => kind === 'styles')?.target;
  const root = part && docx.has(part) ? docx.read(part) : undefined;
  return new Map(
    childrenOf(root, 'w', 'style').map((style) => [
      attributeOf(style, 'w', 'styleId'),
      attributeOf(childrenOf(style, 'w', 'name')[0], 'w', 'val'),
    ]),
  );
}
