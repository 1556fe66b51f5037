import type { Answer } from '../../../domain/answer';
import { signOfAbsence, type Absence, type Cell } from '../../../domain/cell';
import type { CrosswalkName } from '../../../domain/spatial/crosswalk';
import type { Language, Text } from '../../../domain/text';
import { beforeEdition } from '../../../figures/source-line';
import { yearsBefore } from '../../../domain/spatial/edition-break';
import { say } from '../../../texts';
import type { Presentation } from './presentation';
import { notesOf, sourcesOf } from './notes';
import { periodOf, referencePeriods } from './periods';

/** A JSON-stat 2.0 dataset (json-stat.org/format) with what PxWebApi v2 adds under `extension.px`, ours beside it. */
export interface JsonStatDataset {
  version: '2.0';
  class: 'dataset';
  label: string;
  source: string;
  updated: string;
  note: string[];
  id: ['indicator', 'area', 'year'];
  size: [number, number, number];
  role: { metric: ['indicator']; geo: ['area']; time: ['year'] };
  dimension: {
    indicator: Dimension & {
      category: { unit: Record<string, { base: string; decimals: number }> };
      extension: {
        /** Reference dates, by indicator. */
        refperiod: Record<string, string>;
        categoryNoteMandatory: Record<string, { '0': true }>;
      };
    };
    area: Dimension;
    year: Dimension;
  };
  value: (number | null)[];
  /** Sign by position where there is no number; `p`, `r` or `s` where a number is preliminary, revised or estimated. */
  status: Record<string, string>;
  extension: {
    px: {
      tableid: string;
      language: Language;
      decimals: number;
      aggregallowed: false;
      heading: string[];
      stub: string[];
    };
    firstPeriod: string;
    lastPeriod: string;
    timeUnit: 'Annual';
    /** Which notes have to be shown, by position. */
    noteMandatory: Record<string, true>;
    sozialraum: {
      city: string;
      level: string;
      release: Answer['release'];
      edition: Answer['edition'];
      /** Reason by position: `lost` and `unknown` share a sign. */
      absence: Record<string, Absence>;
      /** SDMX CL_CONF_STATUS by position: confidential. */
      confStatus?: Record<string, 'C'>;
      areas: Record<string, { kind: string; level: string; parent?: string; parts?: string[] }>;
      /** By which the figures were converted to the areas of the edition. */
      crosswalks?: CrosswalkName[];
      referenceDates: Record<string, Record<string, string | null>>;
      attribution: Text;
    };
  };
}

interface Dimension {
  label: string;
  category: { index: Record<string, number>; label: Record<string, string>; note?: Record<string, string[]> };
}

function markOf(cell: Cell): string | undefined {
  return cell.value === null ? signOfAbsence(cell.absence) : cell.quality;
}

/** Years stated for areas that did not exist yet say so, each of its own. */
function yearNotes({ edition, years }: Answer, language: Language): Pick<Dimension['category'], 'note'> {
  const notes = yearsBefore(edition, years).map((year) => [year, [beforeEdition(edition, [year], language)]]);
  return notes.length ? { note: Object.fromEntries(notes) } : {};
}

/** An answer as JSON-stat: numbers, signs, units, notes, sources, release and edition come along. */
export function toJsonStat(answer: Answer, { table, language, placement }: Presentation): JsonStatDataset {
  const { indicators, areas, years, release, edition, level, city, cells, attribution } = answer;
  const named = <Item>(items: Item[], key: (item: Item) => string, label: (item: Item) => string) => ({
    index: Object.fromEntries(items.map((item, i) => [key(item), i])),
    label: Object.fromEntries(items.map((item) => [key(item), label(item)])),
  });
  const proxies = indicators.filter(({ seed }) => seed?.role === 'proxy');
  const notes = notesOf(answer, language);
  const missing = cells.flatMap((cell, i) => (cell.value === null ? [[i, cell.absence] as const] : []));
  return {
    version: '2.0',
    class: 'dataset',
    label: `${city.name}, ${level.plural[language]}`,
    source: sourcesOf(indicators, language),
    updated: `${release.date}T00:00:00Z`,
    note: notes,
    id: ['indicator', 'area', 'year'],
    size: [indicators.length, areas.length, years.length],
    role: { metric: ['indicator'], geo: ['area'], time: ['year'] },
    dimension: {
      indicator: {
        label: say(language, 'service.indicator'),
        category: {
          ...named(
            indicators,
            ({ id }) => id,
            ({ name }) => name[language],
          ),
          unit: Object.fromEntries(
            indicators.map(({ id, unit, decimals }) => [id, { base: unit[language], decimals }]),
          ),
          note: Object.fromEntries(proxies.map(({ id, seed }) => [id, [seed?.note[language] ?? '']])),
        },
        extension: {
          refperiod: referencePeriods(indicators, years),
          categoryNoteMandatory: Object.fromEntries(proxies.map(({ id }) => [id, { '0': true }])),
        },
      },
      area: {
        label: level.name[language],
        category: named(
          areas,
          ({ key }) => key,
          ({ name }) => name,
        ),
      },
      year: {
        label: say(language, 'service.year'),
        category: { ...named(years, String, String), ...yearNotes(answer, language) },
      },
    },
    value: cells.map(({ value }) => value),
    status: Object.fromEntries(
      cells.flatMap((cell, i) => {
        const mark = markOf(cell);
        return mark ? [[i, mark] as const] : [];
      }),
    ),
    extension: {
      px: {
        tableid: table,
        language,
        decimals: Math.max(...indicators.map(({ decimals }) => decimals)),
        aggregallowed: false,
        ...placement,
      },
      ...periodOf(years),
      noteMandatory: Object.fromEntries(notes.map((_, i) => [String(i), true])),
      sozialraum: {
        city: city.id,
        level: level.id,
        release,
        edition,
        absence: Object.fromEntries(missing),
        ...(answer.confidential && {
          confStatus: Object.fromEntries(answer.confidential.map((i) => [i, 'C' as const])),
        }),
        areas: Object.fromEntries(
          areas.map((area) => [
            area.key,
            {
              kind: area.kind,
              level: area.level,
              ...(area.parent && { parent: area.parent }),
              ...(area.parts && { parts: area.parts }),
            },
          ]),
        ),
        ...(answer.crosswalks && { crosswalks: answer.crosswalks }),
        referenceDates: Object.fromEntries(
          indicators.map(({ id, referenceDates }) => [
            id,
            Object.fromEntries(years.map((year) => [year, referenceDates[String(year)] ?? null])),
          ]),
        ),
        attribution,
      },
    },
  };
}
