import { accessDenied, invalidArgument } from '../../protocol/host-error';
import { lastColumn, lastRow } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { standardHeight, standardWidth } from '../model/sheet';
import type { SheetChart } from '../model/sheet-chart';
import { required, sameName } from './keyed';
import { placeOf } from './place';
import type { Open } from './place';
import { Range } from './range';
import { Worksheet } from './worksheet';

export class ChartCollection {
  static scalars = ['count'];

  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get items() {
    return this.#sheet.charts.map((chart) => new Chart(this.#open, this.#sheet, chart));
  }

  get count() {
    return this.#sheet.charts.length;
  }

  add(chartType: string, source: Range, seriesBy = 'Auto') {
    if (this.#sheet.isProtected) throw accessDenied('ChartCollection.add');
    const { sheet, area } = Range.placeOf(source);
    const number = this.#open.book.nextId();
    const chart: SheetChart = {
      id: `{${number.padStart(8, '0')}-0000-0000-0000-00000000C4A7}`,
      name: `Diagramm ${this.count + 1}`,
      chartType,
      title: '',
      showTitle: true,
      showLegend: true,
      legendPosition: 'Bottom',
      seriesBy,
      source: { sheet, area },
      left: 240,
      top: 60,
      width: 360,
      height: 216,
    };
    this.#sheet.charts.push(chart);
    this.#open.book.report({ kind: 'look' });
    return new Chart(this.#open, this.#sheet, chart);
  }

  getCount() {
    return this.count;
  }

  getItem(name: string) {
    return required(this.getItemOrNullObject(name), 'ChartCollection.getItem');
  }

  getItemAt(index: number) {
    const chart = this.items[index];
    if (!chart) throw invalidArgument('ChartCollection.getItemAt');
    return chart;
  }

  getItemOrNullObject(key: string) {
    return this.items.find(({ id, name }) => id === key || sameName(name, key)) ?? null;
  }
}

export class Chart {
  static scalars = ['chartType', 'height', 'id', 'left', 'name', 'top', 'width'];

  #open: Open;
  #sheet: Sheet;
  #chart: SheetChart;

  constructor(open: Open, sheet: Sheet, chart: SheetChart) {
    this.#open = open;
    this.#sheet = sheet;
    this.#chart = chart;
  }

  get id() {
    return this.#chart.id;
  }

  get name() {
    return this.#chart.name;
  }

  set name(name: string) {
    this.#set({ name });
  }

  get chartType() {
    return this.#chart.chartType;
  }

  set chartType(chartType: string) {
    this.#set({ chartType });
  }

  get left() {
    return this.#chart.left;
  }

  set left(left: number) {
    this.#set({ left });
  }

  get top() {
    return this.#chart.top;
  }

  set top(top: number) {
    this.#set({ top });
  }

  get width() {
    return this.#chart.width;
  }

  set width(width: number) {
    this.#set({ width });
  }

  get height() {
    return this.#chart.height;
  }

  set height(height: number) {
    this.#set({ height });
  }

  get title() {
    return new ChartTitle(this.#open, this.#chart);
  }

  get legend() {
    return new ChartLegend(this.#open, this.#chart);
  }

  get worksheet() {
    return new Worksheet(this.#open, this.#sheet);
  }

  setData(source: Range, seriesBy = 'Auto') {
    const { sheet, area } = Range.placeOf(source);
    this.#set({ source: { sheet, area }, seriesBy });
  }

  /** Lays the chart over the cells from one corner to the other. */
  setPosition(start: Range | string, end: Range | string = start) {
    const first = this.#area(start);
    const last = this.#area(end);
    const left = distance(this.#sheet.columnWidths, first.column, standardWidth);
    const top = distance(this.#sheet.rowHeights, first.row, standardHeight);
    const right = distance(this.#sheet.columnWidths, lastColumn(last) + 1, standardWidth);
    const bottom = distance(this.#sheet.rowHeights, lastRow(last) + 1, standardHeight);
    this.#set({ left, top, width: right - left, height: bottom - top });
  }

  delete() {
    this.#sheet.charts = this.#sheet.charts.filter((chart) => chart !== this.#chart);
    this.#open.book.report({ kind: 'look' });
  }

  #area(range: Range | string): Area {
    return typeof range === 'string'
      ? placeOf(this.#open, this.#sheet, range, 'Chart.setPosition').area
      : Range.placeOf(range).area;
  }

  #set(change: Partial<SheetChart>) {
    if (this.#sheet.isProtected) throw accessDenied('Chart');
    Object.assign(this.#chart, change);
    this.#open.book.report({ kind: 'look' });
  }
}

export class ChartTitle {
  static scalars = ['text', 'visible'];

  #open: Open;
  #chart: SheetChart;

  constructor(open: Open, chart: SheetChart) {
    this.#open = open;
    this.#chart = chart;
  }

  get text() {
    return this.#chart.title;
  }

  set text(text: string) {
    this.#chart.title = text;
    this.#chart.showTitle = true;
    this.#open.book.report({ kind: 'look' });
  }

  get visible() {
    return this.#chart.showTitle;
  }

  set visible(visible: boolean) {
    this.#chart.showTitle = visible;
    this.#open.book.report({ kind: 'look' });
  }
}

export class ChartLegend {
  static scalars = ['position', 'visible'];

  #open: Open;
  #chart: SheetChart;

  constructor(open: Open, chart: SheetChart) {
    this.#open = open;
    this.#chart = chart;
  }

  get position() {
    return this.#chart.legendPosition;
  }

  set position(position: string) {
    this.#chart.legendPosition = position;
    this.#open.book.report({ kind: 'look' });
  }

  get visible() {
    return this.#chart.showLegend;
  }

  set visible(visible: boolean) {
    this.#chart.showLegend = visible;
    this.#open.book.report({ kind: 'look' });
  }
}

function distance(sizes: Map<number, number>, end: number, standard: number): number {
  let sum = 0;
  for (let index = 0; index < end; index += 1) sum += sizes.get(index) ?? standard;
  return sum;
}
