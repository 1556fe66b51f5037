import type { Constraint } from 'yalps';
import type { Area } from '../../../src/domain/area';
import type { Catalogue, CityId } from '../../../src/domain/catalogue';
import type { Formula } from '../../../src/domain/indicator';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import type { WarehouseSource } from '../../../src/warehouse/warehouse-source';
import { solve } from './other-solver';

/** All that anyone can fetch of a release: figures by `figureKey`. */
export interface View {
  catalogue: Pick<Catalogue, 'areas' | 'levels' | 'indicators' | 'years'>;
  figures: Map<string, number>;
}

/** A release as it is, and as it was shown. */
export interface Published {
  truth: View;
  shown: View;
  /** None where all was shown as it came. */
  rules?: ProtectionRules | undefined;
}

/** What the attacker is told beside figures and rules: what published rates are made of. */
export interface Knowledge {
  rates?: Record<string, { numerator: string; denominator: string }>;
  /** Sums of measures that everyone knows though no rule declares them. */
  sums?: [string[], string[]][];
  /** Which areas of the release before became which of a release: in the news, whatever the service knows. */
  became?: { release: number; earlier: string[]; later: string[] }[];
}

/** A count somebody is entitled to have kept secret, and how well the attacker knows it. */
export interface Attack {
  name: string;
  /** `year measure area` of the cell it is about; none for people left over. */
  cell?: string | undefined;
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
  cell?: string | undefined;
  /** Of people left over: the part they are not in. */
  beside?: { variable: string; value: number } | undefined;
  value: number;
  from: number;
  to: number;
}

export function figureKey(year: number, indicator: string, area: string): string {
  return `${year}\t${indicator}\t${area}`;
}

/** Every figure of a city in every level, quarters and overlapping levels among them, fetched as anyone can fetch it. */
export async function everything(
  source: Pick<WarehouseSource, 'catalogue' | 'answer'>,
  city: CityId,
  release?: string,
): Promise<View> {
  const catalogue = await source.catalogue(city, release);
  const figures = new Map<string, number>();
  for (const { id: level } of catalogue.levels) {
    const offered = (year?: number) =>
      catalogue.indicators.filter(({ id }) => {
        const years = catalogue.availability[id]?.[level] ?? [];
        return year === undefined ? years.length > 0 : years.includes(year);
      });
    const years = catalogue.years.filter((year) => offered(year).length > 0);
    if (years.length === 0) continue;
    const indicators = offered().map(({ id }) => id);
    const answer = await source.answer({ city, indicators, level, years, ...(release && { release }) });
    let position = 0;
    for (const { id } of answer.indicators)
      for (const { key } of answer.areas)
        for (const year of answer.years) {
          const { value } = answer.cells[position++]!;
          if (value !== null) figures.set(figureKey(year, id, key), value);
        }
  }
  return { catalogue, figures };
}

/**
 * Attacks every sensitive count of a city with linear programming over all that its releases show together: counts,
 * roundings, ratios, published rates with their rounding, sums over areas and categories, parts not larger than their
 * wholes, quarters, and which cells a release left as they were. The truth tells which counts are sensitive, and the
 * attacker which sums come out even.
 */
export function attack(releases: Published[], knowledge: Knowledge = {}): Attack[] {
  const years = new Set(releases.flatMap(({ truth }) => truth.catalogue.years));
  return [...years].sort().flatMap((year) => attackYear(releases, year, knowledge));
}

function attackYear(
  releases: Published[],
  year: number,
  { rates = {}, sums = [], became = [] }: Knowledge,
): Attack[] {
  const statements: Statement[] = [];
  const known = new Map<string, number>();
  const sensitive = new Map<string, Sensitive>();
  const ceilings = new Map<string, number>();
  const floors = new Map<string, number>();
  const variables = releases.map(() => new Map<string, string>());
  releases.forEach((_, r) => nameCounts(r));
  releases.forEach(({ shown, rules }, r) => observe(shown, r, rules?.rounding));
  releases.forEach((release, r) => conclude(release, r));
  became.forEach(follow);

  return [...sensitive].map(([variable, { cell, beside, value, from, to }]) => {
    // A part left as it was is no more than its whole in any release: who is left over was at least so many.
    const room = beside ? (ceilings.get(beside.variable) ?? Infinity) - beside.value : Infinity;
    const low = Math.max(from, floors.get(variable) ?? 0, value - room);
    const high = Math.min(to, ceilings.get(variable) ?? Infinity);
    return { name: variable, cell, value, from: low, to: high, ...range(statements, known, variable) };
  });

  function countsOf({ catalogue }: View): Map<string, string> {
    return new Map(
      catalogue.indicators.flatMap(({ id, formula }) =>
        formula.kind === 'count' && formula.measures.length === 1
          ? [[formula.measures[0]!, id] as const]
          : [],
      ),
    );
  }

  /** The list of changes tells which numbers a release left as they were: these are one unknown, not two. */
  function nameCounts(r: number): void {
    const { truth } = releases[r]!;
    for (const [measure, id] of countsOf(truth))
      for (const { key } of truth.catalogue.areas) {
        const value = truth.figures.get(figureKey(year, id, key));
        if (value === undefined) continue;
        const before = releases[r - 1]?.truth.figures.get(figureKey(year, id, key));
        const cell = `${year} ${measure} ${key}`;
        const same = before === value ? variables[r - 1]!.get(cell) : undefined;
        variables[r]!.set(cell, same ?? `${cell} in ${r + 1}`);
      }
  }

  /** What one release shows. */
  function observe(view: View, r: number, rounding: 5 | 10 | undefined): void {
    const { areas, indicators } = view.catalogue;
    const names = variables[r]!;
    const nameOf = (measure: string, area: string) => names.get(`${year} ${measure} ${area}`);
    for (const { key, kind, parts } of areas)
      for (const { id, formula } of indicators) {
        const value = view.figures.get(figureKey(year, id, key));
        if (value === undefined) continue;
        const whole = (measure: string): [string, number][] =>
          (parts ?? [key]).flatMap((area) => {
            const name = nameOf(measure, area);
            return name === undefined ? [] : [[name, 1] as [string, number]];
          });
        if (rounding !== undefined) {
          // What is left over and ratios are made of rounded counts: they say nothing more.
          if (formula.kind !== 'count' || parts || kind === 'unassigned') continue;
          const bounds = { min: value - Math.floor(rounding / 2), max: value + Math.ceil(rounding / 2) - 1 };
          statements.push({ terms: formula.measures.flatMap(whole), bounds });
        } else if (formula.kind === 'count') {
          const terms = formula.measures.flatMap(whole);
          if (terms.length === 1) known.set(terms[0]![0], value);
          else statements.push({ terms, bounds: { equal: value } });
        } else if (formula.kind === 'ratio') observeRatio(formula, value, whole);
        else if (rates[formula.measure] && !parts) observeRate(rates[formula.measure]!, r, key, value);
      }
  }

  function observeRatio(
    { numerator, denominator, factor }: Extract<Formula, { kind: 'ratio' }>,
    value: number,
    whole: (measure: string) => [string, number][],
  ): void {
    const sides = [numerator.flatMap(whole), denominator.flatMap(whole)] as const;
    if (sides.some((side) => side.length === 0)) return;
    statements.push({
      terms: [
        ...sides[0].map(([name]) => [name, factor] as [string, number]),
        ...sides[1].map(([name]) => [name, -value] as [string, number]),
      ],
      bounds: { min: -1e-6, max: 1e-6 },
    });
  }

  /** Published with one decimal: the ratio is at most 0.05 away. Rates that contradict their own counts tell nothing. */
  function observeRate(
    made: { numerator: string; denominator: string },
    r: number,
    area: string,
    value: number,
  ): void {
    const real = realIn(r);
    const [part, whole] = [real(made.numerator, area), real(made.denominator, area)];
    if (part === undefined || whole === undefined || Math.abs((100 * part) / whole - value) > 0.05) return;
    const n = variables[r]!.get(`${year} ${made.numerator} ${area}`)!;
    const d = variables[r]!.get(`${year} ${made.denominator} ${area}`)!;
    for (const [off, bounds] of [
      [0.05, { max: 1e-6 }],
      [-0.05, { min: -1e-6 }],
    ] as const)
      statements.push({
        terms: [
          [n, 100],
          [d, -value - off],
        ],
        bounds,
      });
  }

  function realIn(r: number) {
    const { truth } = releases[r]!;
    const counts = countsOf(truth);
    return (measure: string, area: string) => {
      const id = counts.get(measure);
      return id === undefined ? undefined : truth.figures.get(figureKey(year, id, area));
    };
  }

  /** People who live in other areas now are as many as before. */
  function follow({ release, earlier, later }: NonNullable<Knowledge['became']>[number]): void {
    const side = (r: number, measure: string, areas: string[]) =>
      areas.map((area) => ({
        name: variables[r]!.get(`${year} ${measure} ${area}`),
        value: realIn(r)(measure, area),
      }));
    for (const measure of countsOf(releases[release]!.truth).keys()) {
      const [old, now] = [side(release - 1, measure, earlier), side(release, measure, later)];
      const total = (all: typeof old) => all.reduce((sum, { value }) => sum + (value ?? NaN), 0);
      if (total(old) !== total(now)) continue;
      const terms = (all: typeof old, factor: number) =>
        all.map(({ name }): [string, number] => [name!, factor]);
      statements.push({ terms: [...terms(old, 1), ...terms(now, -1)], bounds: { equal: 0 } });
    }
  }

  /** What adds up in one release, and what is sensitive in it. */
  function conclude({ truth, rules }: Published, r: number): void {
    const { areas: all, indicators } = truth.catalogue;
    const areas = all.filter(({ parts }) => !parts);
    const counts = [...countsOf(truth).keys()];
    const real = realIn(r);
    const name = (measure: string, area: string) => variables[r]!.get(`${year} ${measure} ${area}`)!;
    const city = areas.find(({ kind }) => kind === 'city')!;
    const latest = rules ?? releases.findLast((release) => release.rules)?.rules;
    const minimumOf = (measure: string) =>
      rules?.sources?.find(({ measures }) => measures.includes(measure))?.minimumCount ??
      rules?.minimumCount ??
      0;

    for (const { numerator, denominator } of shares())
      for (const { key } of areas.filter(({ kind }) => kind !== 'unassigned')) {
        const part = sum(numerator, key);
        const whole = sum(denominator, key);
        if (part === undefined || whole === undefined) continue;
        const plus = denominator.map((measure) => name(measure, key));
        const minus = numerator.map((measure) => name(measure, key));
        const rest = `${plus.join('+')} without ${minus.join('+')}`;
        state(plus, minus, rest);
        if (denominator.some((measure) => isSecret(measure, key))) continue;
        if (whole > 0 && isSmall(denominator[0]!, whole - part) && !minus.every((one) => known.has(one)))
          note(rest, denominator[0]!, whole - part, {
            most: whole,
            ...(minus.length === 1 && { beside: { variable: minus[0]!, value: part } }),
          });
        for (const measure of numerator)
          lower(ceilings, name(measure, key), real(measure, key)! + whole - part);
        for (const measure of denominator)
          if (!denominator.some((one) => sensitive.has(name(one, key))))
            raise(floors, name(measure, key), real(measure, key)! - (whole - part));
      }
    for (const { key } of areas)
      for (const measure of counts) {
        const value = real(measure, key);
        if (value === undefined || computed(key, measure) || !isSecret(measure, key)) continue;
        note(name(measure, key), measure, value, { cell: `${year} ${measure} ${key}` });
      }
    for (const [left, right] of [...(latest?.equalSums ?? []), ...sums])
      for (const { key } of areas)
        balance(
          left.map((measure) => [measure, key]),
          right.map((measure) => [measure, key]),
        );
    for (const measure of counts) for (const { whole, parts } of areaSums()) relate(measure, whole, parts);

    function sum(measures: string[], area: string): number | undefined {
      const values = measures.map((measure) => real(measure, area));
      return values.includes(undefined)
        ? undefined
        : values.reduce<number>((total, value) => total + value!, 0);
    }

    function isSmall(measure: string, value: number): boolean {
      if (!rules) return false;
      return value === 0 ? rules.zeros === 'secret' : value < minimumOf(measure);
    }

    function isSecret(measure: string, area: string): boolean {
      const value = real(measure, area);
      if (!rules || value === undefined) return false;
      const { minimumPopulation } = rules;
      const people = minimumPopulation && real(minimumPopulation.measure, area);
      return isSmall(measure, value) || (!!people && people < minimumPopulation.count);
    }

    /** A not-assignable row the service computes is no figure of its own but the rest of a sum. */
    function computed(area: string, measure: string): boolean {
      const { kind, level } = areas.find(({ key }) => key === area)!;
      if (kind !== 'unassigned') return false;
      const parts = areas.filter((other) => other.level === level && other.kind === 'part');
      const total = parts.reduce((all, { key }) => all + (real(measure, key) ?? NaN), 0);
      return real(measure, city.key)! - total === real(measure, area);
    }

    function note(
      variable: string,
      measure: string,
      value: number,
      { cell, beside, most = Infinity }: { cell?: string; beside?: Sensitive['beside']; most?: number } = {},
    ): void {
      if (!rules) return;
      const minimum = minimumOf(measure);
      const width = rules.width ?? 2 * minimum - 1;
      const from = value < minimum ? 0 : Math.max(0, value - width);
      const to = value < minimum ? Math.max(width, value) : value + width;
      sensitive.set(variable, { cell, beside, value, from, to: Math.min(to, most) });
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
          [...numerator, ...denominator].every((measure) => counts.includes(measure)) &&
          areas
            .filter(({ kind }) => kind !== 'unassigned')
            .every(({ key }) => !((sum(numerator, key) ?? 0) > (sum(denominator, key) ?? Infinity))),
      );
    }

    function state(plus: string[], minus: string[], rest: string): void {
      statements.push({
        terms: [
          ...plus.map((variable) => [variable, 1] as [string, number]),
          ...minus.map((variable) => [variable, -1] as [string, number]),
          [rest, -1],
        ],
        bounds: { equal: 0 },
      });
    }

    function areaSums(): { whole: string; parts: Area[] }[] {
      const byLevel = truth.catalogue.levels
        .slice(1)
        .map(({ id }) => ({ whole: city.key, parts: areas.filter(({ level }) => level === id) }));
      const byParent = areas
        .filter(({ kind }) => kind === 'part')
        .map(({ key }) => ({ whole: key, parts: areas.filter(({ parent }) => parent === key) }));
      const overlapping = Object.entries(latest?.areaSums ?? {}).map(([whole, parts]) => ({
        whole,
        parts: areas.filter(({ key }) => parts.includes(key)),
      }));
      return [...byLevel, ...byParent, ...overlapping].filter(({ parts }) => parts.length > 0);
    }

    function relate(measure: string, whole: string, parts: Area[]): void {
      const delivering = parts.filter(
        ({ key, kind }) => kind === 'part' || (real(measure, key) !== undefined && !computed(key, measure)),
      );
      balance(
        [[measure, whole]],
        delivering.map(({ key }) => [measure, key]),
      );
    }

    /** Two sums over the same people; where all of it was delivered, the difference may be what is left over. */
    function balance(left: [string, string][], right: [string, string][]): void {
      const sides = [left, right].map((side) => side.map(([measure, area]) => real(measure, area)));
      if (sides.some((side) => side.every((value) => value === undefined))) return;
      const [a, b] = [left, right].map((side) =>
        side.flatMap(([measure, area]) => (real(measure, area) === undefined ? [] : [name(measure, area)])),
      ) as [string[], string[]];
      const complete = !sides.flat().includes(undefined);
      const [more, less] = sides.map((side) =>
        side.reduce<number>((total, value) => total + (value ?? 0), 0),
      );
      const rest = more! - less!;
      if (complete && rest <= 0) {
        statements.push({
          terms: [
            ...a.map((variable) => [variable, 1] as [string, number]),
            ...b.map((variable) => [variable, -1] as [string, number]),
          ],
          bounds: { equal: rest },
        });
        return;
      }
      const others = `${a.join('+')} without ${b.join('+')}`;
      state(a, b, others);
      if (complete && isSmall(left[0]![0], rest)) note(others, left[0]![0], rest);
    }
  }
}

function lower(bounds: Map<string, number>, variable: string, to: number): void {
  bounds.set(variable, Math.min(to, bounds.get(variable) ?? Infinity));
}

function raise(bounds: Map<string, number>, variable: string, from: number): void {
  bounds.set(variable, Math.max(from, bounds.get(variable) ?? 0));
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

/** Known numbers put in, each statement once, and only what is connected with the variable. */
function related(statements: Statement[], known: Map<string, number>, variable: string): Statement[] {
  const open = new Map<string, Statement>();
  for (const { terms, bounds } of statements) {
    const rest = terms.filter(([name]) => !known.has(name));
    if (rest.length === 0) continue;
    const constant = terms.reduce((sum, [name, factor]) => sum + factor * (known.get(name) ?? 0), 0);
    const moved = Object.fromEntries(Object.entries(bounds).map(([end, bound]) => [end, bound! - constant]));
    open.set(JSON.stringify([rest, moved]), { terms: rest, bounds: moved as Constraint });
  }
  const containing = new Map<string, Statement[]>();
  for (const statement of open.values())
    for (const [name] of statement.terms) containing.set(name, [...(containing.get(name) ?? []), statement]);
  const reached = new Set([variable]);
  const chosen = new Set<Statement>();
  for (const name of reached)
    for (const statement of containing.get(name) ?? []) {
      chosen.add(statement);
      for (const [other] of statement.terms) reached.add(other);
    }
  return [...chosen];
}
