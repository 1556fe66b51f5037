import { blockAddress } from '../../figures/cell-address';
import type { Sheet } from '../../figures/sheet';
import { printOf } from '../../figures/sheet-print';

/** Queues how a worksheet of its own is printed. */
export function queuePages(pages: Excel.PageLayout, sheet: Sheet): void {
  const { paper, landscape, area, heads, footer } = printOf(sheet, sheet.provenance.request.language);
  pages.orientation = landscape ? 'Landscape' : 'Portrait';
  pages.paperSize = paper;
  pages.zoom = { horizontalFitToPages: 1 };
  pages.setPrintTitleRows(`$1:$${heads}`);
  pages.setPrintArea(blockAddress(area));
  const margin = pages.headersFooters.defaultForAllPages;
  margin.leftFooter = footer.left;
  margin.rightFooter = footer.right;
}
