import { look, setLook } from './look';
import type { Place } from './place';

export class FormatProtection {
  static scalars = ['formulaHidden', 'locked'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get locked() {
    return look(this.#place, 'locked');
  }

  set locked(value) {
    setLook(this.#place, { locked: value === true });
  }

  get formulaHidden() {
    return look(this.#place, 'formulaHidden');
  }

  set formulaHidden(value) {
    setLook(this.#place, { formulaHidden: value === true });
  }
}
