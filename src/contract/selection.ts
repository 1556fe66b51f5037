import { z } from 'zod';
import { DIMENSIONS } from '../domain/selection';
import { links } from './links';
import { code, language, text } from './words';

/** The forms figures leave the service in, by the name PxWebApi v2 gives them. */
export const FORMAT_IDS = ['json-stat2', 'csv', 'xlsx', 'px'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** What a client may ask of a form (PxAPI-2.yml, OutputFormatParamType). */
export const OUTPUT_PARAMETERS = [
  'UseCodes',
  'UseTexts',
  'UseCodesAndTexts',
  'IncludeTitle',
  'SeparatorTab',
  'SeparatorSpace',
  'SeparatorSemicolon',
] as const;
export type OutputParameter = (typeof OUTPUT_PARAMETERS)[number];

export const edition = code.describe(
  'Gebietsstand: the areas figures are wanted in, one of `editions` in the metadata; converted figures are marked `s`',
);

const dimension = z.enum(DIMENSIONS);
const placed = z.array(dimension).max(3);
const placement = z.object({ heading: placed.optional(), stub: placed.optional() });
const codeList = z.string().max(128).nullable();

/** A variable as PxWebApi v2 has it in a body; clients of its drafts write `codeList`. */
const variable = z.object({
  variableCode: dimension,
  valueCodes: z.array(code).max(5000).optional(),
  codeList: codeList.optional(),
  codelist: codeList.optional(),
  outputValues: z.enum(['aggregated', 'single']).optional(),
});
export type VariableBody = z.infer<typeof variable>;

const variables = z.array(variable).max(3);

/** What a client chooses; `release` and `edition` are ours: the named Datenstand, the latest without it, and the Gebietsstand. */
export const selectionBody = z.object({
  selection: variables.optional(),
  placement: placement.optional(),
  release: code.optional(),
  edition: edition.optional(),
});
export type SelectionBody = z.infer<typeof selectionBody>;

export const selectionAnswer = z.object({ language: text, selection: variables, placement, links });

const parameter = z.array(z.string().max(40_000)).max(10).optional();

/** The same choice in an address. */
export const dataQuery = z.object({
  lang: language.optional(),
  release: code.optional(),
  edition: edition.optional(),
  outputFormat: z.enum(FORMAT_IDS).optional(),
  outputFormatParams: z.array(z.enum(OUTPUT_PARAMETERS)).optional(),
  heading: code.optional(),
  stub: code.optional(),
  'valuecodes[indicator]': parameter,
  'valuecodes[area]': parameter,
  'valuecodes[year]': parameter,
  'codelist[indicator]': parameter,
  'codelist[area]': parameter,
  'codelist[year]': parameter,
  'outputvalues[indicator]': parameter,
  'outputvalues[area]': parameter,
  'outputvalues[year]': parameter,
});
export type DataQuery = z.infer<typeof dataQuery>;
