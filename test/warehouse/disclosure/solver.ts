import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import type * as Yalps from 'yalps';

type Module = { exports: unknown };

/** Jest's sandbox makes each look at `Math` twenty times as dear, so the solver runs beside it. */
export const { solve } = load(require.resolve('yalps')) as typeof Yalps;

function load(file: string): unknown {
  const wrapped = `(function (module, exports, require) {${readFileSync(file, 'utf8')}\n})`;
  const run = runInThisContext(wrapped, file) as (
    module: Module,
    exports: unknown,
    require: NodeJS.Require,
  ) => void;
  const module: Module = { exports: {} };
  run(module, module.exports, createRequire(file));
  return module.exports;
}
