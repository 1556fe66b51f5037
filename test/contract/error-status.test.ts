import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { statusOf, TOLD_OUTSIDE_AS } from '../../src/contract/error-status';
import { packageRoot } from '../../src/deliveries/package-root';
import { refusalOf } from '../../src/deliveries/refusal';
import { ERROR_CODES, type ErrorCode } from '../../src/domain/error-codes';
import { ReportingError } from '../../src/domain/reporting-error';
import * as de from '../../src/texts/de';
import * as en from '../../src/texts/en';
import { sourceFiles } from '../house/source-files';

/** What these say is no failure of anybody's request. */
const LISTS = /^src\/(texts|contract|domain\/error-codes)/;

/** Code the service runs and no request of a client: nobody is to be told of it but the operator. */
const NOT_ASKED_FOR: Record<string, ErrorCode[]> = {
  'when the service starts': [
    'migration-changed',
    'database-no-reading-role',
    'warehouse-in-use',
    'warehouse-not-a-folder',
    'warehouse-other-version',
    'certificate-not-trusted',
  ],
  'when a city package is loaded': [
    'city-package-invalid',
    'definition-changed',
    'dominance-not-possible',
    'edition-changed',
    'release-changed',
  ],
  'when a mapping lies in a file': ['file-missing'],
  'at the command line': ['token-not-there', 'no-proposal'],
};

const codesIn = (file: string): ErrorCode[] => {
  const said = new Set(
    [...readFileSync(join(packageRoot(), file), 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(
      ([, c]) => c,
    ),
  );
  return ERROR_CODES.filter((code) => said.has(code));
};

/** The files a running service is made of: whatever `src/service/app.ts` leads to. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  const text = readFileSync(join(packageRoot(), file), 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/g)) {
    const found = ['.ts', '.tsx', '/index.ts'].map((end) => join(dirname(file), path + end));
    reachedFrom(found.find((one) => existsSync(join(packageRoot(), one))) ?? file, reached);
  }
  return reached;
}

/** What is wrong with a package is said in the words of a delivery. */
const asDelivery = (code: ErrorCode) =>
  (refusalOf(new ReportingError(code), 'lieferung.xlsx') as ReportingError).code;

const throwing = (files: Iterable<string>) =>
  new Set([...files].filter((file) => !LISTS.test(file)).flatMap(codesIn));

it('has a sentence in each language for every code, and none without', () => {
  for (const { errors } of [de, en])
    expect(Object.keys(errors).sort()).toEqual([...ERROR_CODES, 'pane-not-loaded', 'unexpected'].sort());
});

it('has no code that nothing fails with', () => {
  const thrown = throwing(sourceFiles());
  const told = Object.values(TOLD_OUTSIDE_AS);
  expect(ERROR_CODES.filter((code) => !thrown.has(code) && !told.includes(code))).toEqual([]);
});

it('knows how to tell a client of every failure of the service', () => {
  const files = reachedFrom('src/service/app.ts');
  expect(files.size).toBeGreaterThan(200);
  const inside = Object.values(NOT_ASKED_FOR).flat();
  const told = [...throwing(files)].filter((code) => !inside.includes(code));
  expect(told.length).toBeGreaterThan(60);
  expect(told.filter((code) => statusOf(TOLD_OUTSIDE_AS[code] ?? asDelivery(code)) === undefined)).toEqual(
    [],
  );
});

it('has a status only for what can happen to a request', () => {
  const told = throwing(reachedFrom('src/service/app.ts'));
  const outside = Object.values(TOLD_OUTSIDE_AS);
  const idle = ERROR_CODES.filter((code) => statusOf(code) !== undefined && !told.has(code));
  expect(idle.filter((code) => !outside.includes(code))).toEqual([]);
});
