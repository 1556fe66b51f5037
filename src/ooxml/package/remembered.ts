/** A reading of a part's bytes that is done once for the same bytes. */
export interface Remembered<Reading> {
  (bytes: Uint8Array): Reading;
  /** Says what a reading of bytes just written would give. */
  know(bytes: Uint8Array, reading: Reading): Uint8Array;
}

/** Reads once for the same bytes: parts are replaced, never changed in place. What was read is forgotten with the bytes. */
export function remembered<Reading>(read: (bytes: Uint8Array) => Reading): Remembered<Reading> {
  const readings = new WeakMap<Uint8Array, { reading: Reading }>();
  const know = (bytes: Uint8Array, reading: Reading) => {
    readings.set(bytes, { reading });
    return bytes;
  };
  const reading = (bytes: Uint8Array) => {
    const known = readings.get(bytes) ?? { reading: read(bytes) };
    readings.set(bytes, known);
    return known.reading;
  };
  return Object.assign(reading, { know });
}
