/** What the real Word does wrong, one switch each; all are off unless a test or the try-out page turns them on. */
export const misbehaviours = {
  tableAddsParagraph: {
    issue: 'OfficeDev/office-js#116',
    what: 'A table inserted into a content control leaves an empty paragraph behind it.',
  },
  newlineBeforeTable: {
    issue: 'OfficeDev/office-js#1144',
    what: 'A table inserted as OOXML gets an empty paragraph before it.',
  },
  duplicatesInSharedParagraph: {
    issue: 'OfficeDev/office-js#1914',
    what: 'Word on the web inserts the content twice when the control shares its paragraph with other content.',
  },
  duplicatesSectionProperties: {
    issue: 'OfficeDev/office-js#110',
    what: 'The section properties of an inserted package end up in a paragraph of the document.',
  },
  losesContentInCells: {
    issue: 'OfficeDev/office-js#6752',
    what: 'OOXML inserted into a control inside a table cell arrives empty.',
  },
  nestsControlsOnBodyReplace: {
    issue: 'OfficeDev/office-js-docs-pr#874',
    what: 'Replacing the body puts the new content inside the control that stood there.',
  },
  dropsCharts: {
    issue: 'OfficeDev/office-js#4945',
    what: 'Charts in inserted OOXML are dropped: the drawing is gone and no chart part arrives.',
  },
  replacedTextLosesBookmark: {
    issue: 'wordmvp.com, Inserting text at a bookmark without deleting the bookmark',
    what: 'Replacing all the text a bookmark stands around takes the bookmark away.',
  },
  readOnly: {
    issue: 'OfficeDev/office-js#601',
    what: 'The document is opened read-only: every write fails with AccessDenied.',
  },
  noCustomXmlParts: {
    issue: 'OfficeDev/office-js#1742',
    what: 'The Common API answers every call about custom XML parts with an error.',
  },
} as const;

export type Misbehaviour = keyof typeof misbehaviours;
