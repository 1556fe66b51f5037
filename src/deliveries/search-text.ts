import { createContext, Script } from 'node:vm';
import { ReportingError } from '../domain/reporting-error';

/** Milliseconds for all expressions of a delivery together; those that make sense need less than one each. */
const PATIENCE = 1000;

const SEARCH = new Script('new RegExp(pattern).exec(text)');

/** What an expression finds in a text, with its groups, or null. Fails with `mapping-expression-slow`. */
export type SearchText = (pattern: string, text: string) => RegExpExecArray | null;

/**
 * The searches of one delivery. A mapping comes from outside: expressions that try without end are stopped, however many texts
 * they are tried on.
 */
export function searchesOfDelivery(): SearchText {
  const asked = createContext({ pattern: '', text: '' });
  let left = PATIENCE;
  return (pattern, text) => {
    const begun = performance.now();
    Object.assign(asked, { pattern, text });
    try {
      return SEARCH.runInContext(asked, { timeout: Math.max(1, Math.ceil(left)) }) as RegExpExecArray | null;
    } catch (failure) {
      throw new ReportingError('mapping-expression-slow', { pattern: pattern.slice(0, 100) }, failure);
    } finally {
      left -= performance.now() - begun;
    }
  };
}
