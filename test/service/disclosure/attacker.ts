import { solve, type Constraint } from 'yalps';
import type { Area } from '../../../src/domain/area';
import type { Catalogue, CityId } from '../../../src/domain/catalogue';
import type { Formula } from '../../../src/domain/indicator';
import type { WarehouseSource } from '../../../src/service/warehouse-source';

/** What the attacker is told beside the figures: which measures count the same people, and what published rates are made of. */
export interface Knowledge {
  equalSums?: [string[], string[]][];
  rates?: Record<string, { numerator: string; denominator: string }>;
}

/** A count somebody is entitled to have kept secret, and how well the attacker knows it. */
export interface Attack {
  name: string;
  value: number;
  /** The interval that must stay possible. */
  from: number;
  to: number;
  least: number;
  most: number;
}

interface Statement {
  terms: [variable: string, factor: number][];
  bounds: Constraint;
}

interface Sensitive {
  name: string;
  variable: string;
  value: number;
  to: number;
}

/** Every figure of a city by year, indicator and area, fetched as anyone can fetch it. */
export async function everything(source: WarehouseSource, city: CityId) {
  const catalogue = await source.catalogue(city);
  const figures = new Map<string, number>();
  for (const { id: level } of catalogue.levels) {
    const years = catalogue.years.filter((year) =>
      catalogue.indicators.some(({ id }) => catalogue.availability[id]?.[level]?.includes(year)),
    );
    if (years.length === 0) continue;
    const indicators = catalogue.indicators.map(({ id }) => id);
    const answer = await source.answer({ city, indicators, level, years });
    let position = 0;
    for (const { id } of answer.indicators)
      for (const { key } of answer.areas)
        for (const year of answer.years) {
          const value = answer.cells[position++]!.value;
          if (value !== null) figures.set(JSON.stringify([year, id, key]), value);
        }
  }
  return { catalogue, figures };
}

/**
 * Attacks every sensitive count of a city with linear programming over all that is shown: counts, ratios, published rates
 * with their rounding, sums over areas and categories, parts not larger than their wholes. `open` is the truth: it tells
 * which counts are sensitive, and the attacker which sums come out even.
 */
export async function attack(
  open: WarehouseSource,
  shown: WarehouseSource,
  city: CityId,
  minimum: number,
  knowledge: Knowledge = {},
): Promise<Attack[]> {
  const truth = await everything(open, city);
  const view = await everything(shown, city);
  return truth.catalogue.years.flatMap((year) => attackYear(truth, view.figures, year, minimum, knowledge));
}

type Everything = Awaited<ReturnType<typeof everything>>;

function attackYear(
  { catalogue, figures: truth }: Everything,
  view: Map<string, number>,
  year: number,
  minimum: number,
  { equalSums = [], rates = {} }: Knowledge,
): Attack[] {
  const { areas, indicators } = catalogue;
  const countOf = new Map(
    indicators.flatMap(({ id, formula }) =>
      formula.kind === 'count' && formula.measures.length === 1 ? [[formula.measures[0]!, id] as const] : [],
    ),
  );
  const real = (measure: string, area: string) => figure(truth, measure, area);
  const seen = (measure: string, area: string) => figure(view, measure, area);
  const statements: Statement[] = [];
  const sensitive: Sensitive[] = [];
  const name = (measure: string, area: string) => `${year} ${measure} ${area}`;

  const isSmall = (value: number | undefined) => value !== undefined && value > 0 && value < minimum;
  const ceilings = new Map<string, number>();
  const delivered = ({ kind }: Area) => kind !== 'unassigned';

  for (const { numerator, denominator } of shares()) {
    for (const { key } of areas.filter(delivered)) {
      const part = sum(numerator, key);
      const whole = sum(denominator, key);
      if (part === undefined || whole === undefined) continue;
      const rest = `${name(numerator.join('+'), key)} of ${denominator.join('+')} rest`;
      state(denominator, numerator, key, [[rest, -1]]);
      if (denominator.some((measure) => isSmall(real(measure, key)))) continue;
      if (isSmall(whole - part)) note(rest, whole - part, whole);
      for (const measure of numerator) lowerCeiling(name(measure, key), real(measure, key)! + whole - part);
    }
  }
  for (const { key } of areas)
    for (const measure of countOf.keys()) {
      const value = real(measure, key);
      if (isSmall(value) && !computed(key, measure)) note(name(measure, key), value!, Infinity);
    }
  for (const [left, right] of equalSums)
    for (const { key } of areas) {
      const a = sum(left, key);
      const b = sum(right, key);
      if (a === undefined || b === undefined) continue;
      balance(
        left.map((measure) => name(measure, key)),
        right.map((measure) => name(measure, key)),
        a - b,
        `${name(left.join('+'), key)} others`,
      );
    }
  for (const measure of countOf.keys())
    for (const { whole, parts } of areaSums(catalogue)) relate(measure, whole, parts);
  for (const { id, formula } of indicators)
    for (const { key } of areas) {
      const value = view.get(JSON.stringify([year, id, key]));
      if (value !== undefined) observe(formula, key, value);
    }

  const known = new Map<string, number>();
  for (const { key } of areas)
    for (const measure of countOf.keys()) {
      const value = seen(measure, key);
      if (value !== undefined) known.set(name(measure, key), value);
    }
  return sensitive.map(({ name: title, variable, value, to }) => {
    const possible = range(statements, known, variable);
    return { name: title, value, from: 0, to: Math.min(to, ceilings.get(variable) ?? Infinity), ...possible };
  });

  function figure(of: Map<string, number>, measure: string, area: string): number | undefined {
    return of.get(JSON.stringify([year, countOf.get(measure), area]));
  }

  function sum(measures: string[], area: string): number | undefined {
    const values = measures.map((measure) => real(measure, area));
    return values.includes(undefined)
      ? undefined
      : values.reduce<number>((total, value) => total + value!, 0);
  }

  /** A not-assignable row the service computes is no figure of its own but the rest of a sum. */
  function computed(area: string, measure: string): boolean {
    const { kind, level } = areas.find(({ key }) => key === area)!;
    if (kind !== 'unassigned') return false;
    const parts = areas.filter((other) => other.level === level && other.kind === 'part');
    const city = areas.find((other) => other.kind === 'city')!;
    const total = parts.reduce((all, { key }) => all + (real(measure, key) ?? NaN), 0);
    return real(measure, city.key)! - total === real(measure, area);
  }

  function note(variable: string, value: number, ceiling: number): void {
    sensitive.push({ name: variable, variable, value, to: Math.min(2 * minimum - 1, ceiling) });
  }

  function lowerCeiling(variable: string, to: number): void {
    ceilings.set(variable, Math.min(to, ceilings.get(variable) ?? Infinity));
  }

  function shares(): { numerator: string[]; denominator: string[] }[] {
    const ratios = new Map(
      indicators.flatMap(({ formula }) =>
        formula.kind === 'ratio' && formula.factor === 100
          ? [[JSON.stringify(formula), formula] as const]
          : [],
      ),
    );
    return [...ratios.values()].filter(
      ({ numerator, denominator }) =>
        [...numerator, ...denominator].every((measure) => countOf.has(measure)) &&
        areas
          .filter(delivered)
          .every(({ key }) => !((sum(numerator, key) ?? 0) > (sum(denominator, key) ?? Infinity))),
    );
  }

  function state(plus: string[], minus: string[], area: string, more: [string, number][]): void {
    statements.push({
      terms: [
        ...plus.map((measure) => [name(measure, area), 1] as [string, number]),
        ...minus.map((measure) => [name(measure, area), -1] as [string, number]),
        ...more,
      ],
      bounds: { equal: 0 },
    });
  }

  function relate(measure: string, whole: string, parts: Area[]): void {
    const total = real(measure, whole);
    const delivering = parts.filter(
      ({ key, kind }) => kind === 'part' || (real(measure, key) !== undefined && !computed(key, measure)),
    );
    const values = delivering.map(({ key }) => real(measure, key));
    if (total === undefined || values.every((value) => value === undefined)) return;
    const left = values.includes(undefined)
      ? undefined
      : total - values.reduce<number>((all, value) => all + value!, 0);
    balance(
      [name(measure, whole)],
      delivering.map(({ key }) => name(measure, key)),
      left,
      `${name(measure, whole)} in no ${parts[0]!.level}`,
    );
  }

  function balance(left: string[], right: string[], rest: number | undefined, restName: string): void {
    const terms: Statement['terms'] = [
      ...left.map((variable) => [variable, 1] as [string, number]),
      ...right.map((variable) => [variable, -1] as [string, number]),
    ];
    if (rest !== undefined && rest <= 0) {
      statements.push({ terms, bounds: { equal: rest } });
      return;
    }
    statements.push({ terms: [...terms, [restName, -1]], bounds: { equal: 0 } });
    if (isSmall(rest)) note(restName, rest!, Infinity);
  }

  function observe(formula: Formula, area: string, value: number): void {
    if (formula.kind === 'count' && formula.measures.length > 1)
      statements.push({
        terms: formula.measures.map((measure) => [name(measure, area), 1]),
        bounds: { equal: value },
      });
    if (formula.kind === 'ratio' && formula.denominator.every((measure) => countOf.has(measure)))
      statements.push({
        terms: [
          ...formula.numerator.map((measure) => [name(measure, area), formula.factor] as [string, number]),
          ...formula.denominator.map((measure) => [name(measure, area), -value] as [string, number]),
        ],
        bounds: { min: -1e-6, max: 1e-6 },
      });
    if (formula.kind === 'rate' && rates[formula.measure]) observeRate(rates[formula.measure]!, area, value);
  }

  /** Published with one decimal: the ratio is at most 0.05 away. Rates that contradict their own counts tell nothing. */
  function observeRate(made: { numerator: string; denominator: string }, area: string, value: number): void {
    const [part, whole] = [real(made.numerator, area), real(made.denominator, area)];
    if (part === undefined || whole === undefined || Math.abs((100 * part) / whole - value) > 0.05) return;
    const [n, d] = [name(made.numerator, area), name(made.denominator, area)];
    statements.push({
      terms: [
        [n, 100],
        [d, -value - 0.05],
      ],
      bounds: { max: 1e-6 },
    });
    statements.push({
      terms: [
        [n, 100],
        [d, -value + 0.05],
      ],
      bounds: { min: -1e-6 },
    });
  }
}

function areaSums({ areas, levels }: Catalogue): { whole: string; parts: Area[] }[] {
  const city = areas.find(({ kind }) => kind === 'city')!;
  const byLevel = levels.slice(1).map(({ id }) => ({
    whole: city.key,
    parts: areas.filter(({ level }) => level === id),
  }));
  const byParent = areas
    .filter(({ kind }) => kind === 'part')
    .map(({ key }) => ({ whole: key, parts: areas.filter(({ parent }) => parent === key) }));
  return [...byLevel, ...byParent].filter(({ parts }) => parts.length > 0);
}

/** The least and the most a variable can be, given all statements that have to do with it. */
function range(
  statements: Statement[],
  known: Map<string, number>,
  variable: string,
): { least: number; most: number } {
  const fixed = known.get(variable);
  if (fixed !== undefined) return { least: fixed, most: fixed };
  const reduced = related(statements, known, variable);
  const variables = new Map<string, Map<string, number>>([[variable, new Map([['goal', 1]])]]);
  const constraints = new Map<string, Constraint>();
  reduced.forEach(({ terms, bounds }, i) => {
    constraints.set(`${i}`, bounds);
    for (const [name, factor] of terms) {
      const factors = variables.get(name) ?? new Map<string, number>();
      variables.set(name, factors.set(`${i}`, (factors.get(`${i}`) ?? 0) + factor));
    }
  });
  const [least, most] = (['minimize', 'maximize'] as const).map((direction) => {
    const { status, result } = solve({ direction, objective: 'goal', constraints, variables });
    if (status === 'unbounded') return Infinity;
    if (status !== 'optimal') throw new Error(`attack on ${variable}: ${status}`);
    return result;
  });
  return { least: least!, most: most! };
}

/** Known numbers put in, and only what is connected with the variable. */
function related(statements: Statement[], known: Map<string, number>, variable: string): Statement[] {
  const open = statements.flatMap(({ terms, bounds }) => {
    const constant = terms.reduce((sum, [name, factor]) => sum + factor * (known.get(name) ?? 0), 0);
    const rest = terms.filter(([name]) => !known.has(name));
    const shift = (bound: number | undefined) => bound! - constant;
    const moved = Object.fromEntries(Object.entries(bounds).map(([end, bound]) => [end, shift(bound)]));
    return rest.length > 0 ? [{ terms: rest, bounds: moved as Constraint }] : [];
  });
  const reached = new Set([variable]);
  const chosen = new Set<Statement>();
  for (let size = -1; size < chosen.size;) {
    size = chosen.size;
    for (const statement of open)
      if (!chosen.has(statement) && statement.terms.some(([name]) => reached.has(name))) {
        chosen.add(statement);
        statement.terms.forEach(([name]) => reached.add(name));
      }
  }
  return [...chosen];
}
