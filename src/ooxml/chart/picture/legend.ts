import type { ChartBody } from '../../../figures/figure';
import type { PictureFormat } from './format';
import type { Frame } from './frame';
import { area, fitting, label, textWidth } from './marks';

const ROW = 1.8;

/** Pixels the legend takes below the plot; one series needs none. */
export function legendHeight(body: ChartBody, { width, em }: Pick<PictureFormat, 'width' | 'em'>): number {
  return body.series.length > 1 ? (rowsOf(body, columnsOf(body, width, em)) * ROW + 0.4) * em : 0;
}

/** The colour and name of every series, in as many columns as their names leave room for. */
export function legendOf({ body, colours, width, height, em }: Frame): string {
  const columns = columnsOf(body, width, em);
  const step = width / columns;
  const top = height - rowsOf(body, columns) * ROW * em;
  return body.series
    .map(({ name }, s) => {
      const x = (s % columns) * step + 0.5 * em;
      const y = top + Math.floor(s / columns) * ROW * em;
      const shown = fitting(name, step - 2 * em, em);
      return area([x, y], [em, em], colours[s] ?? '') + label(shown, x + 1.5 * em, y + 0.85 * em, 'start');
    })
    .join('');
}

function columnsOf({ series }: ChartBody, width: number, em: number): number {
  const entry = Math.max(...series.map(({ name }) => textWidth(name, em))) + 3 * em;
  return Math.min(series.length, Math.max(1, Math.floor(width / entry)));
}

const rowsOf = ({ series }: ChartBody, columns: number) => Math.ceil(series.length / columns);
