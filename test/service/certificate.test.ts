import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localhostCertificate } from '../../src/service/certificate';

const MAY = new Date('2026-05-01T12:00:00Z');
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'certificate-')), 'kept');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('the certificate for localhost', () => {
  it.each(['localhost', '127.0.0.1'])('lets a client that trusts it reach %s', async (host) => {
    const { key, cert } = await localhostCertificate(folder, new Date());

    expect(await answerOver(host, key, cert)).toBe('Guten Tag');
  });

  it('names localhost and both loopback addresses, and is no authority', async () => {
    const { cert } = await localhostCertificate(folder, MAY);

    const { subjectAltName, ca } = new X509Certificate(cert);
    expect(subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    expect(ca).toBe(false);
  });

  it('is kept for the next start, the private key readable for its owner only', async () => {
    const first = await localhostCertificate(folder, MAY);
    const second = await localhostCertificate(folder, new Date('2027-04-01T12:00:00Z'));

    expect(second).toEqual(first);
    expect(await readFile(first.file, 'utf8')).toBe(first.cert);
    const { mode } = await stat(join(folder, 'localhost.key'));
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
  });

  it('is made anew 30 days before it runs out', async () => {
    const first = await localhostCertificate(folder, MAY);
    const end = Date.parse(new X509Certificate(first.cert).validTo);
    const renewed = await localhostCertificate(folder, new Date(end - 29 * 24 * 60 * 60 * 1000));

    expect(renewed.cert).not.toBe(first.cert);
  });

  it('is made anew when a file is damaged or does not belong to the other', async () => {
    const first = await localhostCertificate(folder, MAY);
    await writeFile(first.file, 'damaged');
    const second = await localhostCertificate(folder, MAY);
    await writeFile(join(folder, 'localhost.key'), first.key);
    const third = await localhostCertificate(folder, MAY);

    expect(new Set([first.cert, second.cert, third.cert]).size).toBe(3);
  });
});

/** What a real https server with the certificate answers a client that trusts only this certificate. */
async function answerOver(host: string, key: string, cert: string): Promise<string> {
  const server = createServer({ key, cert }, (_request, response) => response.end('Guten Tag'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((answered, failed) => {
      get({ host, port, ca: cert, family: 4, agent: false }, (response) => {
        response.setEncoding('utf8').on('data', answered);
      }).on('error', failed);
    });
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
