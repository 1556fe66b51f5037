/** Texts, names of sheets and of columns, which no language changes; then what does: names of functions, separators, decimals. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|\p{L}+(?=\()|(?<=\d)[.,](?=\d)|[,;]/gsu;

const DECIMAL = /^\d,\d$/;

const NAMES: Record<string, string> = {
  SUMME: 'SUM',
  MITTELWERT: 'AVERAGE',
  RUNDEN: 'ROUND',
  ANZAHL: 'COUNT',
  WENN: 'IF',
};
const GERMAN = Object.fromEntries(Object.entries(NAMES).map(([german, english]) => [english, german]));

/** A formula as a person types it at a German Excel, `=RUNDEN(A1/3;1)`, in the English of files and of the API. */
export function englishFormula(formula: string): string {
  return formula.replace(PIECE, (piece, offset: number) => {
    if (piece === ';') return ',';
    if (piece === ',') return DECIMAL.test(formula.slice(offset - 1, offset + 2)) ? '.' : ',';
    return NAMES[piece.toUpperCase()] ?? piece;
  });
}

/** The same formula as a German Excel shows it. */
export function germanFormula(formula: string): string {
  return formula.replace(PIECE, (piece) => {
    if (piece === ',') return ';';
    return piece === '.' ? ',' : (GERMAN[piece.toUpperCase()] ?? piece);
  });
}
