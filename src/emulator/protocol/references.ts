/** Objects the library asked the host to keep (`_KeepReference`), by the id it addresses them with later. */
export class References {
  #kept = new Map<string, object>();
  #ids = new WeakMap<object, string>();
  #count = 0;

  keep(object: object) {
    if (this.#ids.has(object)) return;
    this.#count += 1;
    const id = `ref${this.#count}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
  }

  release(id: string) {
    const object = this.#kept.get(id);
    if (object) this.#ids.delete(object);
    this.#kept.delete(id);
  }

  get(id: string) {
    return this.#kept.get(id);
  }

  idOf(object: object) {
    return this.#ids.get(object);
  }
}
