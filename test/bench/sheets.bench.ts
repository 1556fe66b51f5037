import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sheet } from '../../src/figures/sheet';
import { compared, sideBySide } from './measure';
import { inMemory, peakMemory } from './peak-memory';

const ROWS = 34_200;

/**
 * A sheet of 34,200 areas × 10 indicators: written to a file and read back, beside exceljs writing and reading the same cells
 * in memory with one look a column; time, the memory each takes at most, and the size of the file.
 */
export async function bench() {
  const { largeSheet, ourFile, ourTables, peerCells, peerFile } = await import('./sheet-work');
  const sheet = largeSheet(ROWS);
  const ours = await ourFile(sheet);
  const theirs = await peerFile(sheet);
  const { write, peerWrite, read, peerRead } = await sideBySide(
    {
      write: () => ourFile(sheet),
      peerWrite: () => peerFile(sheet),
      read: () => ourTables(ours),
      peerRead: () => peerCells(theirs),
    },
    3,
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  writeFileSync(join(folder, SHEET), JSON.stringify(sheet));
  writeFileSync(join(folder, 'ours.xlsx'), ours);
  writeFileSync(join(folder, 'theirs.xlsx'), theirs);
  const peak = (work: string) => peakMemory('sheets.bench', work, folder, 3);
  const rows = [
    compared('write / exceljs', write, peerWrite),
    compared('read / exceljs', read, peerRead),
    inMemory('write / exceljs, peak memory', peak('writeAlone'), peak('peerWriteAlone')),
    inMemory('read / exceljs, peak memory', peak('readAlone'), peak('peerReadAlone')),
    {
      work: 'file / exceljs, size',
      'ours kB': (ours.length / 1024).toFixed(0),
      'peer kB': (theirs.length / 1024).toFixed(0),
      ratio: (ours.length / theirs.length).toFixed(2),
    },
  ];
  rmSync(folder, { recursive: true });
  return rows;
}

/** Each in a process of its own; the sheet is read, since making it would leave room behind that the work then fills unseen. */
export async function writeAlone(folder: string) {
  const { ourFile } = await import('./sheet-work');
  const sheet = sheetIn(folder);
  return () => ourFile(sheet);
}

export async function peerWriteAlone(folder: string) {
  const { peerFile } = await import('./sheet-work');
  const sheet = sheetIn(folder);
  return () => peerFile(sheet);
}

const SHEET = 'sheet.json';

function sheetIn(folder: string): Sheet {
  return JSON.parse(readFileSync(join(folder, SHEET), 'utf8')) as Sheet;
}

export async function readAlone(folder: string) {
  const { ourTables } = await import('./sheet-work');
  const bytes = readFileSync(join(folder, 'ours.xlsx'));
  return () => ourTables(bytes);
}

export async function peerReadAlone(folder: string) {
  const { peerCells } = await import('./sheet-work');
  const bytes = readFileSync(join(folder, 'theirs.xlsx'));
  return () => peerCells(bytes);
}
