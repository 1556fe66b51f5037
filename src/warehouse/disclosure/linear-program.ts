/** Minimise `costs` · x where each equation's factors · x is 0 and 0 ≤ x ≤ `uppers`. */
export interface LinearProgram {
  costs: number[];
  uppers: number[];
  equations: number[][];
}

const TOLERANCE = 1e-7;

/**
 * The cheapest x, by the simplex method for bounded variables (Dantzig 1955; Chvátal, Linear Programming, ch. 8). It
 * starts from x = 0, which solves every equation; the same program has the same solution every time.
 */
export function cheapest({ costs, uppers, equations }: LinearProgram): number[] {
  const tableau = equations.map((row) => [...row]);
  const reduced = [...costs];
  /** The variable each row is solved for; −1 while it is none and the row only says 0 = 0. */
  const basis = equations.map(() => -1);
  const levels = equations.map(() => 0);
  const atUpper = costs.map(() => false);
  const inBasis = costs.map(() => false);
  const patience = 20 * (costs.length + equations.length);

  for (let step = 0; step < 50 * patience; step++) {
    const entering = chosen(step < patience);
    if (entering < 0) return solution();
    move(entering);
  }
  throw new Error('linear program does not end');

  /** The steepest first; after many steps the first that helps, which cannot go round in circles (Bland 1977). */
  function chosen(steepest: boolean): number {
    let best = -1;
    let gain = TOLERANCE;
    for (let j = 0; j < reduced.length; j++) {
      if (inBasis[j] || uppers[j]! <= TOLERANCE) continue;
      const own = atUpper[j] ? reduced[j]! : -reduced[j]!;
      if (own <= gain) continue;
      best = j;
      if (!steepest) return best;
      gain = own;
    }
    return best;
  }

  function move(entering: number): void {
    const direction = atUpper[entering] ? -1 : 1;
    let length = uppers[entering]!;
    let row = -1;
    tableau.forEach((factors, i) => {
      const change = -direction * factors[entering]!;
      if (Math.abs(change) <= TOLERANCE) return;
      const upper = basis[i]! < 0 ? 0 : uppers[basis[i]!]!;
      const room = Math.max(0, change < 0 ? levels[i]! / -change : (upper - levels[i]!) / change);
      const tied = row >= 0 && Math.abs(room - length) <= TOLERANCE && basis[i]! < basis[row]!;
      if (room >= length - TOLERANCE && !tied) return;
      length = Math.min(room, length);
      row = i;
    });
    if (length === Infinity) throw new Error('linear program has no end');
    tableau.forEach((factors, i) => (levels[i] = levels[i]! - direction * length * factors[entering]!));
    if (row < 0) atUpper[entering] = !atUpper[entering];
    else exchange(entering, row, direction, length);
  }

  function exchange(entering: number, row: number, direction: number, length: number): void {
    const leaving = basis[row]!;
    if (leaving >= 0) {
      inBasis[leaving] = false;
      atUpper[leaving] = -direction * tableau[row]![entering]! > 0;
    }
    levels[row] = (atUpper[entering] ? uppers[entering]! : 0) + direction * length;
    basis[row] = entering;
    inBasis[entering] = true;
    atUpper[entering] = false;
    const pivot = tableau[row]!.map((factor) => factor / tableau[row]![entering]!);
    tableau[row] = pivot;
    tableau.forEach((factors, i) => i !== row && subtract(factors, pivot, factors[entering]!));
    subtract(reduced, pivot, reduced[entering]!);
  }

  function solution(): number[] {
    const x = costs.map((_, j) => (atUpper[j] ? uppers[j]! : 0));
    basis.forEach((j, i) => j >= 0 && (x[j] = levels[i]!));
    return x;
  }
}

function subtract(row: number[], other: number[], factor: number): void {
  if (factor === 0) return;
  for (let j = 0; j < row.length; j++) row[j] = row[j]! - factor * other[j]!;
}
