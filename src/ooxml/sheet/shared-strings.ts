import { listedElements } from '../package/listed-elements';
import { mainPartOf } from '../package/kind-of-document';
import type { ReadableParts } from '../package/open-archive';
import { related } from '../package/relationships';
import { remembered } from '../package/remembered';
import { attributeOf, characters, firstOf, scan } from '../package/scan-xml';
import { isOn } from './shown-formats';

const stringsIn = remembered((bytes) => listedElements(bytes, 'si').map(({ content }) => stringOf(content)));

/** The texts cells refer to by number; read once for a workbook. */
export function sharedStringsOf(parts: ReadableParts): string[] {
  const part = sharedStringsPart(parts);
  const bytes = part === undefined ? undefined : parts.get(part);
  return bytes ? stringsIn(bytes) : [];
}

export function sharedStringsPart(parts: ReadableParts): string | undefined {
  const workbook = mainPartOf(parts);
  return workbook === undefined ? undefined : related(parts, workbook, 'sharedStrings');
}

/** The text of a shared or inline string (CT_Rst), its runs joined, without phonetic readings, which stand behind them. */
export function stringOf(content: string): string {
  const phonetic = [...scan(content, 'rPh')].flatMap((reading) => [...scan(reading.content, 't')]).length;
  const runs = [...scan(content, 't')].map((run) => written(run.content));
  return runs.slice(0, runs.length - phonetic).join('');
}

/** A text as it stands in a cell: what is struck out is not there, what is raised is a footnote mark. */
export interface MarkedText {
  text: string;
  struck: string;
  raised: string;
}

/** The texts cells refer to by number, with what their runs look like. */
export function markedStringsOf(parts: ReadableParts): MarkedText[] {
  const part = sharedStringsPart(parts);
  const bytes = part === undefined ? undefined : parts.get(part);
  return bytes ? listedElements(bytes, 'si').map(({ content }) => markedString(content)) : [];
}

export function markedString(content: string): MarkedText {
  const marked: MarkedText = { text: '', struck: '', raised: '' };
  const runs = [...scan(content, 'r')];
  if (runs.length === 0) return { ...marked, text: stringOf(content) };
  for (const run of runs) {
    const look = firstOf(run.content, 'rPr')?.content ?? '';
    const align = firstOf(look, 'vertAlign');
    const isRaised = align !== undefined && attributeOf(align, 'val') === 'superscript';
    const into = isOn(firstOf(look, 'strike')) ? 'struck' : isRaised ? 'raised' : 'text';
    marked[into] += stringOf(run.content);
  }
  return marked;
}

/** Characters XML cannot hold, and line ends, are written as `_x000D_` (ST_Xstring, ECMA-376, 22.9.2.19). */
function written(content: string): string {
  const text = characters(content);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
