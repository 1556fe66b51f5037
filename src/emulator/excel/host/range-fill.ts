import { colour } from './colour';
import { look, setLook } from './look';
import type { Place } from './place';

export class RangeFill {
  static scalars = ['color'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get color() {
    const fill = look(this.#place, 'fill');
    return fill === '' ? '#FFFFFF' : fill;
  }

  set color(value) {
    setLook(this.#place, { fill: colour(value) });
  }

  clear() {
    setLook(this.#place, { fill: '' });
  }
}
