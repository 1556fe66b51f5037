import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Area, AreaEdition, AreaLevel, LevelId } from '../domain/area';
import type { CityRef, Release } from '../domain/catalogue';
import { absenceOfSign, absent, numberCell, qualityOfMark, type Cell } from '../domain/cell';
import type { Indicator, Topic } from '../domain/indicator';
import type { Measure, Observation } from '../domain/observation';
import type { ProtectionRules } from '../domain/protection-rules';
import { ReportingError } from '../domain/reporting-error';
import type { Text } from '../domain/text';
import type { TypologyDefinition } from '../domain/typology/definition';
import { isSmallCount } from './check-small-counts';
import { checkCityPackage } from './city-package-check';
import * as form from './city-package-form';

/** An area as the register keeps it. */
export interface RegisteredArea extends Area {
  validFrom?: string;
  validTo?: string;
  note?: string;
}

/** A state of the spatial structure as a city package has it. */
export interface EditionContent {
  edition: AreaEdition;
  levels: AreaLevel[];
  areas: RegisteredArea[];
  /** GeoJSON texts. */
  boundaries?: Record<LevelId, string>;
}

/** All of a city's package folder, checked. */
export interface CityPackage {
  title: string;
  city: CityRef;
  edition: AreaEdition;
  /** Coarse to fine; the first is the city. */
  levels: AreaLevel[];
  topics: Topic[];
  attribution: Text;
  release: Release;
  /** None where the figures came protected. */
  protection?: ProtectionRules;
  areas: RegisteredArea[];
  measures: Measure[];
  observations: Observation[];
  indicators: Indicator[];
  typologies: TypologyDefinition[];
  /** GeoJSON text of each level that has boundaries; features carry the area key as `properties.key`. */
  boundaries: Record<LevelId, string>;
}

/**
 * Reads a city package (a folder in Frictionless form, see its README). Throws `city-package-invalid` with the file
 * and the first fault when anything in it is missing, malformed or points nowhere, `dominance-not-possible` where its rules
 * ask for what cannot be checked here, `small-counts-undecided` where protected figures hold a one or a two.
 */
export async function readCityPackage(folder: string): Promise<CityPackage> {
  const { title, sozialraum } = await json(folder, 'datapackage.json', form.dataPackage);
  const { city, edition, levels, topics, attribution, release, protection } = sozialraum;
  if (protection.declared === 'rules' && protection.rules.dominance !== undefined)
    throw new ReportingError('dominance-not-possible', { file: `${basename(folder)}/datapackage.json` });
  const content: CityPackage = {
    title,
    city,
    edition,
    levels,
    topics,
    attribution,
    release,
    ...(protection.declared === 'rules' && { protection: protection.rules }),
    areas: (await table(folder, 'areas.csv', form.areaRows)).map(areaOf),
    measures: await table(folder, 'measures.csv', form.measureRows),
    observations: (await table(folder, 'observations.csv', form.observationRows)).map(observationOf),
    indicators: await json(folder, 'indicators.json', form.indicators),
    typologies: await json(folder, 'typology.json', form.typologies),
    boundaries: await boundariesIn(folder),
  };
  checkCityPackage(content);
  if (protection.declared === 'already-protected' && !protection.smallCounts)
    refuseSmallCounts(folder, content);
  return content;
}

/** Who calls figures protected and brings a one or a two has to decide whether it may be shown. */
function refuseSmallCounts(folder: string, { observations, measures }: CityPackage): void {
  const small = observations.filter((observation) => isSmallCount(observation, measures));
  const [first] = small;
  if (!first) return;
  const { measure, area, year } = first;
  const file = `${basename(folder)}/datapackage.json`;
  throw new ReportingError('small-counts-undecided', { file, count: small.length, measure, area, year });
}

export function areaOf(row: z.infer<typeof form.areaRows>[number]): RegisteredArea {
  const { key, name, level, kind } = row;
  return {
    key,
    name,
    level,
    kind,
    ...(row.parent_key && { parent: row.parent_key }),
    ...(row.valid_from && { validFrom: row.valid_from }),
    ...(row.valid_to && { validTo: row.valid_to }),
    ...(row.note && { note: row.note }),
  };
}

function observationOf(row: z.infer<typeof form.observationRows>[number]): Observation {
  return {
    area: row.area_key,
    year: Number(row.year),
    measure: row.measure_id,
    cell: observedCell(row.value, row.sign),
    sourceFile: row.source_file,
  };
}

/** `p` and `s` limit a number, `–` says exactly nothing and is the number 0; no value and no sign: the delivery lost the symbol. */
function observedCell(value: string, sign: string): Cell {
  if (value !== '') return numberCell(Number(value), qualityOfMark(sign));
  if (sign === '–') return numberCell(0);
  return sign === '' ? absent('lost') : absent(absenceOfSign(sign));
}

async function boundariesIn(folder: string): Promise<Record<LevelId, string>> {
  const names = (await readdir(folder)).map((file) => /^boundaries-(.+)\.geojson$/.exec(file)?.[1]);
  const levels = names.filter((level) => level !== undefined).sort();
  const texts = await Promise.all(levels.map((level) => fileText(folder, `boundaries-${level}.geojson`)));
  return Object.fromEntries(levels.map((level, i) => [level, texts[i] ?? '']));
}

export async function table<Form extends z.ZodType>(
  folder: string,
  file: string,
  rows: Form,
): Promise<z.infer<Form>> {
  const text = await fileText(folder, file);
  return checked(folder, file, rows, () => parse(text, { columns: true, bom: true }));
}

export async function json<Form extends z.ZodType>(
  folder: string,
  file: string,
  content: Form,
): Promise<z.infer<Form>> {
  const text = await fileText(folder, file);
  return checked(folder, file, content, () => JSON.parse(text));
}

function checked<Form extends z.ZodType>(folder: string, file: string, content: Form, read: () => unknown) {
  const result = content.safeParse(attempt(folder, file, read));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(folder, file, `${issue?.path.join('.')}: ${issue?.message}`, result.error);
}

function attempt<Result>(folder: string, file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw invalid(folder, file, String(error), error);
  }
}

async function fileText(folder: string, file: string): Promise<string> {
  const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    throw invalid(folder, file, String(error.code ?? error), error);
  });
  return unmistakable(bytes, `${basename(folder)}/${file}`);
}

/** Packages are UTF-8; what was read as something else somewhere has lost its letters. Fails with `delivery-letters`. */
function unmistakable(bytes: Uint8Array, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\uFFFD')) return text;
  } catch (failure) {
    throw new ReportingError('delivery-letters', { file }, failure);
  }
  throw new ReportingError('delivery-letters', { file });
}

function invalid(folder: string, file: string, detail: string, cause: unknown) {
  return new ReportingError('city-package-invalid', { file: `${basename(folder)}/${file}`, detail }, cause);
}
