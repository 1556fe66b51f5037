import type { AreaKey, LevelId } from '../area';
import type { Facts } from '../reporting-error';
import type { Text } from '../text';

/** What the shares of a crosswalk were measured by; `inferred` where only names and keys were compared. */
export type CrosswalkBasis = 'inhabitants' | 'dwellings' | 'area' | 'inferred';

/** `official`: given by whoever keeps the areas; `estimated`: shares computed; `unverified`: nobody checked it. */
export type CrosswalkQuality = 'official' | 'estimated' | 'unverified';

/** One level of one state of the spatial structure (Gebietsstand). */
export interface Structure {
  edition: string;
  level: LevelId;
}

/** How much of a source area lies in a target area. */
export interface CrosswalkLink {
  from: AreaKey;
  to: AreaKey;
  /** Share of the source area, 0 to 1; `null` where only the relation is known. */
  weight: number | null;
}

/** Leads counts from one structure to another (Umsteigeschlüssel): between editions, or between structures of one. */
export interface Crosswalk {
  id: string;
  name: Text;
  from: Structure;
  to: Structure;
  basis: CrosswalkBasis;
  quality: CrosswalkQuality;
  /** How it was made and what is doubtful about it. */
  note: Text;
  links: CrosswalkLink[];
}

/** What has to be said about a crosswalk where figures were converted by it. */
export type CrosswalkName = Pick<Crosswalk, 'id' | 'name' | 'basis' | 'quality'>;

/** What is wrong with a crosswalk, by rule, with the area it is wrong at. */
export interface CrosswalkFault {
  rule: 'negative-weight' | 'weights-not-one' | 'partly-weighted' | 'unknown-area' | 'double-link';
  facts: Facts;
}

const TOLERANCE = 1e-9;

/**
 * Everything wrong with a crosswalk between the given areas: every area known, no link twice, no negative weight, the
 * weights of a source area 1 in sum (within 1e-9) or none of them known. A source area without any link is no fault
 * here: a conversion that meets it refuses.
 */
export function crosswalkFaults(
  { links }: Crosswalk,
  { sources, targets }: { sources: AreaKey[]; targets: AreaKey[] },
): CrosswalkFault[] {
  const from = new Set(sources);
  const to = new Set(targets);
  return [
    ...links.flatMap((link) => [
      ...(from.has(link.from) ? [] : [fault('unknown-area', link.from)]),
      ...(to.has(link.to) ? [] : [fault('unknown-area', link.to)]),
      ...(link.weight !== null && link.weight < 0 ? [fault('negative-weight', link.from)] : []),
    ]),
    ...repeated(links).map((link) => fault('double-link', link.from)),
    ...[...linksBy('from', links)].flatMap(([area, ofArea]) => sumFault(area, ofArea)),
  ];
}

/** Source areas that hold something but lead nowhere. */
export function unlinkedAreas({ links }: Crosswalk, sources: AreaKey[]): AreaKey[] {
  const linked = new Set(links.map(({ from }) => from));
  return sources.filter((area) => !linked.has(area));
}

/** The links of each source or of each target area. */
export function linksBy(end: 'from' | 'to', links: CrosswalkLink[]): Map<AreaKey, CrosswalkLink[]> {
  const byArea = new Map<AreaKey, CrosswalkLink[]>();
  for (const link of links) {
    const ofArea = byArea.get(link[end]);
    if (ofArea) ofArea.push(link);
    else byArea.set(link[end], [link]);
  }
  return byArea;
}

function sumFault(area: AreaKey, links: CrosswalkLink[]): CrosswalkFault[] {
  const known = links.flatMap(({ weight }) => weight ?? []);
  if (known.length === 0) return [];
  if (known.length < links.length) return [fault('partly-weighted', area)];
  const sum = known.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 1) <= TOLERANCE ? [] : [{ rule: 'weights-not-one', facts: { area, sum } }];
}

function repeated(links: CrosswalkLink[]): CrosswalkLink[] {
  const seen = new Set<string>();
  return links.filter(({ from, to }) => seen.size === seen.add(JSON.stringify([from, to])).size);
}

function fault(rule: CrosswalkFault['rule'], area: AreaKey): CrosswalkFault {
  return { rule, facts: { area } };
}
