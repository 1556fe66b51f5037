import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordModel } from '../../emulator/word/model';
import { paragraphsIn } from '../../emulator/word/text';
import {
  ancestor,
  isW,
  make,
  NAMESPACE,
  parseXml,
  prepend,
  rootOf,
  serializeXml,
  within,
  type Element,
} from '../../emulator/word/xml';
import { relationshipsOf } from '../../emulator/word/relationships';

/** Where a drawn paragraph or chart comes from: the page finds it again by the id of a mark. */
export interface Preview {
  /** A copy of the document a renderer can read, each paragraph and chart marked. */
  bytes: Uint8Array;
  charts: PreviewChart[];
}

export interface PreviewChart {
  mark: string;
  /** The chart part. */
  xml: string;
  altText: string;
  /** Pixels. */
  width: number;
  height: number;
}

const EMU_PER_PIXEL = 9525;

export const paragraphMark = (index: number) => `sr-p-${index}`;
const chartMark = (index: number) => `sr-c-${index}`;

/** Prepares a document for drawing: marks paragraphs by bookmarks and takes charts out, which the renderer cannot draw. */
export function preview(model: WordModel): Preview {
  const main = model.pkg.main;
  const parts = unzipSync(model.pkg.zip());
  const document = parseXml(strFromU8(parts[main] ?? new Uint8Array()));
  const charts = within(rootOf(document), 'drawing').flatMap((drawing, index) =>
    takeChart(model, main, drawing, chartMark(index)),
  );
  const body = within(rootOf(document), 'body')[0] as Element;
  paragraphsIn([body]).forEach((paragraph, index) => markParagraph(paragraph, index));
  parts[main] = strToU8(serializeXml(document));
  return { bytes: zipSync(parts, { level: 0 }), charts };
}

function markParagraph(paragraph: Element, index: number) {
  const mark = bookmark(paragraphMark(index));
  const properties = paragraph.firstChild;
  if (isW(properties, 'pPr')) paragraph.insertBefore(mark, properties.nextSibling);
  else prepend(paragraph, mark);
}

function takeChart(model: WordModel, main: string, drawing: Element, mark: string): PreviewChart[] {
  const chart = within(drawing, 'chart', 'c')[0];
  const id = chart?.getAttributeNS(NAMESPACE.r, 'id');
  const part = id
    ? relationshipsOf(model.pkg, main).find((relationship) => relationship.id === id)?.target
    : undefined;
  const run = ancestor(drawing, 'r');
  if (!part || !run) return [];
  const extent = within(drawing, 'extent', 'wp')[0];
  run.parentNode?.insertBefore(bookmark(mark), run);
  drawing.parentNode?.removeChild(drawing);
  return [
    {
      mark,
      xml: strFromU8(model.pkg.content(part)),
      altText: within(drawing, 'docPr', 'wp')[0]?.getAttribute('descr') ?? '',
      width: Number(extent?.getAttribute('cx') ?? 0) / EMU_PER_PIXEL,
      height: Number(extent?.getAttribute('cy') ?? 0) / EMU_PER_PIXEL,
    },
  ];
}

function bookmark(name: string): Element {
  return make('bookmarkStart', { id: '0', name });
}
