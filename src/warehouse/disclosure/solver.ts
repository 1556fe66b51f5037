import type { ModelData } from 'highs';

/** Minimise `costs` · x where each equation's factors · x is 0 and 0 ≤ x ≤ `uppers`. */
export interface LinearProgram {
  costs: number[];
  uppers: number[];
  /** Factors by variable; those that are not named are 0. */
  equations: Map<number, number>[];
}

/** The cheapest x, the same each time; `undefined` where the solver is not certain, which counts as none. */
export type Solver = (program: LinearProgram) => number[] | undefined;

/** By how much an equation may be off beside the sum of its terms. */
const TOLERANCE = 1e-7;

let loaded: Promise<Solver> | undefined;

/** HiGHS (Huangfu and Hall 2018, dual simplex), as WebAssembly in this process; loaded once. */
export function openSolver(): Promise<Solver> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Solver> {
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs();
  // One for all programs: making a model takes longer than most of them. It stays as long as the process.
  const model = highs.createModel();
  model.options.set({ output_flag: false, solver: 'simplex', presolve: 'off' });
  return (program) => {
    model.passModel(modelOf(program, highs.infinity));
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const x = [...model.getSolution().colValue];
    return isCertain(program, x) ? x : undefined;
  };
}

function modelOf({ costs, uppers, equations }: LinearProgram, infinity: number): ModelData {
  const zeros = equations.map(() => 0);
  const starts = [0];
  for (const equation of equations) starts.push(starts.at(-1)! + equation.size);
  return {
    numCols: costs.length,
    numRows: equations.length,
    colCost: costs,
    colLower: costs.map(() => 0),
    colUpper: uppers.map((upper) => (upper === Infinity ? infinity : upper)),
    rowLower: zeros,
    rowUpper: zeros,
    matrix: {
      format: 'csr',
      numRows: equations.length,
      numCols: costs.length,
      starts,
      indices: equations.flatMap((equation) => [...equation.keys()]),
      values: equations.flatMap((equation) => [...equation.values()]),
    },
  };
}

/** Whether all equations and bounds hold as well as numbers of this size can tell. */
function isCertain({ uppers, equations }: LinearProgram, x: number[]): boolean {
  return (
    x.every((value, i) => value >= -TOLERANCE && value <= uppers[i]! + TOLERANCE * (1 + value)) &&
    equations.every((equation) => {
      let [rest, size] = [0, 1];
      for (const [i, factor] of equation) {
        rest += factor * x[i]!;
        size += Math.abs(factor * x[i]!);
      }
      return Math.abs(rest) <= TOLERANCE * size;
    })
  );
}
