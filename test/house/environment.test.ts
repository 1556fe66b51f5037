import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';

const root = packageRoot();

it('names every environment variable that is read in docs/betrieb.md, and none that is not', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', 'src'], {
    cwd: root,
    encoding: 'utf8',
  });
  const read = files
    .split('\n')
    .filter((file) => /\.(c|m)?[jt]sx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /(?:\benv(?:\.|\[['"])|\bsettingIn\(')([A-Z][A-Z0-9_]*)/g,
      ),
    ])
    .map(([, name]) => name);
  const page = readFileSync(join(root, 'docs/betrieb.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([A-Z][A-Z0-9_]*)`/gm)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(0);
  expect(listed.sort()).toEqual([...new Set(read)].sort());
});
