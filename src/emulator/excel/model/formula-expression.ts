import type { CellValue } from './cell';

/** A formula taken apart; what it refers to is still text. */
export type Expression =
  | { kind: 'value'; value: CellValue }
  | { kind: 'reference'; text: string }
  | { kind: 'operation'; sign: string; left: Expression; right: Expression }
  | { kind: 'call'; name: string; parts: Expression[] };

/** Reads a formula in English without its "="; undefined for what the emulator does not calculate. */
export function parseFormula(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reading: Reading = { tokens, at: 0 };
  const expression = operations(reading, 0);
  return reading.at === tokens.length ? expression : undefined;
}

interface Reading {
  tokens: string[];
  at: number;
}

const PIECES = [
  String.raw`"(?:[^"]|"")*"`,
  String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}\d:!])`,
  // A column of a table, cells of this or another sheet, whole columns.
  String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?:'.|[^\[\]'])*\]`,
  String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\d(])`,
  String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\d(])`,
  String.raw`[A-Za-z]+(?=\()`,
  String.raw`[-+*/^%(),]`,
];
const TOKEN = new RegExp(String.raw`\s*(${PIECES.join('|')})\s*`, 'uy');

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1];
    if (found === undefined) return undefined;
    tokens.push(found);
  }
  return tokens;
}

const RANKS: Record<string, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

/** Operations that bind at least as tightly as `least`, from left to right (2^3^2 too, in Excel). */
function operations(reading: Reading, least: number): Expression | undefined {
  let left = signed(reading);
  for (;;) {
    const sign = reading.tokens[reading.at] ?? '';
    const rank = RANKS[sign];
    if (!left || rank === undefined || rank < least) return left;
    reading.at += 1;
    const right = operations(reading, rank + 1);
    left = right && { kind: 'operation', sign, left, right };
  }
}

/** A sign binds tighter than a power: -2^2 is 4 in Excel. */
function signed(reading: Reading): Expression | undefined {
  const sign = reading.tokens[reading.at];
  if (sign !== '-' && sign !== '+') return percent(reading);
  reading.at += 1;
  const right = signed(reading);
  return right && { kind: 'operation', sign, left: { kind: 'value', value: 0 }, right };
}

function percent(reading: Reading): Expression | undefined {
  let value = operand(reading);
  while (value && taken(reading, '%'))
    value = { kind: 'operation', sign: '/', left: value, right: { kind: 'value', value: 100 } };
  return value;
}

function operand(reading: Reading): Expression | undefined {
  if (taken(reading, '(')) {
    const inner = operations(reading, 0);
    return taken(reading, ')') ? inner : undefined;
  }
  const token = reading.tokens[reading.at] ?? '';
  if (!/^["\d.'$\p{L}_\\]/u.test(token)) return undefined;
  reading.at += 1;
  if (token.startsWith('"')) return { kind: 'value', value: token.slice(1, -1).replaceAll('""', '"') };
  if (/^[\d.]/.test(token)) return { kind: 'value', value: Number(token) };
  return taken(reading, '(') ? call(reading, token.toUpperCase()) : { kind: 'reference', text: token };
}

function call(reading: Reading, name: string): Expression | undefined {
  const parts: Expression[] = [];
  do {
    const part = operations(reading, 0);
    if (!part) return undefined;
    parts.push(part);
  } while (taken(reading, ','));
  return taken(reading, ')') ? { kind: 'call', name, parts } : undefined;
}

function taken(reading: Reading, token: string): boolean {
  if (reading.tokens[reading.at] !== token) return false;
  reading.at += 1;
  return true;
}
