import type { Area } from '../model/area';
import { qualifiedAddress } from '../model/address';
import type { Place } from './place';
import { Range } from './range';

/** Several areas of one sheet. */
export class RangeAreas {
  static scalars = ['address', 'areaCount', 'cellCount'];

  #place: Place;
  #areas: Area[];

  constructor(place: Place, areas: Area[]) {
    this.#place = place;
    this.#areas = areas;
  }

  get address() {
    return this.#areas.map((area) => qualifiedAddress(this.#place.sheet.name, area)).join(',');
  }

  get areaCount() {
    return this.#areas.length;
  }

  get cellCount() {
    return this.#areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }

  get areas() {
    return new RangeCollection(this.#place, this.#areas);
  }
}

export class RangeCollection {
  #place: Place;
  #areas: Area[];

  constructor(place: Place, areas: Area[]) {
    this.#place = place;
    this.#areas = areas;
  }

  get items() {
    return this.#areas.map((area) => new Range({ ...this.#place, area }));
  }

  getCount() {
    return this.#areas.length;
  }
}
