import axios from 'axios';
import { failureOf } from './failure';

interface Config {
  features: { id: string }[];
}

/** Whether the service at an address (empty: where the page came from) is only tried out. Fails with `service-unreachable`. */
export async function isTryOut(baseURL: string): Promise<boolean> {
  try {
    const { data } = await axios.get<Config>('/api/v2/config', { baseURL, timeout: PATIENCE });
    return data.features.some(({ id }) => id === 'try-out');
  } catch (failure) {
    throw failureOf(failure);
  }
}

const PATIENCE = 30_000;
