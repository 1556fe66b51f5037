import { useSyncExternalStore } from 'react';

/** Renders again whenever the model says that it changed. */
export function useVersion(model: { version: number; subscribe(listener: () => void): () => void }): number {
  return useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.version,
  );
}
