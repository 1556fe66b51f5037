import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { COMMANDS } from '../../src/cli/commands';
import { packageRoot } from '../../src/deliveries/package-root';
import { prepareLoadedFolder } from '../warehouse/loaded-database';

/** The README is held to what it promises: its links, its scripts, its commands. */
const root = packageRoot();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/glossary.md',
];
const COMMAND_LINES = [...readme.matchAll(/^npx sozialraum (.+)$/gm)].map(([, line]) => line ?? '');

it.each(PAGES)('has no dead link in %s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target]) => target ?? '');
  expect(links.filter((target) => !existsSync(resolve(root, dirname(page), target)))).toEqual([]);
});

it('names only scripts and commands that exist', () => {
  const named = [...readme.matchAll(/npm (?:run )?(start|test|build|trust|bench)\b/g)].map(
    ([, name]) => name ?? '',
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const commands = COMMAND_LINES.map((line) => line.split(' '));
  const known = Object.keys(COMMANDS);
  expect(
    commands.filter(([one, two]) => !known.includes(one ?? '') && !known.includes(`${one} ${two}`)),
  ).toEqual([]);
});

it('runs the commands it shows, one after the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  await prepareLoadedFolder(join(folder, 'data/warehouse'));
  try {
    for (const line of COMMAND_LINES.filter((shown) => !shown.startsWith('serve'))) {
      const data = /^report (check|detach)/.test(line) ? [] : ['--data', join(folder, 'data')];
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'src/cli/bin.cjs'), ...line.split(' '), ...data],
        { cwd: folder, encoding: 'utf8' },
      );
      // A report as it is begun leaves places to fill in.
      const expected = line.startsWith('report check') ? 1 : 0;
      expect({ line, status, stderr }).toMatchObject({ line, status: expected });
    }
    for (const file of [
      'tabelle.xlsx',
      'typologie.csv',
      'bericht.docx',
      'bericht-2024.docx',
      'aenderungen.json',
      'weitergeben.docx',
    ])
      expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
