/** What screen readers take in one go, and what Word's own dialogue recommends (rule CH-08). */
const LIMIT = 250;

/** The sentences in order of weight, as many as fit into 250 characters; the first is cut if it alone is longer. */
export function altTextOf([first = '', ...more]: string[]): string {
  if (first.length > LIMIT) return `${first.slice(0, LIMIT - 1).replace(/\s+\S*$/, '')}…`;
  return more.reduce((text, sentence) => {
    const longer = `${text} ${sentence}`;
    return longer.length <= LIMIT ? longer : text;
  }, first);
}
