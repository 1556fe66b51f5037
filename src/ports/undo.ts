/** Puts back what stood there before a write. */
export type Undo = () => Promise<void>;
