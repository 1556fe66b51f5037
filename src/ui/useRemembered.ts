import { useState } from 'react';
import { usePorts } from './ports';

/** A list of ids a person's preferences keep under a name, and how to set it. */
export function useRemembered(name: string): [ids: string[], keep: (ids: string[]) => void] {
  const { preferences } = usePorts();
  const [ids, setIds] = useState(() => (preferences.get(name) ?? '').split(' ').filter((id) => id !== ''));
  const keep = (next: string[]) => {
    preferences.set(name, next.join(' '));
    setIds(next);
  };
  return [ids, keep];
}
