import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { runInThisContext } from 'node:vm';

type Module = { exports: unknown };

/** Jest's sandbox makes each look at `Math` twenty times as dear, so solvers run beside it. */
export function besideJest(file: string): unknown {
  const wrapped = `(function (module, exports, require, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const run = runInThisContext(wrapped, file) as (
    module: Module,
    exports: unknown,
    require: NodeJS.Require,
    name: string,
    folder: string,
  ) => void;
  const module: Module = { exports: {} };
  run(module, module.exports, createRequire(file), file, dirname(file));
  return module.exports;
}
