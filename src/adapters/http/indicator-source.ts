import axios, { type AxiosResponse } from 'axios';
import type { SelectionBody, VariableBody } from '../../contract/selection';
import type { Catalogue, CityId } from '../../domain/catalogue';
import type { Query } from '../../domain/query';
import { ReportingError } from '../../domain/reporting-error';
import type { Language } from '../../domain/text';
import type { IndicatorSource } from '../../ports/indicator-source';
import { failureOf } from './failure';
import { fromJsonStat } from './json-stat';

const PATIENCE = 30_000;

/**
 * The statistics service at an address (empty: where the page came from). One request an answer; a city's catalogue is
 * asked once and kept until an answer comes from a newer release.
 */
export function httpIndicatorSource(baseURL: string, language: Language = 'de'): IndicatorSource {
  const client = axios.create({ baseURL, timeout: PATIENCE, params: { lang: language } });
  const catalogues = new Map<string, Promise<Catalogue>>();
  const ask = async (request: () => Promise<AxiosResponse<unknown>>): Promise<unknown> => {
    try {
      return (await request()).data;
    } catch (failure) {
      throw failureOf(failure);
    }
  };
  const readCatalogue = async (path: string): Promise<Catalogue> => {
    const content = await ask(() => client.get(path));
    return (await import('./agreed')).catalogueIn(content);
  };
  const pathOf = (city: CityId, release?: string, edition?: string) => {
    const asked = new URLSearchParams({ ...(release && { release }), ...(edition && { edition }) });
    return `/api/cities/${encodeURIComponent(city)}/catalogue${asked.size ? `?${asked}` : ''}`;
  };
  const catalogue = (city: CityId, release?: string, edition?: string) => {
    const path = pathOf(city, release, edition);
    const asked = catalogues.get(path) ?? readCatalogue(path);
    catalogues.set(path, asked);
    asked.catch(() => catalogues.delete(path));
    return asked;
  };
  /** A release that appeared since has a catalogue of its own, and the one kept for the latest is no longer that. */
  const catalogueOf = async (release: string, { city, edition }: Query, known: Catalogue) => {
    if (release === known.release.id) return known;
    catalogues.delete(pathOf(city, undefined, edition));
    return catalogue(city, release, edition);
  };
  return {
    async cities() {
      const content = await ask(() => client.get('/api/cities'));
      return (await import('./agreed')).citiesIn(content);
    },
    catalogue,
    answer: async (query) => {
      // On the wire no area means their total.
      if (query.areas?.length === 0) throw new ReportingError('empty-selection');
      const known = await catalogue(query.city, query.release, query.edition);
      const table = encodeURIComponent(`${query.city}-${query.level}`);
      const asked: SelectionBody = {
        selection: selectionOf(query, known),
        ...(query.release && { release: query.release }),
        ...(query.edition && { edition: query.edition }),
      };
      const content = await ask(() => client.post(`/api/v2/tables/${table}/data`, asked));
      const figures = (await import('./agreed')).figuresIn(content);
      const { release } = figures.extension.sozialraum;
      return fromJsonStat(figures, query, await catalogueOf(release.id, query, known));
    },
  };
}

/** A query in the words of PxWebApi v2: one list of codes a dimension. The city row has to be asked for there. */
function selectionOf({ indicators, areas, years }: Query, { areas: known }: Catalogue): VariableBody[] {
  const city = known.filter(({ kind }) => kind === 'city').map(({ key }) => key);
  return [
    { variableCode: 'indicator', valueCodes: indicators },
    { variableCode: 'area', valueCodes: areas ? [...areas, ...city] : ['*'] },
    { variableCode: 'year', valueCodes: years.map(String) },
  ];
}
