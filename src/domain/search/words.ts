/** A word as it is compared: folded to plain letters, and without its ending. */
export interface Word {
  text: string;
  stem: string;
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The words of a text: lower-case, umlauts spelled out, other accents dropped. */
export function wordsOf(text: string): Word[] {
  return folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, stem: stemOf(word) }));
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}

const ENDINGS = ['innen', 'ern', 'in', 'em', 'er', 'en', 'es', 'e', 'n', 's'];

/** Fewer letters say nothing any more. */
const SHORTEST_STEM = 4;

/** Takes endings off one after another: Kind, Kinder and Kindern share a stem, Ausländer and Ausländerinnen too. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  return ending ? stemOf(word.slice(0, -ending.length)) : word;
}
