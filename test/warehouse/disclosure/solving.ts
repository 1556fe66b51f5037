import { openSolver, type Solver } from '../../../src/warehouse/disclosure/solver';

let solver: Solver;

beforeAll(async () => {
  solver = await openSolver();
});

/** The solver of the service, there before the first test. */
export const solve: Solver = (program) => solver(program);
