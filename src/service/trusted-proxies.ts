import { isIP } from 'node:net';
import { ReportingError } from '../domain/reporting-error';

/**
 * `127.0.0.1,10.0.0.0/8` as the addresses of proxies that say truly who asks; none without a setting.
 * Fails with `trusted-proxy-unusable`: whoever is trusted by mistake can be anybody.
 */
export function trustedProxiesIn(setting = ''): string[] {
  const proxies = setting
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const wrong = proxies.find((proxy) => !isNetwork(proxy));
  if (wrong !== undefined) throw new ReportingError('trusted-proxy-unusable', { proxy: wrong });
  return proxies;
}

/** An address, or a network of more than none of its bits. */
function isNetwork(proxy: string): boolean {
  const [address = '', bits, ...more] = proxy.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
