import { execFileSync } from 'node:child_process';

/** The TypeScript of the product, by its paths from the root, as Git knows it. */
export function sourceFiles(): string[] {
  const patterns = ['src/*.ts', 'src/*.tsx', 'taskpane/*.ts', 'taskpane/*.tsx'];
  return execFileSync('git', ['ls-files', '--', ...patterns], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
}
