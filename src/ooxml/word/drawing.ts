import type { ChartBody, Figure } from '../../figures/figure';
import { chartSize } from '../chart/chart-colours';
import { paragraph } from './paragraph';
import { escapeXml, NS } from '../package/xml';

const EMU_PER_CM = 360_000;

/** What stands in the chart's place: the native chart, or a picture of it where a host drops chart parts. */
export type DrawingKind = 'chart' | 'picture';

const GRAPHICS: Record<DrawingKind, (relationship: string, cx: number, cy: number) => string> = {
  chart: (relationship) =>
    `<a:graphicData uri="${NS.c}"><c:chart xmlns:c="${NS.c}" xmlns:r="${NS.r}" r:id="${relationship}"/></a:graphicData>`,
  picture: (relationship, cx, cy) =>
    `<a:graphicData uri="${NS.pic}"><pic:pic xmlns:pic="${NS.pic}"><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${NS.r}" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`,
};

/** The paragraph of a chart, in line with the text, with its alternative text. */
export function drawing(
  { altText, title, body }: Figure & { body: ChartBody },
  kind: DrawingKind,
  relationship: string,
  id: number,
): string {
  const { width, height } = chartSize(body);
  const [cx, cy] = [Math.round(width * EMU_PER_CM), Math.round(height * EMU_PER_CM)];
  return paragraph(
    'chart',
    `<w:r><w:drawing><wp:inline xmlns:wp="${NS.wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
      `<wp:docPr id="${id}" name="${escapeXml(`Sozialraum ${id}`)}" descr="${escapeXml(altText)}" title="${escapeXml(title)}"/>` +
      `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${NS.a}">${GRAPHICS[kind](relationship, cx, cy)}</a:graphic></wp:inline></w:drawing></w:r>`,
  );
}
