/** The half of pako that unpacks, and what is used of it. */
declare module 'pako/lib/inflate' {
  export class Inflate {
    constructor(options: { raw: boolean; chunkSize: number });
    /** Called with each buffer of `chunkSize` bytes that is full, and with the last. */
    onData: (filled: Uint8Array<ArrayBuffer>) => void;
    push(packed: Uint8Array, last: boolean): boolean;
  }
}
