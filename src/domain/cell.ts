/**
 * Why there is no number:
 * - `unknown`: unknown or to be kept secret (Zahlenwert unbekannt oder geheim)
 * - `lost`: the delivery lost the symbol; shown like `unknown`, kept apart as a fact about the source
 * - `later`: reported later
 * - `unreliable`: not certain enough
 * - `meaningless`: a statement would make no sense
 */
export type Absence = 'unknown' | 'lost' | 'later' | 'unreliable' | 'meaningless';

/** What limits a number: preliminary (vorläufig), revised (berichtigt), estimated (geschätzt). */
export type Quality = 'p' | 'r' | 's';

/** A number, or the reason there is none. Never 0, "" or NaN as a stand-in. */
export type Cell = { value: number; quality?: Quality } | { value: null; absence: Absence };

/** The signs of official statistics (formerly DIN 55301; DIN 5008). */
export type Sign = '–' | '0' | '.' | '…' | '/' | 'x';

const SIGN_OF_ABSENCE: Record<Absence, Sign> = {
  unknown: '.',
  lost: '.',
  later: '…',
  unreliable: '/',
  meaningless: 'x',
};

export function numberCell(value: number, quality?: Quality): Cell {
  return quality ? { value, quality } : { value };
}

export function absent(absence: Absence): Cell {
  return { value: null, absence };
}

/** The sign that stands where a number is missing. */
export function signOfAbsence(absence: Absence): Sign {
  return SIGN_OF_ABSENCE[absence];
}

/** The quality a mark on the wire means, if any. */
export function qualityOfMark(mark: string | undefined): Quality | undefined {
  return (['p', 'r', 's'] as const).find((quality) => quality === mark);
}

/** The absence a sign on the wire means; a sign nobody knows counts as `unknown`. */
export function absenceOfSign(sign: string): Absence {
  const known = (['unknown', 'later', 'unreliable', 'meaningless'] as const).find(
    (absence) => SIGN_OF_ABSENCE[absence] === sign,
  );
  return known ?? 'unknown';
}
