import type { Answer } from '../domain/answer';
import { formatNumber } from '../domain/number-format';
import type { FigureRequest } from './provenance';
import type { Sheet, SheetCell } from './sheet';
import { keyCell, nameCell, scoreCell } from './sheet-cell';
import { layOut, widthOfHead, type SheetColumn } from './sheet-layout';
import { sheetName } from './sheet-name';
import { stubColumns, subtitleOf } from './sheet-of-table';
import { withProvenance } from './sheet-provenance';
import { indicatorNotes, signLegend, sourceLine } from './source-line';
import type { Language } from '../domain/text';
import { trustLines } from './typology-trust-lines';
import type { TypologyArea } from '../domain/typology/index-typology';
import { nearestLimit } from '../domain/typology/trust/nearest-limit';
import type { Trust } from '../domain/typology/trust/trust';
import type { Variant } from '../domain/typology/trust/variant';
import { whyThisType } from './why-this-type';
import { say } from '../texts';

/** How many more characters of a note than of other texts stand in a line, carefully. */
const SMALL_PRINT = 1.15;

/**
 * The worksheet that says how far a typology can be trusted: what each indicator adds to the index of every area, how near
 * the next type is, what would change the type, and why; what holds for all areas below.
 */
export function sheetOfTypologyTrust(trust: Trust, answer: Answer, request: FigureRequest): Sheet {
  const { language } = request;
  const { definition, year, areas } = trust.result;
  const source = sourceLine(answer, language);
  const columns = columnsOf(trust, answer, language);
  const body = areas.map((row, i) => bodyRow(row, i, trust, answer, language));
  const layout = layOut({
    name: sheetName(say(language, 'typologyExplained.trustSheet'), String(year)),
    title: say(language, 'typologyExplained.trustTitle', {
      name: definition.name[language],
      level: answer.level.pluralDative[language],
      city: answer.city.name,
      year,
    }),
    subtitle: subtitleOf(answer, language),
    columns,
    body,
    below: [
      ...trustLines(trust, answer, language),
      definition.note[language],
      ...indicatorNotes(answer.indicators, language).notes,
      signLegend(body.flat().some(({ value }) => value === 'x') ? ['x'] : [], language),
      source,
      answer.attribution[language],
    ],
  });
  const lines = { ...layout.lines, ...linesOf(body, columns, layout.table.row + 1) };
  return withProvenance({ ...layout, lines }, request, answer, {
    source,
    areas: areas.map(({ area }) => area.key),
  });
}

function columnsOf({ result }: Trust, { indicators, level }: Answer, language: Language): SheetColumn[] {
  const { definition, areas } = result;
  const names = definition.indicators.map(
    ({ id }) => indicators.find((known) => known.id === id)?.shortName[language] ?? id,
  );
  const told = (
    key:
      | 'contributions'
      | 'near'
      | 'nearType'
      | 'nearDistance'
      | 'doubts'
      | 'sameType'
      | 'without'
      | 'minimum'
      | 'why',
  ) => say(language, `typologyExplained.trust ${key}`);
  const column = (group: string, head: string, width = 14) => ({
    group,
    unit: '',
    head,
    width: widthOfHead(head, width),
  });
  return [
    ...stubColumns(
      language,
      level.name[language],
      areas.map(({ area }) => area.name),
      areas.map(({ area }) => area.key),
    ),
    column(say(language, 'excel.result'), say(language, 'excel.index'), 10),
    column(say(language, 'excel.result'), say(language, 'excel.type'), 28),
    ...names.map((name) => column(told('contributions'), name)),
    column(told('near'), told('nearType'), 10),
    column(told('near'), told('nearDistance'), 12),
    column(told('doubts'), told('sameType'), 16),
    column(told('doubts'), told('without'), 44),
    column(told('doubts'), told('minimum'), 26),
    column('', told('why'), 160),
  ];
}

function bodyRow(
  row: TypologyArea,
  position: number,
  trust: Trust,
  answer: Answer,
  language: Language,
): SheetCell[] {
  const { definition, indicators } = trust.result;
  const parts = new Map(
    indicators.map(({ indicator }, i) => [indicator.id, trust.contributions[position]?.[i] ?? null]),
  );
  const near = nearestLimit(row, trust.result);
  const share = trust.rounding.shares.get(row.area.key)?.[(row.type ?? 0) - 1] ?? null;
  return [
    keyCell(row.area.key),
    nameCell(row.area.name),
    scoreCell(row.index),
    typeCell(row, trust, language),
    ...definition.indicators.map(({ id }) => scoreCell(parts.get(id) ?? null)),
    { ...scoreCell(near?.type ?? null), format: '0' },
    scoreCell(near?.distance ?? null),
    { ...scoreCell(share), format: '0%' },
    wrapped(flippedWithout(row, trust, language)),
    wrapped(flippedByMinimum(row, trust, language)),
    wrapped(whyThisType(trust, row.area.key, answer, language).join(' ')),
  ];
}

/** `Arbeitslosenquotient (Typ 3), …` */
function flippedWithout({ area }: TypologyArea, { without }: Trust, language: Language): string {
  return without
    .flatMap((variant) => flipText(area.key, variant, variant.indicator.shortName[language], language))
    .join(', ');
}

/** `ab 2.000 (Typ 3)` */
function flippedByMinimum({ area }: TypologyArea, { minima }: Trust, language: Language): string {
  return minima
    .flatMap((variant) => {
      const minimum = formatNumber(variant.minimumInhabitants, 0, language);
      return flipText(
        area.key,
        variant,
        say(language, 'typologyExplained.trust from', { minimum }),
        language,
      );
    })
    .join(', ');
}

function flipText(key: string, variant: Variant, what: string, language: Language): string[] {
  if (!('differences' in variant)) return [];
  const { flips, gained, lost } = variant.differences;
  const flip = flips.find(({ area }) => area.key === key);
  if (flip) return [say(language, 'typologyExplained.trust flip', { what, type: flip.to })];
  if (lost.some((area) => area.key === key)) return [say(language, 'typologyExplained.trust lost', { what })];
  return gained.some((area) => area.key === key)
    ? [say(language, 'typologyExplained.trust gained', { what })]
    : [];
}

function typeCell({ type }: TypologyArea, { result }: Trust, language: Language): SheetCell {
  const declared = type === null ? undefined : result.definition.types[type - 1];
  if (!declared) return { ...textCell('x'), fill: '#ffffff' };
  return { ...textCell(`${type} ${declared.label[language]}`), fill: declared.colour };
}

function textCell(value: string): SheetCell {
  return { value: value || null, role: 'text', format: '@' };
}

function wrapped(value: string): SheetCell {
  return { value: value || null, role: 'note', format: '@' };
}

/** How many lines the longest text of each row takes, below the head. */
function linesOf(body: SheetCell[][], columns: SheetColumn[], firstRow: number): Record<number, number> {
  return Object.fromEntries(
    body.map((row, r) => [
      firstRow + r,
      Math.max(
        1,
        ...row.map(({ value, role }, c) =>
          role === 'note'
            ? Math.ceil(String(value ?? '').length / (SMALL_PRINT * (columns[c]?.width ?? 1)))
            : 1,
        ),
      ),
    ]),
  );
}
