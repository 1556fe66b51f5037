import { invalidArgument, itemNotFound } from '../../protocol/host-error';
import { borderIndexes, commonBorder, drawBorder } from '../model/styling';
import type { BorderIndex } from '../model/styling';
import { colour } from './colour';
import type { Place } from './place';

export class RangeBorderCollection {
  static scalars = ['count'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get items() {
    return borderIndexes.map((index) => new RangeBorder(this.#place, index));
  }

  get count() {
    return borderIndexes.length;
  }

  getItem(index: string) {
    const known = borderIndexes.find((name) => name === index);
    if (!known) throw itemNotFound('RangeBorderCollection.getItem');
    return new RangeBorder(this.#place, known);
  }

  getItemAt(position: number) {
    const known = borderIndexes[position];
    if (!known) throw invalidArgument('RangeBorderCollection.getItemAt');
    return new RangeBorder(this.#place, known);
  }
}

export class RangeBorder {
  static scalars = ['color', 'sideIndex', 'style', 'weight'];

  #place: Place;
  #index: BorderIndex;

  constructor(place: Place, index: BorderIndex) {
    this.#place = place;
    this.#index = index;
  }

  get sideIndex() {
    return this.#index;
  }

  get style() {
    return this.#line?.style ?? null;
  }

  set style(value) {
    this.#draw({ style: String(value) });
  }

  get color() {
    return this.#line?.color ?? null;
  }

  set color(value) {
    this.#draw({ color: colour(value) });
  }

  get weight() {
    return this.#line?.weight ?? null;
  }

  set weight(value) {
    this.#draw({ weight: String(value) });
  }

  get #line() {
    return commonBorder(this.#place.sheet, this.#place.area, this.#index);
  }

  #draw(change: { style?: string; color?: string; weight?: string }) {
    const { open, sheet, area } = this.#place;
    drawBorder(open.book, sheet, area, this.#index, change);
  }
}
