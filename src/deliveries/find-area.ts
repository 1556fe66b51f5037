import type { Area } from '../domain/area';
import type { Mapping } from './mapping';

/** The area a row is about, or why that is not clear. */
type FoundArea = { area: Area } | { problem: 'unknown' } | { problem: 'ambiguous'; candidates: Area[] };

/**
 * A finder for the rows of one delivery, called in their order. A name on two levels is settled only where the mapping says
 * that the levels stand one below the other (`sections`); `taken` tells whether a row before was about an area already.
 */
export function areaFinder(areas: Area[], { areas: place }: Mapping) {
  const listed = areas.filter(({ level }) => place.levels.includes(level));
  const byText = new Map<string, Area[]>();
  for (const area of listed) {
    const text = place.by === 'key' ? area.key : comparable(area.name);
    byText.set(text, [...(byText.get(text) ?? []), area]);
  }
  let section = 0;
  return (text: string, taken: (area: Area) => boolean): FoundArea => {
    const candidates = byText.get(place.by === 'key' ? text.trim() : comparable(text)) ?? [];
    const [first, second] = candidates;
    if (!first) return { problem: 'unknown' };
    if (second && !place.sections) return { problem: 'ambiguous', candidates };
    const levelOf = ({ level }: Area) => place.levels.indexOf(level);
    const below = candidates
      .filter((area) => levelOf(area) >= section && !taken(area))
      .sort((a, b) => levelOf(a) - levelOf(b));
    const area = below[0] ?? first;
    section = Math.max(section, levelOf(area));
    return { area };
  };
}

function comparable(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
