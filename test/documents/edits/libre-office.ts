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

/** Opens documents in LibreOffice and saves each as .docx. Starting it takes seconds; every call has a profile of its own. */
export function savedWithLibreOffice(...documents: Uint8Array[]): Uint8Array[] {
  const program = soffice();
  if (!program) throw new Error('no LibreOffice on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
  try {
    const names = documents.map((_, i) => `bericht-${i + 1}.docx`);
    names.forEach((name, i) => writeFileSync(join(folder, name), documents[i] as Uint8Array));
    const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    const options = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'neu')];
    const files = names.map((name) => join(folder, name));
    execFileSync(program, [profile, ...options, ...files], { stdio: 'ignore', timeout: 120_000 });
    return names.map((name) => readFileSync(join(folder, 'neu', name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
