import type { Dimension } from '../../domain/selection';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { ApiTable } from './api-table';
import { codeListsOf } from './code-lists';
import { periodOf, referencePeriods } from './formats/periods';
import { sourcesOf } from './formats/notes';
import type { LinkTo } from './links';
import { DEFAULT_PLACEMENT } from './selection';

/** What a table has to offer, in the JSON-stat 2.0 form PxWebApi v2 gives metadata: dimensions without values. */
export function tableMetadata(table: ApiTable, language: Language, linkTo: LinkTo) {
  const { catalogue, level, indicators, areas, years, id } = table;
  const city = areas.find(({ kind }) => kind === 'city');
  const list = (entries: [string, string][]) => ({
    index: Object.fromEntries(entries.map(([code], i) => [code, i])),
    label: Object.fromEntries(entries),
  });
  const isOwn = catalogue.edition.id === catalogue.editions[0]?.id;
  const inEdition = isOwn ? '' : `?edition=${catalogue.edition.id}`;
  const jsonLink = (address: string) => [{ type: 'application/json', href: linkTo('self', address).href }];
  const codeLists = (dimension: Dimension) =>
    codeListsOf(catalogue)
      .filter((candidate) => candidate.dimension === dimension)
      .map(({ id: codeList, label, type }) => ({
        id: codeList,
        label: label[language],
        type,
        links: [linkTo('metadata', `/api/v2/codelists/${codeList}${inEdition}`)],
      }));
  return {
    version: '2.0',
    class: 'dataset',
    label: labelOf(table, language),
    source: sourcesOf(indicators, language),
    updated: `${catalogue.release.date}T00:00:00Z`,
    note: [catalogue.attribution[language], catalogue.edition.name[language]],
    link: {
      self: jsonLink(`/api/v2/tables/${id}/metadata${inEdition}`),
      data: jsonLink(`/api/v2/tables/${id}/data${inEdition}`),
    },
    id: ['indicator', 'area', 'year'],
    size: [indicators.length, areas.length, years.length],
    // What PxAPI-2.yml wants of every dataset; metadata have none.
    value: null,
    role: { metric: ['indicator'], geo: ['area'], time: ['year'] },
    dimension: {
      indicator: {
        label: say(language, 'service.indicator'),
        category: {
          ...list(indicators.map((indicator) => [indicator.id, indicator.name[language]])),
          unit: Object.fromEntries(
            indicators.map(({ id: code, unit, decimals }) => [code, { base: unit[language], decimals }]),
          ),
        },
        extension: {
          elimination: false,
          refperiod: referencePeriods(indicators, years),
          codelists: codeLists('indicator'),
        },
      },
      area: {
        label: level.name[language],
        category: list(areas.map((area) => [area.key, area.name])),
        extension: { elimination: true, eliminationValueCode: city?.key, codelists: codeLists('area') },
      },
      year: {
        label: say(language, 'service.year'),
        category: list(years.map((year) => [String(year), String(year)])),
        extension: { elimination: false, codelists: [] },
      },
    },
    extension: {
      px: pxKeywords(table, language),
      ...periodOf(years),
      discontinued: false,
      noteMandatory: { '0': true, '1': true },
      sozialraum: {
        release: catalogue.release,
        edition: catalogue.edition,
        editions: catalogue.editions,
        availability: catalogue.availability,
      },
    },
  };
}

/** Keywords of a PX file (PxAPI-2.yml, extension-root). Shares cannot be added up. */
function pxKeywords(table: ApiTable, language: Language) {
  const { id, catalogue, indicators } = table;
  return {
    tableid: id,
    matrix: id,
    language,
    contents: say(language, 'service.indicators'),
    description: labelOf(table, language),
    decimals: Math.max(...indicators.map(({ decimals }) => decimals)),
    aggregallowed: false,
    'subject-code': catalogue.city.id,
    'subject-area': catalogue.city.name,
    ...DEFAULT_PLACEMENT,
  };
}

/** A table in the list of tables. */
export function tableEntry(table: ApiTable, language: Language, linkTo: LinkTo) {
  const { id, catalogue, level, indicators, years } = table;
  const [firstPeriod, lastPeriod] = [String(years[0] ?? ''), String(years.at(-1) ?? '')];
  const address = `/api/v2/tables/${id}`;
  return {
    type: 'Table',
    id,
    label: labelOf(table, language),
    description: say(language, 'service.description', {
      level: level.pluralDative[language],
      city: catalogue.city.name,
      years: firstPeriod === lastPeriod ? firstPeriod : `${firstPeriod}–${lastPeriod}`,
    }),
    updated: `${catalogue.release.date}T00:00:00Z`,
    firstPeriod,
    lastPeriod,
    timeUnit: 'Annual',
    category: 'public',
    discontinued: false,
    source: sourcesOf(indicators, language),
    subjectCode: catalogue.city.id,
    paths: [[{ id: catalogue.city.id, label: catalogue.city.name }]],
    variableNames: [say(language, 'service.indicator'), level.name[language], say(language, 'service.year')],
    links: [
      linkTo('self', address),
      linkTo('metadata', `${address}/metadata`),
      linkTo('data', `${address}/data`),
    ],
  };
}

function labelOf({ catalogue, level }: ApiTable, language: Language): string {
  return `${catalogue.city.name}, ${level.plural[language]}`;
}
