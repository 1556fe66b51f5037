import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Browsers refuse certificates valid for longer than 398 days. */
const VALID_DAYS = 397;
const RENEW_DAYS_BEFORE = 30;
const DAY = 24 * 60 * 60 * 1000;

export interface LocalhostCertificate {
  /** PEM */
  key: string;
  /** PEM */
  cert: string;
  /** Where the certificate lies, for making the system trust it. */
  file: string;
}

/**
 * The certificate under which this machine serves `https://localhost`: kept in `folder`, made on first use and again 30
 * days before it runs out. It is no authority, so trusting it trusts nothing but this address.
 */
export async function localhostCertificate(folder: string, now: Date): Promise<LocalhostCertificate> {
  const file = join(folder, 'localhost.crt');
  const keyFile = join(folder, 'localhost.key');
  const kept = await readPair(keyFile, file);
  if (kept && isUsable(kept, now)) return { ...kept, file };

  const made = await makePair(now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(keyFile, made.key, { mode: 0o600 });
  await writeFile(file, made.cert);
  return { ...made, file };
}

/** Until when the certificate in `folder` is valid; nothing where there is none yet, or none that can be read. */
export async function certificateEnd(folder: string): Promise<Date | undefined> {
  try {
    return new Date(new X509Certificate(await readFile(join(folder, 'localhost.crt'))).validTo);
  } catch {
    return undefined;
  }
}

type Pair = Pick<LocalhostCertificate, 'key' | 'cert'>;

async function readPair(keyFile: string, certFile: string): Promise<Pair | undefined> {
  const [key, cert] = await Promise.all(
    [keyFile, certFile].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  return key && cert ? { key, cert } : undefined;
}

function isUsable({ key, cert }: Pair, now: Date): boolean {
  try {
    const certificate = new X509Certificate(cert);
    const renewal = Date.parse(certificate.validTo) - RENEW_DAYS_BEFORE * DAY;
    return now.getTime() < renewal && certificate.checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

async function makePair(now: Date): Promise<Pair> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    // A day of slack for clocks that go behind.
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + (VALID_DAYS - 1) * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
