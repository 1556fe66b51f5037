import { listedElements } from '../package/listed-elements';
import { mainPartOf } from '../package/kind-of-document';
import type { ReadableParts } from '../package/open-archive';
import { related } from '../package/relationships';
import { remembered } from '../package/remembered';
import { characters, scan } from '../package/scan-xml';

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
  const runs = [...scan(content, 't')].map((run) => characters(run.content));
  return runs.slice(0, runs.length - phonetic).join('');
}
