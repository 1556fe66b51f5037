import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AreaKey } from '../domain/area';
import type { CityRef } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import { QUARTERS } from '../domain/spatial/composed-levels';
import { crosswalkFaults, type Crosswalk, type Structure } from '../domain/spatial/crosswalk';
import { hierarchyFaults, type Hierarchy } from '../domain/spatial/hierarchy';
import type { Quarter } from '../domain/spatial/quarter';
import { areaOf, json, table, type EditionContent, type RegisteredArea } from './city-package';
import * as form from './city-package-form';

/** The `spatial/` folder of a city package: none of it belongs to a release, as it changes no figure. */
export interface SpatialPackage {
  city: CityRef;
  /** Without figures of their own, such as the edition before. */
  editions: EditionContent[];
  hierarchies: Hierarchy[];
  quarters: Quarter[];
  crosswalks: Crosswalk[];
}

const { text, words } = form;
const isoPrecision = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const structure = z.strictObject({ edition: words, level: words });

const editions = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: text,
    validTo: isoPrecision.optional(),
    levels: z.array(form.level).min(1),
  }),
);

const quarters = z.array(
  structure.extend({ id: words, name: text, areas: z.array(words).min(1) }),
) satisfies z.ZodType<Quarter[]>;

const hierarchies = z.array(
  form.level.extend({
    ...structure.shape,
    groups: z.array(z.strictObject({ key: words, name: words, areas: z.array(words) })).min(1),
  }),
) satisfies z.ZodType<Hierarchy[]>;

const crosswalks = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: text,
    from: structure,
    to: structure,
    basis: z.enum(['inhabitants', 'dwellings', 'area', 'inferred']),
    quality: z.enum(['official', 'estimated', 'unverified']),
    note: text,
  }) satisfies z.ZodType<Omit<Crosswalk, 'links'>>,
);

const linkRows = z.array(
  z.strictObject({ from: words, to: words, weight: z.string().regex(/^(-?\d+(\.\d+)?)?$/) }),
);

/**
 * Reads `spatial/` of a city package; each of its files may be missing. Throws `city-package-invalid` with the file and
 * the first fault: an area that is not known, weights of a source area that are not 1 in sum, an area in two groups.
 */
export async function readSpatialPackage(folder: string): Promise<SpatialPackage> {
  const { sozialraum } = await json(folder, 'datapackage.json', form.dataPackage);
  const heads = await optional(folder, 'editions.json', editions);
  const content: SpatialPackage = {
    city: sozialraum.city,
    editions: await Promise.all(
      heads.map(async ({ levels, id, name, validTo }) => ({
        edition: { id, name, ...(validTo && { validTo }) },
        levels,
        areas: await areasIn(folder, `spatial/areas-${id}.csv`),
      })),
    ),
    hierarchies: await optional(folder, 'hierarchies.json', hierarchies),
    quarters: await optional(folder, 'quarters.json', quarters),
    crosswalks: await Promise.all(
      (await optional(folder, 'crosswalks.json', crosswalks)).map(async (head) => ({
        ...head,
        links: (await table(folder, `spatial/crosswalk-${head.id}.csv`, linkRows)).map(linkOf),
      })),
    ),
  };
  const { edition, levels } = sozialraum;
  const own = { edition, levels, areas: await areasIn(folder, 'areas.csv') };
  refuseFaults(content, [own, ...content.editions]);
  return content;
}

async function areasIn(folder: string, file: string): Promise<RegisteredArea[]> {
  return (await table(folder, file, form.areaRows)).map(areaOf);
}

async function optional<Form extends z.ZodArray>(
  folder: string,
  file: string,
  content: Form,
): Promise<z.infer<Form>> {
  const path = `spatial/${file}`;
  return existsSync(join(folder, path)) ? json(folder, path, content) : ([] as z.infer<Form>);
}

function linkOf({ from, to, weight }: z.infer<typeof linkRows>[number]) {
  return { from, to, weight: weight === '' ? null : Number(weight) };
}

function refuseFaults(content: SpatialPackage, known: EditionContent[]): void {
  const { city, crosswalks, hierarchies, quarters } = content;
  const partsOf = ({ edition, level }: Structure): AreaKey[] =>
    known
      .filter((one) => one.edition.id === edition)
      .flatMap(({ areas }) => areas.filter((area) => area.level === level && area.kind === 'part'))
      .map(({ key }) => key);
  const faults = [
    ...crosswalks.flatMap((crosswalk) =>
      crosswalkFaults(crosswalk, { sources: partsOf(crosswalk.from), targets: partsOf(crosswalk.to) }).map(
        ({ rule, facts }) => [`crosswalk-${crosswalk.id}.csv`, `${rule} ${facts.area}`],
      ),
    ),
    ...hierarchies.flatMap((hierarchy) =>
      hierarchyFaults(hierarchy, partsOf(hierarchy)).map((area) => [
        'hierarchies.json',
        `${hierarchy.id}: ${area} is not known or occurs twice`,
      ]),
    ),
    ...quarters.flatMap((quarter) => {
      const parts = new Set(partsOf(quarter));
      return quarter.areas
        .filter((area) => !parts.has(area))
        .map((area) => ['quarters.json', `${quarter.id}: ${area} is not known`]);
    }),
  ];
  const [first] = [...faults, ...takenNames(content, known)];
  if (!first) return;
  const [file, detail = ''] = first;
  throw new ReportingError('city-package-invalid', { file: `${city.id}/spatial/${file}`, detail });
}

/** Hierarchies and quarters are asked for like levels and areas, so their names must be free. */
function takenNames({ hierarchies, quarters }: SpatialPackage, known: EditionContent[]): string[][] {
  const taken = (id: string, edition: string, names: (content: EditionContent) => string[]) =>
    known.some((one) => one.edition.id === edition && names(one).includes(id));
  const levels = ({ levels: all }: EditionContent) => all.map(({ id }) => id);
  const areas = ({ areas: all }: EditionContent) => all.map(({ key }) => key);
  return [
    ...hierarchies
      .filter(({ id, edition }) => id === QUARTERS || taken(id, edition, levels))
      .map(({ id }) => ['hierarchies.json', `${id}: is a level already`]),
    ...quarters
      .filter(({ id, edition }) => taken(id, edition, areas))
      .map(({ id }) => ['quarters.json', `${id}: is an area already`]),
    ...quarters
      .filter(({ edition }) => taken(QUARTERS, edition, levels))
      .map(() => ['quarters.json', `${QUARTERS} is a level already`]),
  ];
}
