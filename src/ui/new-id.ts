/** A short opaque id for a figure: ten lower-case letters and digits. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');
}
