export function bootWord() {}
