import { Script } from 'node:vm';
import { ReportingError } from '../domain/reporting-error';

/** Milliseconds; an expression that makes sense needs less than one. */
const PATIENCE = 1000;

const SEARCH = new Script('new RegExp(pattern).exec(text)');

/**
 * What an expression of a mapping finds in a text, with its groups, or null. A mapping comes from outside: an expression that
 * tries without end is stopped. Fails with `mapping-expression-slow`.
 */
export function searchText(pattern: string, text: string): RegExpExecArray | null {
  try {
    return SEARCH.runInNewContext({ pattern, text }, { timeout: PATIENCE }) as RegExpExecArray | null;
  } catch (failure) {
    throw new ReportingError('mapping-expression-slow', { pattern: pattern.slice(0, 100) }, failure);
  }
}
