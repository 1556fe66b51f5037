import type { Catalogue } from '../domain/catalogue';
import type { Language } from '../domain/text';

/** What a table has to offer, in the JSON-stat 2.0 form PxWebApi v2 gives metadata: dimensions without values. */
export function tableMetadata(catalogue: Catalogue, level: string, language: Language, id: string) {
  const indicators = catalogue.indicators.filter(
    (indicator) => catalogue.availability[indicator.id]?.[level]?.length,
  );
  const areas = catalogue.areas.filter((area) => area.level === level || area.kind === 'city');
  const years = [
    ...new Set(indicators.flatMap((indicator) => catalogue.availability[indicator.id]?.[level] ?? [])),
  ].sort((a, b) => a - b);
  const list = (entries: [string, string][]) => ({
    index: Object.fromEntries(entries.map(([code], i) => [code, i])),
    label: Object.fromEntries(entries),
  });
  return {
    version: '2.0',
    class: 'dataset',
    label: `${catalogue.city.name}, ${level}`,
    source: catalogue.attribution[language],
    updated: `${catalogue.release.date}T00:00:00Z`,
    id: ['indicator', 'area', 'year'],
    size: [indicators.length, areas.length, years.length],
    role: { metric: ['indicator'], geo: ['area'], time: ['year'] },
    dimension: {
      indicator: {
        label: 'indicator',
        category: {
          ...list(indicators.map((indicator) => [indicator.id, indicator.name[language]])),
          unit: Object.fromEntries(
            indicators.map(({ id: code, unit, decimals }) => [code, { base: unit[language], decimals }]),
          ),
        },
        extension: { elimination: false },
      },
      area: { label: 'area', category: list(areas.map((area) => [area.key, area.name])) },
      year: { label: 'year', category: list(years.map((year) => [String(year), String(year)])) },
    },
    extension: {
      px: { tableid: id, language },
      sozialraum: {
        release: catalogue.release,
        edition: catalogue.edition,
        availability: catalogue.availability,
      },
    },
  };
}
