/**
 * Value codes as PxWebApi v2 writes them: codes, `*` and `?` as wildcards, `top(n)`, `bottom(n)`, `from(a)`, `to(a)`,
 * `range(a,b)`, with or without brackets; `top(n,skip)` and `bottom(n,skip)` pass some over. `newestFirst` is for years:
 * `top` are the newest then, otherwise the first. A code nobody knows is left as it is, for whoever refuses it by name.
 */
export function expandValueCodes(codes: string[], known: string[], newestFirst = false): string[] {
  const offered = new Set(known);
  const chosen = new Set<string>();
  for (const written of new Set(codes))
    if (offered.has(written)) chosen.add(written);
    else for (const code of expanded(written, known, newestFirst)) chosen.add(code);
  return [...known.filter((code) => chosen.has(code)), ...[...chosen].filter((code) => !offered.has(code))];
}

/** Splits `0101,0102,[range(2010,2015)]`: commas separate codes, except where the next bracket closes. */
export function splitValueCodes(text: string): string[] {
  const codes: string[] = [];
  let end = text.length;
  let isWithin = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text[at]!;
    if ('()[]'.includes(sign)) isWithin = sign === ')' || sign === ']';
    if (sign !== ',' || isWithin) continue;
    codes.push(text.slice(at + 1, end));
    end = at;
  }
  codes.push(text.slice(0, end));
  return codes
    .reverse()
    .map((code) => code.trim())
    .filter(Boolean);
}

type Select = (known: string[], first: string, second: string, newestFirst: boolean) => string[];

const EXPRESSIONS: [RegExp, Select][] = [
  [
    /^top\((\d+)(?:,\s*(\d+))?\)$/i,
    (known, n, skip, newest) => taken(newest ? known.toReversed() : known, n, skip),
  ],
  [
    /^bottom\((\d+)(?:,\s*(\d+))?\)$/i,
    (known, n, skip, newest) => taken(newest ? known : known.toReversed(), n, skip),
  ],
  [/^from\(([^,()]+)\)$/i, (known, from) => known.filter((_, i) => i >= place(known, from))],
  [/^to\(([^,()]+)\)$/i, (known, to) => known.filter((_, i) => i <= placeUpTo(known, to))],
  [
    /^range\(([^,()]+),([^,()]+)\)$/i,
    (known, from, to) => known.filter((_, i) => i >= place(known, from) && i <= placeUpTo(known, to)),
  ],
];

function expanded(written: string, known: string[], newestFirst: boolean): string[] {
  const code = written.replace(/^\[(.*)\]$/, '$1');
  for (const [pattern, select] of EXPRESSIONS) {
    const match = pattern.exec(code);
    if (match) return select(known, match[1]?.trim() ?? '', match[2]?.trim() ?? '', newestFirst);
  }
  return /[*?]/.test(code) ? known.filter((candidate) => matches(candidate, code)) : [code];
}

/** `n` codes after the first `skip`. */
function taken(codes: string[], n: string, skip: string): string[] {
  return codes.slice(Number(skip), Number(skip) + Number(n));
}

/** Where a code stands, or the first code after it. */
function place(known: string[], code: string): number {
  const exact = known.indexOf(code);
  if (exact >= 0) return exact;
  const after = known.findIndex((candidate) => candidate > code);
  return after < 0 ? known.length : after;
}

/** Where a code stands, or the last code before it. */
function placeUpTo(known: string[], code: string): number {
  const exact = known.indexOf(code);
  return exact >= 0 ? exact : place(known, code) - 1;
}

/** `*` for any characters, `?` for one. Greedy and without going back more than one star, so no pattern is slow. */
function matches(code: string, pattern: string): boolean {
  let [at, in_] = [0, 0];
  let [star, resume] = [-1, 0];
  while (at < code.length) {
    if (pattern[in_] === '*') [star, resume, in_] = [in_, at, in_ + 1];
    else if (pattern[in_] === '?' || pattern[in_] === code[at]) [at, in_] = [at + 1, in_ + 1];
    else if (star >= 0) [in_, resume, at] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(in_));
}
