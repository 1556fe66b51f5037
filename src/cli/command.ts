import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../domain/text';

/** 0 done · 1 done with findings or missing data · 2 wrong use or unusable input. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes, and how it learns that it shall end. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a line on `err` may be written over. */
  interactive: boolean;
  /** Ctrl-C. */
  signal: AbortSignal;
}

/** A command as it was called. */
export interface Call {
  values: Record<string, unknown>;
  /** File names. */
  positionals: string[];
  language: Language;
  terminal: Terminal;
}

export interface Command {
  options: NonNullable<ParseArgsConfig['options']>;
  /** Takes file names. */
  positionals?: boolean;
  run(call: Call): Promise<ExitCode>;
}
