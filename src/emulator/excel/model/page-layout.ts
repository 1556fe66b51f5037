export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printTitleRows: string;
  printTitleColumns: string;
  printArea: string;
  centerHorizontally: boolean;
  printGridlines: boolean;
  header: PageMargin;
  footer: PageMargin;
}

/** What stands above or below every page, in the codes of Excel: `&P` is the number of the page. */
export interface PageMargin {
  left: string;
  center: string;
  right: string;
}

const blank: PageMargin = { left: '', center: '', right: '' };

export const plainPageLayout: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  printTitleRows: '',
  printTitleColumns: '',
  printArea: '',
  centerHorizontally: false,
  printGridlines: false,
  header: blank,
  footer: blank,
};
