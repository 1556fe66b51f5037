import { useCallback } from 'react';
import { catalogueBehind } from '../../actions/catalogue-behind';
import type { ListedFigure } from '../../actions/list-figures';
import type { Catalogue } from '../../domain/catalogue';
import type { Query } from '../../domain/query';
import { ReportingError } from '../../domain/reporting-error';
import type { IndicatorSource } from '../../ports/indicator-source';
import { usePorts } from '../ports';
import { useLoaded, type Loaded } from '../useLoaded';

/** The catalogue of the city a figure is about, in the areas it names; none where it is not known. */
export type CatalogueOf = (figure: ListedFigure) => Catalogue | undefined;

/** The catalogues behind figures, as they come; the one of the pane's city is known. */
export function useCatalogues(
  figures: ListedFigure[],
  published: Catalogue,
): { loaded: Loaded<unknown>; catalogueOf: CatalogueOf } {
  const { source } = usePorts();
  const known = keyOf({ city: published.city.id });
  const keys = new Set(figures.flatMap(({ origin }) => (origin ? [keyOf(origin.request.query)] : [])));
  const asked = [...keys].filter((key) => key !== known).join('\n');
  const load = useCallback(async () => {
    const all = asked.split('\n').filter(Boolean);
    const found = await Promise.all(all.map((key) => behind(source, JSON.parse(key) as Query)));
    return new Map(all.map((key, i) => [key, found[i]]));
  }, [source, asked]);
  const loaded = useLoaded(load);
  const catalogueOf: CatalogueOf = ({ origin }) => {
    if (!origin) return undefined;
    const key = keyOf(origin.request.query);
    if (key === known) return published;
    return loaded.phase === 'loaded' ? loaded.value.get(key) : undefined;
  };
  return { loaded: asked ? loaded : { phase: 'loaded', value: undefined }, catalogueOf };
}

function keyOf({ city, edition }: Pick<Query, 'city' | 'edition'>): string {
  return JSON.stringify({ city, edition });
}

async function behind(source: IndicatorSource, query: Query): Promise<Catalogue | undefined> {
  try {
    return await catalogueBehind(source, query);
  } catch (failure) {
    if (failure instanceof ReportingError && failure.code === 'unknown-city') return undefined;
    throw failure;
  }
}
