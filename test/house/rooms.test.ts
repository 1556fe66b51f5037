import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { sourceFiles } from './source-files';

/** Who may know whom (docs/architecture.md): arrows point inward, adapters never import one another. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/texts': ['src/domain'],
  'src/domain': [],
  'src/figures': ['src/domain', 'src/texts'],
  'src/refresh': ['src/figures', 'src/domain', 'src/texts'],
  'src/contract': ['src/domain', 'src/texts'],
  'src/ports': ['src/deliveries', 'src/refresh', 'src/figures', 'src/domain'],
  'src/actions': [
    'src/ports',
    'src/deliveries',
    'src/refresh',
    'src/figures',
    'src/domain',
    'src/texts',
    'src/ooxml',
  ],
  'src/ooxml': ['src/ports', 'src/refresh', 'src/figures', 'src/domain', 'src/texts'],
  'src/deliveries': ['src/contract', 'src/ooxml', 'src/figures', 'src/domain', 'src/texts'],
  'src/manifest': [],
  'src/adapters/memory': ['src/ports', 'src/refresh', 'src/figures', 'src/domain', 'src/texts'],
  'src/adapters/http': ['src/contract', 'src/ports', 'src/figures', 'src/domain', 'src/texts'],
  'src/adapters/files': ['src/ports', 'src/refresh', 'src/figures', 'src/domain', 'src/texts', 'src/ooxml'],
  'src/adapters/office': ['src/ports', 'src/refresh', 'src/figures', 'src/domain', 'src/texts', 'src/ooxml'],
  'src/service': [
    'src/actions',
    'src/ports',
    'src/contract',
    'src/warehouse',
    'src/figures',
    'src/domain',
    'src/texts',
    'src/deliveries',
  ],
  'src/warehouse': ['src/ports', 'src/figures', 'src/domain', 'src/texts', 'src/deliveries'],
  'src/emulator': [],
  'src/web': [
    'src/emulator',
    'src/actions',
    'src/adapters/files',
    'src/adapters/http',
    'src/ports',
    'src/ooxml',
    'src/figures',
    'src/texts',
    'src/domain',
  ],
  'src/cli': [
    'src/actions',
    'src/adapters/files',
    'src/adapters/http',
    'src/deliveries',
    'src/domain',
    'src/figures',
    'src/manifest',
    'src/ooxml',
    'src/ports',
    'src/refresh',
    'src/service',
    'src/texts',
    'src/warehouse',
  ],
  'src/ui': ['src/actions', 'src/ports', 'src/refresh', 'src/figures', 'src/domain', 'src/texts'],
  taskpane: [
    'src/ui',
    'src/actions',
    'src/adapters/office',
    'src/adapters/http',
    'src/domain',
    'src/figures',
    'src/ooxml',
    'src/ports',
    'src/refresh',
    'src/texts',
  ],
};

/** The packages that belong to one room only. */
const HOME_OF: Record<string, RegExp> = {
  exceljs: /^src\/(adapters\/files|emulator)\//,
  docx: /^src\/ooxml\//,
  pako: /^src\/ooxml\/package\//,
  axios: /^src\/adapters\/http\//,
  fastify: /^src\/service\//,
  '@electric-sql/pglite': /^src\/warehouse\/engine\//,
  pg: /^src\/warehouse\/engine\//,
  '@microsoft/office-js-helpers': /^src\/adapters\/office\/platform\.ts$/,
  'docx-preview': /^src\/web\//,
};

const files = sourceFiles();

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, path]) => path ?? '',
  );

const roomOf = (path: string) =>
  Object.keys(MAY_IMPORT).find((room) => path === room || path.startsWith(`${room}/`));

it('has a row for every room', () => {
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
});

it('lets arrows point inward only', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file);
    if (!room) return [];
    return importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => posix.normalize(posix.join(dirname(file), path)))
      .filter((target) => roomOf(target) !== room && !MAY_IMPORT[room]?.includes(roomOf(target) ?? ''))
      .map((target) => `${file} -> ${target}`);
  });
  expect(wrong).toEqual([]);
});

it('imports each package in its own room', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((path) =>
        Object.entries(HOME_OF).some(
          ([name, home]) => (path === name || path.startsWith(`${name}/`)) && !home.test(file),
        ),
      )
      .map((path) => `${file} -> ${path}`),
  );
  expect(wrong).toEqual([]);
});

it('names Excel, Word and Office only in the Office adapter', () => {
  const wrong = files.filter(
    (file) =>
      !/^src\/(adapters\/office|emulator)\//.test(file) &&
      /\b(Excel\.(run|Range|Worksheet)|Word\.(run|Range)|Office\.(context|onReady))\b/.test(
        readFileSync(file, 'utf8'),
      ),
  );
  expect(wrong).toEqual([]);
});
