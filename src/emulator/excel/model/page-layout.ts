export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printTitleRows: string;
  printTitleColumns: string;
  printArea: string;
  centerHorizontally: boolean;
  printGridlines: boolean;
}

export const plainPageLayout: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  printTitleRows: '',
  printTitleColumns: '',
  printArea: '',
  centerHorizontally: false,
  printGridlines: false,
};
