import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Where nothing imports a file directly, this many of the closest suites stand in. */
const STAND_IN = 2;

/**
 * Says for a file which suites reach it by imports, closest first: a word that two paths share is worth a step.
 * The near ones mirror its path or import it themselves: only when they have passed may a fault be called undetected.
 */
export function suitesFor(files, suites) {
  const importers = importersIn(files);
  return (file) => {
    const steps = stepsTo(file, importers);
    const distance = (suite) => (isMirror(suite, file) ? 0 : steps.get(suite) - sharedWords(suite, file));
    const reaching = suites
      .filter((suite) => steps.has(suite))
      .sort((one, other) => distance(one) - distance(other) || (one < other ? -1 : 1));
    const direct = reaching.filter((suite) => isMirror(suite, file) || steps.get(suite) === 1);
    const near = direct.length > 0 ? direct : reaching.slice(0, STAND_IN);
    return { near, further: reaching.filter((suite) => !near.includes(suite)) };
  };
}

const isMirror = (suite, file) =>
  suite.replace(/\.test\.tsx?$/, '') === file.replace(/^src\//, 'test/').replace(/\.tsx?$/, '');

function sharedWords(suite, file) {
  const words = suite.split(/[^a-z]+/);
  return file.split(/[^a-z]+/).filter((word) => words.includes(word)).length;
}

/** How many imports lie between the file and everything that reaches it. */
function stepsTo(file, importers) {
  const steps = new Map([[file, 0]]);
  for (const [reached, step] of steps)
    for (const importer of importers.get(reached) ?? [])
      if (!steps.has(importer)) steps.set(importer, step + 1);
  return steps;
}

function importersIn(files) {
  const importers = new Map();
  for (const file of files)
    for (const imported of importsOf(file))
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
  return importers;
}

/** The project's own files that a file needs when it runs: types are gone by then. */
function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .filter((statement) => !statement.importClause?.isTypeOnly && !statement.isTypeOnly)
    .map((statement) => statement.moduleSpecifier?.text ?? '')
    .filter((path) => path.startsWith('.'))
    .map((path) => resolved(posix.join(posix.dirname(file), path)));
}

const resolved = (path) =>
  [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  ) ?? path;
