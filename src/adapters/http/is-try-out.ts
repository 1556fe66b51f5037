import axios from 'axios';
import { failureOf } from './failure';

/** Whether the service at an address (empty: where the page came from) is only tried out. Fails with `service-unreachable`. */
export async function isTryOut(baseURL: string): Promise<boolean> {
  const { data } = await axios
    .get<unknown>('/api/v2/config', { baseURL, timeout: PATIENCE })
    .catch((failure: unknown) => {
      throw failureOf(failure);
    });
  const { features } = (await import('./agreed')).configIn(data);
  return features.some(({ id }) => id === 'try-out');
}

const PATIENCE = 30_000;
