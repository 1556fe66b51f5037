import type { Language } from '../../domain/text';
import type { ChartBody } from '../../figures/figure';
import { THEME } from '../../figures/palette';
import { barsOf } from './picture/bars';
import { PAGE, type PictureFormat } from './picture/format';
import { frameOf, type Frame } from './picture/frame';
import { legendOf } from './picture/legend';
import { linesOf } from './picture/lines';

/**
 * The chart as an SVG: the same numbers, order and colours as the native chart. For hosts that drop chart parts, and for
 * showing a chart on a page or in a pane.
 */
export function chartPicture(body: ChartBody, language: Language, format: PictureFormat = PAGE): string {
  const frame = frameOf(body, language, format);
  const { width, height, em } = frame;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${THEME.chartFont}, sans-serif" font-size="${em}" fill="#${THEME.text}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    DRAWN[body.type](frame) +
    (body.series.length > 1 && !frame.named ? legendOf(frame) : '') +
    '</svg>'
  );
}

/** The SVG as the address of a picture; what stands in it cannot become part of a page. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

const DRAWN: Record<ChartBody['type'], (frame: Frame) => string> = {
  bar: barsOf,
  column: barsOf,
  line: linesOf,
};
