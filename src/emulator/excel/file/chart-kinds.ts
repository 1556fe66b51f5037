/** How a kind of chart stands in the file: its element, what opens and what closes it. */
export interface ChartKind {
  element: string;
  open: string;
  close: string;
  hasAxes: boolean;
  sideways?: boolean;
}

const bars = (direction: 'col' | 'bar', grouping: string): ChartKind => ({
  element: 'c:barChart',
  open: `<c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>`,
  close: `<c:gapWidth val="150"/>${grouping === 'clustered' ? '' : '<c:overlap val="100"/>'}`,
  hasAxes: true,
  sideways: direction === 'bar',
});

/** Chart types of the API that the emulator saves as they are. */
export const chartKinds: Record<string, ChartKind> = {
  ColumnClustered: bars('col', 'clustered'),
  ColumnStacked: bars('col', 'stacked'),
  ColumnStacked100: bars('col', 'percentStacked'),
  BarClustered: bars('bar', 'clustered'),
  BarStacked: bars('bar', 'stacked'),
  BarStacked100: bars('bar', 'percentStacked'),
  LineMarkers: {
    element: 'c:lineChart',
    open: '<c:grouping val="standard"/><c:varyColors val="0"/>',
    close: '<c:marker val="1"/>',
    hasAxes: true,
  },
  Line: {
    element: 'c:lineChart',
    open: '<c:grouping val="standard"/><c:varyColors val="0"/>',
    close: '<c:marker val="0"/>',
    hasAxes: true,
  },
  Pie: { element: 'c:pieChart', open: '<c:varyColors val="1"/>', close: '', hasAxes: false },
};

export const plainKind = bars('col', 'clustered');
