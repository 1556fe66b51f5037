import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ReportingError } from '../domain/reporting-error';

const run = promisify(execFile);
const NAME = 'Sozialraum Office localhost';

type Command = readonly [program: string, ...args: string[]];

/** Adding a certificate to the signed-in person's own store, without administrator rights. */
const COMMANDS: Partial<Record<NodeJS.Platform, (file: string, home: string) => Command>> = {
  win32: (file) => ['certutil', '-user', '-addstore', 'Root', file],
  darwin: (file, home) => [
    'security',
    'add-trusted-cert',
    '-r',
    'trustRoot',
    '-k',
    join(home, 'Library/Keychains/login.keychain-db'),
    file,
  ],
  linux: (file, home) => [
    'certutil',
    '-d',
    `sql:${join(home, '.pki/nssdb')}`,
    '-A',
    '-t',
    'P,,',
    '-n',
    NAME,
    '-i',
    file,
  ],
};

/** The command that makes this platform trust the certificate in `file`, or undefined where there is none. */
export function trustCommand(file: string, platform: NodeJS.Platform, home: string): Command | undefined {
  return COMMANDS[platform]?.(file, home);
}

/**
 * Makes browsers and Office of the signed-in person trust the certificate in `file`. Throws the ReportingError
 * `certificate-not-trusted`, which names the file to import by hand, where the system has no tool or refuses.
 */
export async function trust(file: string): Promise<void> {
  const command = trustCommand(file, process.platform, homedir());
  if (!command) throw new ReportingError('certificate-not-trusted', { file });
  const [program, ...args] = command;
  try {
    await run(program, args);
  } catch (failure) {
    throw new ReportingError('certificate-not-trusted', { file }, failure);
  }
}
