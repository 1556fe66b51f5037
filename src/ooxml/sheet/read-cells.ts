import { cellAddress } from '../../figures/cell-address';
import type { Block } from '../../figures/sheet';
import { elements, type Document, type Element } from '../package/parse-xml';
import { named } from './worksheets';

/** Reads blocks of a worksheet: numbers, texts, `` for nothing; a formula counts as its cached value. */
export function cellsIn(worksheet: Document, strings: string[]): (block: Block) => (string | number)[][] {
  const standing = new Map(named(worksheet, 'c').map((cell) => [cell.getAttribute('r') ?? '', cell]));
  return (block) =>
    Array.from({ length: block.rows }, (_, r) =>
      Array.from({ length: block.columns }, (__, c) => {
        const cell = standing.get(cellAddress(block.row + r, block.column + c));
        return cell ? valueOf(cell, strings) : '';
      }),
    );
}

function valueOf(cell: Element, strings: string[]): string | number {
  const type = cell.getAttribute('t') ?? 'n';
  if (type === 'inlineStr') return inlineText(cell);
  const raw = elements(cell).find(({ localName }) => localName === 'v')?.textContent ?? '';
  if (type === 's') return strings[Number(raw)] ?? '';
  return type === 'n' && raw !== '' ? Number(raw) : raw;
}

function inlineText(cell: Element): string {
  return named(cell, 't')
    .filter(({ parentNode }) => parentNode?.localName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}
