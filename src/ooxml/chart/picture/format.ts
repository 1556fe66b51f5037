import type { ChartBody } from '../../../figures/figure';
import { chartSize } from '../chart-colours';

/** What a chart's picture is drawn for; lengths in pixels. */
export interface PictureFormat {
  width: number;
  /** Size of the writing. */
  em: number;
  /** `around` is what stands above and below the plot. */
  height: (body: ChartBody, around: number) => number;
}

const PIXELS_PER_CM = 48;

/** The size the native chart has in a document. */
export const PAGE: PictureFormat = {
  width: 16 * PIXELS_PER_CM,
  em: 15,
  height: (body) => Math.round(chartSize(body).height * PIXELS_PER_CM),
};

/** A task pane 320 pixels wide, where the same writing would be too small to read: as long as the chart needs. */
export const PANE: PictureFormat = {
  width: 264,
  em: 11,
  height: ({ type, categories, series }, around) =>
    Math.round(around + (type === 'bar' ? categories.length * (7 + 12 * series.length) : 140)),
};
