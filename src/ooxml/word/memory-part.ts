import type { FigureContent, TableBody } from '../../figures/figure';
import type { FigureMemory } from '../../refresh/memory';
import { escapeXml, XML_HEADER } from '../package/xml';
import { indexBytes, indexXml } from '../package/xml-index';
import { utf8Bytes } from '../package/xml-text';
import { memoryForm, type MemoryForm } from './memory-form';

/** Namespace of the one custom XML part that remembers all figures of a report. */
export const MEMORY_NAMESPACE = 'urn:sozialraum-office:report:1';

const VERSION = 2;

/** What a document remembers: its figures by id, and the ids of entries that cannot be read. */
export interface ReportMemory {
  figures: Map<string, FigureMemory>;
  damaged: Set<string>;
}

/** Stands in an entry for a value many entries share. */
interface Shared {
  $: number;
}

/** Long enough to be written once. */
const WORTH_SHARING = 24;

/**
 * The part: lists and questions that many figures share once, then one element a figure, both as JSON text. `kept` are
 * entries that could not be read; they stay as they are.
 */
export function writeMemory(figures: ReadonlyMap<string, FigureMemory>, kept: string[] = []): string {
  const shared = new Map<string, number>();
  const share = (value: unknown): unknown => {
    const json = JSON.stringify(value);
    if (json === undefined || json.length < WORTH_SHARING) return value;
    const number = shared.get(json) ?? shared.size;
    shared.set(json, number);
    return { $: number };
  };
  const entries = [...figures].map(([id, memory]) => entry(id, JSON.stringify(packed(memory, share))));
  const lists = [...shared].map(([json, number]) => `<shared id="${number}">${escapeText(json)}</shared>`);
  return `${XML_HEADER}<report xmlns="${MEMORY_NAMESPACE}" version="${VERSION}">${lists.join('')}${entries.join('')}${kept.join('')}</report>`;
}

function entry(id: string, json: string): string {
  return `<figure id="${escapeXml(id)}">${escapeText(json)}</figure>`;
}

/** Quotes may stand in a text as they are: JSON is full of them. */
function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  );
}

type Share = (value: unknown) => unknown;

function packed(memory: FigureMemory, share: Share): unknown {
  const { request, provenance, content } = memory;
  const { referenceDates, decimals } = provenance;
  return {
    ...memory,
    request: { ...request, query: share(request.query) },
    provenance: {
      ...provenance,
      release: share(provenance.release),
      referenceDates: share(referenceDates),
      decimals: share(decimals),
    },
    content: {
      ...content,
      notes: share(content.notes),
      legend: share(content.legend),
      source: share(content.source),
      body: packedBody(content.body, share),
    },
  };
}

function packedBody(body: FigureContent['body'], share: Share): unknown {
  if (body.kind !== 'table') return body;
  const { kind, head, rows, decimals, columns } = body;
  return {
    kind,
    head: share(head),
    keys: share(rows.map(({ key }) => key)),
    kinds: share(rows.map((row) => row.kind)),
    names: share(rows.map(({ texts }) => texts[0] ?? '')),
    ...(rows.some(({ of }) => of) && { meanings: share(rows.map(({ of }) => of)) }),
    texts: rows.map(({ texts }) => texts.slice(1).join('\t')),
    decimals: share(decimals),
    columns: share(columns),
  };
}

/** Reads the part; each entry is checked on its own, so that a bad one costs one figure. */
export function readMemory(part: string | Uint8Array): ReportMemory & { kept: string[] } {
  const figures = new Map<string, FigureMemory>();
  const damaged = new Set<string>();
  const kept: string[] = [];
  const index = readable(part);
  if (!index) return { figures, damaged, kept };
  const shared = new Map<string, unknown>();
  for (const element of index.children(0)) {
    const id = index.attribute(element, 'id') ?? '';
    const text = index.text(element);
    if (localName(index.nameOf(element)) === 'shared') {
      shared.set(id, parsed(text));
      continue;
    }
    const checked = memoryForm.safeParse(resolved(parsed(text), shared));
    if (checked.success) figures.set(id, unpacked(checked.data));
    else {
      damaged.add(id);
      kept.push(index.outer(element));
    }
  }
  return { figures, damaged, kept };
}

function readable(part: string | Uint8Array) {
  try {
    return typeof part === 'string' ? indexXml(part) : indexBytes(utf8Bytes(part));
  } catch {
    return undefined;
  }
}

function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

const DEEPEST = 4;

/** An entry with what it shares put in; shared values hold no others. */
function resolved(value: unknown, shared: ReadonlyMap<string, unknown>, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > DEEPEST) return value;
  if ('$' in value) return shared.get(String((value as Shared).$));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, resolved(part, shared, depth + 1)]),
  );
}

function unpacked({ content, ...memory }: MemoryForm): FigureMemory {
  const { body } = content;
  return {
    ...memory,
    content: { ...content, body: body.kind === 'table' ? tableOf(body) : body },
  } as FigureMemory;
}

function tableOf({
  head,
  keys,
  kinds,
  names,
  meanings,
  texts,
  decimals,
  columns,
}: Extract<MemoryForm['content']['body'], { kind: 'table' }>): TableBody {
  return {
    kind: 'table',
    head,
    rows: keys.map((key, r) => ({
      key,
      kind: kinds[r] ?? 'part',
      ...(meanings?.[r] && { of: meanings[r] }),
      texts: [names[r] ?? '', ...(texts[r] ?? '').split('\t')],
    })),
    decimals,
    columns,
  } as TableBody;
}
