import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { compiler } from './compiler.mjs';
import { draw } from './draw.mjs';
import { nodeSuites } from './jest.mjs';
import { judge, putBack } from './judge.mjs';
import { mutationsOf } from './mutations.mjs';
import { suitesFor } from './suites.mjs';

/**
 * How tight is the net? `npm run mutants -- --seed 1 --number 100` spoils that many places of the source, one at a time, and
 * tells which of the faults the suites of the node project notice. `--only 3,17` repeats some of a sample, `--seconds 90`
 * gives the suites more time for each, further words name other folders (as git does) than these.
 */
const FOLDERS = [
  'src/domain',
  'src/figures',
  'src/refresh',
  'src/ooxml',
  'src/actions',
  'src/deliveries',
  'src/warehouse',
  'src/service',
  'src/adapters/files',
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    number: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});

process.on('exit', putBack);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const suitesOf = suitesFor(tracked(['src', 'taskpane', 'test']), await nodeSuites());
const places = tracked(positionals.length > 0 ? positionals : FOLDERS).flatMap(placesOf);
const mutants = draw(places, Number(values.number), Number(values.seed), compiler());
const chosen = values.only?.split(',').map(Number) ?? mutants.map((_, index) => index + 1);
const counts = { killed: 0, survived: 0, undecided: 0 };
for (const number of chosen) {
  const mutant = mutants[number - 1];
  const { verdict, because } = await judge(mutant, suitesOf(mutant.file), Number(values.seconds));
  counts[verdict] += 1;
  console.log(`${number}. ${verdict}  ${described(mutant)}\n    ${because}`);
}
const share = counts.killed / (counts.killed + counts.survived);
console.log(`\n${JSON.stringify(counts)} killed ${Math.round(100 * share)} %`);

function tracked(folders) {
  const files = execFileSync('git', ['ls-files', '--', ...folders], { encoding: 'utf8' }).split('\n');
  return files.filter((file) => /\.tsx?$/.test(file));
}

function placesOf(file) {
  const original = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, original, ts.ScriptTarget.Latest, true);
  return mutationsOf(source).map((place) => ({ ...place, file, original }));
}

function described({ file, original, start, end, kind, text }) {
  const line = original.slice(0, start).split('\n').length;
  const [before, after] = [original.slice(start, end), text].map((part) =>
    part.replace(/\s+/g, ' ').slice(0, 70),
  );
  return `${file}:${line}  ${kind}: ${before}  →  ${after}`;
}
