import { freeSheetName } from '../figures/sheet-name';

/** A column of a table, or a worksheet, and the name it gets. */
export interface FreshName {
  /** Position among those that stand. */
  at: number;
  name: string;
}

/**
 * Names for worksheets that all differ, and an order to give them in: a name somebody else's sheet has gets a number, one that
 * another sheet is about to leave is waited for.
 * @param wishes the name a sheet has, and the one it would like
 */
export function settledNames(
  wishes: readonly { from: string; to: string }[],
  standing: readonly string[],
): { from: string; to: string }[] {
  const leaving = new Set(wishes.map(({ from }) => from));
  const taken = new Set(standing.filter((name) => !leaving.has(name)).map((name) => name.toLowerCase()));
  const names = [...standing];
  const fresh = wishes.map(({ from, to }): FreshName => {
    const name = freeSheetName(to, (tried) => taken.has(tried.toLowerCase()));
    taken.add(name.toLowerCase());
    return { at: standing.indexOf(from), name };
  });
  return inFreeOrder(fresh, standing).flatMap(({ at, name }) => {
    const from = names[at] ?? '';
    names[at] = name;
    return from === name ? [] : [{ from, to: name }];
  });
}

/**
 * Names in an order in which none is given while another still has it: Excel would put a number behind it and let
 * formulas follow to that. Where two change places, one of them steps aside in between.
 */
export function inFreeOrder(fresh: readonly FreshName[], standing: readonly string[]): FreshName[] {
  const stands = standing.map((name) => name.toLowerCase());
  const waiting = [...fresh];
  const order: FreshName[] = [];
  const write = (next: FreshName) => {
    order.push(next);
    stands[next.at] = next.name.toLowerCase();
  };
  const aside = new Set<FreshName>();
  while (waiting.length) {
    const free = waiting.findIndex(
      ({ at, name }) => !stands.some((other, c) => c !== at && other === name.toLowerCase()),
    );
    const inTheWay = waiting.find((each) => !aside.has(each));
    if (free >= 0) write(waiting.splice(free, 1)[0]!);
    else if (!inTheWay) break;
    else {
      aside.add(inTheWay);
      write({ ...inTheWay, name: `${inTheWay.name} \u2026${inTheWay.at}` });
    }
  }
  return [...order, ...waiting];
}
