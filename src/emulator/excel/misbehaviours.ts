/** Ways in which real Excel is known to behave differently from its documentation; off unless a test or a page asks. */
export interface Misbehaviours {
  /** office-js#1724: a text that looks numeric is read again in the display language ("123.456" becomes 123456). */
  issue1724ParsesTextInDisplayLanguage?: boolean;
  /** office-js#224: of several rows written at once, some of them hidden, each that is seen gets what the first should. */
  issue224MisplacesValuesInHiddenRows?: boolean;
  /** office-js#3030: what a table is filtered by cannot be read. */
  issue3030FailsToReadFilters?: boolean;
  /** office-js#994: in a filtered table rows neither come nor go, nor does it get another size. */
  issue994MovesNothingUnderFilters?: boolean;
  /** docs-pr#5333: Excel on the web refuses requests over 5 MB. */
  issue5333RefusesLargeRequests?: boolean;
}

export const largestRequest = 5 * 1024 * 1024;
