import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** LibreOffice on this machine, if there is one. */
export function soffice(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? 'soffice.exe' : 'soffice'))
    .find((file) => existsSync(file));
}

/** Opens a document in LibreOffice and saves it as .docx. Takes seconds; every call has a profile of its own. */
export function savedWithLibreOffice(bytes: Uint8Array): Uint8Array {
  const program = soffice();
  if (!program) throw new Error('no LibreOffice on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
  try {
    const file = join(folder, 'bericht.docx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    const options = [
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'neu'),
      file,
    ];
    execFileSync(program, [profile, ...options], { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(folder, 'neu', 'bericht.docx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
