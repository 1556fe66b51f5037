import { below, childOf, made, putAfter } from '../package/xml';
import { chosen, onFigure } from './edit';
import { chartParts, pointsOf } from './chart-parts';

/** One area's bar in another colour, set by hand. */
export const highlightCategory = onFigure(
  'colours the bar of an area',
  ['chart'],
  (figure, { row }, report) => {
    const { chart } = chartParts(report.docx, figure);
    const [series] = below(report.docx.change(chart), 'c', 'ser');
    const areas = pointsOf(childOf(series, 'c', 'cat'));
    const free = areas.filter(
      (area, index) =>
        !area.endsWith('insgesamt') &&
        !below(series, 'c', 'dPt').some(
          (point) => childOf(point, 'c', 'idx')?.getAttribute('val') === String(index),
        ),
    );
    const area = chosen(free, row);
    const place = below(series, 'c', 'dPt').at(-1) ?? childOf(series, 'c', 'invertIfNegative');
    if (!area || !place) return undefined;
    const colour = `B2${String(report.number()).slice(-4)}`;
    const point =
      `<c:dPt><c:idx val="${areas.indexOf(area)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr></c:dPt>`;
    putAfter(place, ...made(place, point));
    return { expects: 'renewed', highlight: { colour, area } };
  },
);
