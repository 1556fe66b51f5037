/** Long words of table heads with the places where they may break; German sets no spaces into its compounds. */
const WORDS = [
  'Arbeits|losen|quotient',
  'Arbeits|losen|quote',
  'Arbeits|lose',
  'Beschäf|tigungs|quote',
  'Beschäf|tigte',
  'Mindest|siche|rungs|quote',
  'Mindest|siche|rung',
  'Grund|siche|rungs|quote',
  'Grund|siche|rung',
  'Allein|erzie|hende',
  'Migrations|hinter|grund',
  'Bevölke|rungs|dichte',
  'Bevölke|rung',
  'Ein|wohner',
  'Auslän|der|anteil',
  'Bedarfs|gemein|schaften',
  'Haus|halte',
  'Prozent|punkte',
  'Verän|de|rung',
  'percent|age',
  'Differ|ence',
  'Unem|ploy|ment',
  'Employ|ment',
  'Popu|lation',
];

const BREAKS = new Map(WORDS.map((word) => [word.replaceAll('|', '').toLowerCase(), word]));
const KNOWN = new RegExp([...BREAKS.keys()].join('|'), 'gi');

/** The pieces of a text between which a line may break with a hyphen. */
export function hyphenated(text: string): string[] {
  const marked = text.replace(KNOWN, (word) => {
    const pieces = (BREAKS.get(word.toLowerCase()) ?? word).split('|');
    let at = 0;
    return pieces.map((piece) => word.slice(at, (at += piece.length))).join('\u00ad');
  });
  return marked.split('\u00ad');
}
