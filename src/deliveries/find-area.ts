import type { Area } from '../domain/area';
import { plainText } from './grid';
import { editDistance } from './head-text';
import type { Mapping } from './mapping';

/** The area a row is about, or why that is not clear. */
type FoundArea =
  | { area: Area; isSpeltOtherwise: boolean }
  | { problem: 'unknown'; likely: () => Area | undefined }
  | { problem: 'zeros-lost'; likely: Area }
  | { problem: 'ambiguous'; candidates: Area[] };

/**
 * A finder for the rows of one delivery, called in their order. A name on two levels is settled only where the mapping says
 * that the levels stand one below the other (`sections`); `taken` tells whether a row before was about an area already. Case,
 * blanks and points make no other name; one that is spelt otherwise, and a key without its leading zeros, is only proposed.
 */
export function areaFinder(areas: Area[], { areas: place }: Pick<Mapping, 'areas'>) {
  const listed = areas.filter(({ level }) => place.levels.includes(level));
  const written = place.by === 'key' ? ({ key }: Area) => key : ({ name }: Area) => plainText(name);
  const byText = grouped(listed, written);
  const byLetters = grouped(listed, (area) => (place.by === 'key' ? area.key : lettersOf(area.name)));
  const bySound = grouped(listed, ({ name }) => spokenOf(name));
  const byNumber = grouped(listed, ({ key }) => withoutZeros(key));
  const aliased = new Map(
    Object.entries(place.aliases).flatMap(([text, key]) =>
      listed.flatMap((area) => (area.key === key ? [[plainText(text), area] as const] : [])),
    ),
  );
  let section = 0;

  function likely(text: string): Area | undefined {
    const spoken = spokenOf(text);
    const [one, other] = bySound.get(spoken) ?? [];
    return one && !other ? one : nearly(spoken, bySound);
  }

  return (text: string, taken: (area: Area) => boolean): FoundArea => {
    if (text.length > LONGEST_NAME) return { problem: 'unknown', likely: () => undefined };
    const known = aliased.get(plainText(text));
    if (known) return { area: known, isSpeltOtherwise: false };
    const exact = byText.get(place.by === 'key' ? text.trim() : plainText(text)) ?? [];
    const numbered =
      place.by === 'key' && !exact.length ? (byNumber.get(withoutZeros(text.trim())) ?? []) : [];
    const lost = numbered.length === 1 ? numbered[0] : undefined;
    if (lost && !place.zerosLost) return { problem: 'zeros-lost', likely: lost };
    const similar = place.by === 'name' && !exact.length ? (byLetters.get(lettersOf(text)) ?? []) : [];
    const candidates = lost ? [lost] : exact.length ? exact : similar;
    const [first, second] = candidates;
    if (!first) return { problem: 'unknown', likely: () => (place.by === 'name' ? likely(text) : undefined) };
    if (second && !place.sections) return { problem: 'ambiguous', candidates };
    const levelOf = ({ level }: Area) => place.levels.indexOf(level);
    const below = candidates
      .filter((area) => levelOf(area) >= section && !taken(area))
      .sort((a, b) => levelOf(a) - levelOf(b));
    const area = below[0] ?? first;
    section = Math.max(section, levelOf(area));
    const asWritten = text.normalize('NFC').trim() === area.name.normalize('NFC').trim();
    return { area, isSpeltOtherwise: place.by === 'name' && !asWritten };
  };
}

/** No place is called by more letters. */
const LONGEST_NAME = 200;

function grouped(areas: Area[], textOf: (area: Area) => string): Map<string, Area[]> {
  const groups = new Map<string, Area[]>();
  for (const area of areas) groups.set(textOf(area), [...(groups.get(textOf(area)) ?? []), area]);
  return groups;
}

/** Without blanks and points: `St.Georg` is `St. Georg`. */
function lettersOf(name: string): string {
  return plainText(name).replace(/[\s.]/g, '');
}

/** As it may be spelt: umlauts written out, Sankt or St., without what stands in brackets, footnote marks and signs. */
function spokenOf(name: string): string {
  return plainText(name)
    .replace(/\([^)]*\)/g, '')
    .replace(/\bsankt\b|\bst\b\.?/g, 'st')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\d]|[¹²³⁰-⁹]/gu, '')
    .replace(/(?<=\p{L})\d$/u, '');
}

/** Shorter names differ in a letter though they are different places. */
const SHORTEST_MISSPELT = 6;

/** The one name that is a letter away. */
function nearly(text: string, bySound: Map<string, Area[]>): Area | undefined {
  const asked = text.slice(0, 100);
  if (asked.length < SHORTEST_MISSPELT) return undefined;
  const [one, other] = [...bySound].flatMap(([spoken, areas]) =>
    Math.abs(spoken.length - asked.length) <= 1 && editDistance(asked, spoken) === 1 ? areas : [],
  );
  return one && !other ? one : undefined;
}

function withoutZeros(key: string): string {
  return key.replace(/^0+(?=.)/, '');
}
