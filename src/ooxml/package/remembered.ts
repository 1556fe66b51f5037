/**
 * A reading of a part's bytes that is done once for the same bytes: parts are replaced, never changed in place. What was
 * read is forgotten with the bytes.
 */
export function remembered<Reading>(read: (bytes: Uint8Array) => Reading): (bytes: Uint8Array) => Reading {
  const readings = new WeakMap<Uint8Array, { reading: Reading }>();
  return (bytes) => {
    const known = readings.get(bytes);
    if (known) return known.reading;
    const reading = read(bytes);
    readings.set(bytes, { reading });
    return reading;
  };
}
