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

/** Opens documents in LibreOffice and saves each as .docx. */
export function savedWithLibreOffice(...documents: Uint8Array[]): Uint8Array[] {
  const names = documents.map((_, i) => `bericht-${i + 1}.docx`);
  const files = new Map(names.map((name, i) => [name, documents[i] as Uint8Array]));
  return convertedByLibreOffice(files, 'docx:MS Word 2007 XML', names);
}

/**
 * What LibreOffice makes of files, by the names of the results. Starting it takes seconds; every call has a profile of its own.
 * @param to format and filter as `--convert-to` takes them
 */
export function convertedByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  to: string,
  results: string[],
): Uint8Array[] {
  const program = soffice();
  if (!program) throw new Error('no LibreOffice on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    const options = ['--headless', '--convert-to', to, '--outdir', join(folder, 'neu')];
    const paths = [...files.keys()].map((name) => join(folder, name));
    execFileSync(program, [profile, ...options, ...paths], { stdio: 'ignore', timeout: 120_000 });
    return results.map((name) => readFileSync(join(folder, 'neu', name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
