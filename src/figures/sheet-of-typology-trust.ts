import type { Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { TypologyArea } from '../domain/typology/index-typology';
import { nearestLimit, type NearestLimit } from '../domain/typology/trust/nearest-limit';
import type { Trust } from '../domain/typology/trust/trust';
import type { Variant } from '../domain/typology/trust/variant';
import { say } from '../texts';
import { score, text, type Content } from './content';
import { makeSheet } from './make-sheet';
import type { FigureRequest } from './provenance';
import { resultColumns } from './result-columns';
import type { Sheet } from './sheet';
import { sheetColumn, type SheetColumn } from './sheet-column';
import { sheetName } from './sheet-name';
import { trustLines } from './typology-trust-lines';
import { whyThisType } from './why-this-type';

/**
 * The worksheet that says how far a typology can be trusted: what each indicator adds to the index of every area, how near
 * the next type is, what would change the type, and why; what holds for all areas below.
 */
export function sheetOfTypologyTrust(trust: Trust, answer: Answer, request: FigureRequest): Sheet {
  const { language } = request;
  const { definition, year, areas } = trust.result;
  return makeSheet(answer, request, {
    name: sheetName(say(language, 'typologyExplained.trustSheet'), String(year)),
    title: say(language, 'typologyExplained.trustTitle', {
      name: definition.name[language],
      level: answer.level.pluralDative[language],
      city: answer.city.name,
      year,
    }),
    stub: answer.level.name[language],
    rows: areas.map((row, position) => trustRow(row, trust.contributions[position] ?? [], trust)),
    nameOf: ({ area }) => area,
    columns: columnsOf(trust, answer, language),
    lines: [...trustLines(trust, answer, language), definition.note[language]],
  });
}

interface TrustRow extends TypologyArea {
  /** In the order of the result's indicators. */
  contributions: (number | null)[];
  near: NearestLimit | undefined;
  /** Of the draws in which the area keeps its type. */
  share: number | undefined;
}

function trustRow(row: TypologyArea, contributions: (number | null)[], trust: Trust): TrustRow {
  const share = trust.rounding.shares.get(row.area.key)?.[(row.type ?? 0) - 1];
  return { ...row, contributions, near: nearestLimit(row, trust.result), share };
}

function columnsOf(trust: Trust, answer: Answer, language: Language): SheetColumn<TrustRow>[] {
  const { year } = trust.result;
  const column = (
    measure: 'nearType' | 'nearDistance' | 'sameType' | 'without' | 'minimum' | 'why',
    group: 'near' | 'doubts' | undefined,
    width: number,
    cell: (row: TrustRow) => Content,
  ) =>
    sheetColumn(
      {
        year,
        measure,
        group: group ? say(language, `typologyExplained.trust ${group}`) : '',
        head: say(language, `typologyExplained.trust ${measure}`),
        cell,
      },
      width,
    );
  const sentence = (words: string) => text(words, { role: 'note' });
  return [
    ...resultColumns<TrustRow>(trust.result, language),
    ...contributionColumns(trust, answer, language),
    column('nearType', 'near', 10, ({ near }) => score(near?.type, '0')),
    column('nearDistance', 'near', 12, ({ near }) => score(near?.distance)),
    column('sameType', 'doubts', 16, ({ share }) => score(share, '0%')),
    column('without', 'doubts', 44, ({ area }) => sentence(flippedWithout(area.key, trust, language))),
    column('minimum', 'doubts', 26, ({ area }) => sentence(flippedByMinimum(area.key, trust, language))),
    column('why', undefined, 160, ({ area }) =>
      sentence(whyThisType(trust, area.key, answer, language).join(' ')),
    ),
  ];
}

function contributionColumns(
  { result: { year, definition, indicators } }: Trust,
  answer: Answer,
  language: Language,
): SheetColumn<TrustRow>[] {
  return definition.indicators.map(({ id }) => {
    const position = indicators.findIndex(({ indicator }) => indicator.id === id);
    return sheetColumn({
      indicator: id,
      year,
      measure: 'contribution',
      group: say(language, 'typologyExplained.trust contributions'),
      head: answer.indicators.find((known) => known.id === id)?.shortName[language] ?? id,
      cell: ({ contributions }) => score(contributions[position]),
    });
  });
}

/** `Arbeitslosenquotient (Typ 3), …` */
function flippedWithout(area: AreaKey, { without }: Trust, language: Language): string {
  return without
    .flatMap((variant) => flipText(area, variant, variant.indicator.shortName[language], language))
    .join(', ');
}

/** `ab 2.000 (Typ 3)` */
function flippedByMinimum(area: AreaKey, { minima }: Trust, language: Language): string {
  return minima
    .flatMap((variant) => {
      const minimum = formatNumber(variant.minimumInhabitants, 0, language);
      return flipText(area, variant, say(language, 'typologyExplained.trust from', { minimum }), language);
    })
    .join(', ');
}

function flipText(key: AreaKey, variant: Variant, what: string, language: Language): string[] {
  if (!('differences' in variant)) return [];
  const { flips, gained, lost } = variant.differences;
  const flip = flips.find(({ area }) => area.key === key);
  if (flip) return [say(language, 'typologyExplained.trust flip', { what, type: flip.to })];
  if (lost.some((area) => area.key === key)) return [say(language, 'typologyExplained.trust lost', { what })];
  return gained.some((area) => area.key === key)
    ? [say(language, 'typologyExplained.trust gained', { what })]
    : [];
}
