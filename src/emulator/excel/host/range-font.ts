import { colour } from './colour';
import { look, setLook } from './look';
import type { Place } from './place';

export class RangeFont {
  static scalars = ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'];

  #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get name() {
    return look(this.#place, 'fontName');
  }

  set name(value) {
    setLook(this.#place, { fontName: String(value) });
  }

  get size() {
    return look(this.#place, 'fontSize');
  }

  set size(value) {
    setLook(this.#place, { fontSize: Number(value) });
  }

  get color() {
    return look(this.#place, 'fontColor');
  }

  set color(value) {
    setLook(this.#place, { fontColor: colour(value) });
  }

  get bold() {
    return look(this.#place, 'bold');
  }

  set bold(value) {
    setLook(this.#place, { bold: value === true });
  }

  get italic() {
    return look(this.#place, 'italic');
  }

  set italic(value) {
    setLook(this.#place, { italic: value === true });
  }

  get underline() {
    return look(this.#place, 'underline');
  }

  set underline(value) {
    setLook(this.#place, { underline: String(value) });
  }

  get strikethrough() {
    return look(this.#place, 'strikethrough');
  }

  set strikethrough(value) {
    setLook(this.#place, { strikethrough: value === true });
  }
}
