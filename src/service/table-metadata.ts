import type { Language } from '../domain/text';
import { say } from '../texts';
import type { ApiTable, Dimension } from './api-table';
import { codeListsOf } from './code-lists';
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
      self: [linkTo('self', `/api/v2/tables/${id}/metadata${inEdition}`)],
      data: [linkTo('data', `/api/v2/tables/${id}/data${inEdition}`)],
    },
    id: ['indicator', 'area', 'year'],
    size: [indicators.length, areas.length, years.length],
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
        extension: { elimination: false, codeLists: codeLists('indicator') },
      },
      area: {
        label: level.name[language],
        category: list(areas.map((area) => [area.key, area.name])),
        extension: { elimination: true, eliminationValueCode: city?.key, codeLists: codeLists('area') },
      },
      year: {
        label: say(language, 'service.year'),
        category: list(years.map((year) => [String(year), String(year)])),
        extension: { elimination: false, codeLists: [] },
      },
    },
    extension: {
      px: { tableid: id, language, ...DEFAULT_PLACEMENT },
      sozialraum: {
        release: catalogue.release,
        edition: catalogue.edition,
        editions: catalogue.editions,
        availability: catalogue.availability,
      },
    },
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
