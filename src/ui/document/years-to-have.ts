import type { ListedFigure } from '../../actions/list-figures';
import { commonYears } from '../../domain/availability';
import type { Catalogue } from '../../domain/catalogue';
import type { ReportingYear } from '../../domain/period';
import { yearsForTypology } from '../../domain/typology/query';
import type { FigureRequest } from '../../figures/provenance';
import { typologyNamed } from '../../figures/named-typology';
import type { CatalogueOf } from './useCatalogues';

/** The newest year a figure could show; the one it shows where no other is known. */
export function newestYear({ origin }: ListedFigure, catalogue: Catalogue | undefined): ReportingYear {
  if (!origin) return 0;
  const available = catalogue ? yearsFor(origin.request, catalogue) : [];
  return Math.max(available.at(-1) ?? 0, origin.request.query.years.at(-1) ?? 0);
}

function yearsFor({ query, options }: FigureRequest, catalogue: Catalogue): ReportingYear[] {
  if (!options.typology) return commonYears(catalogue, query);
  const typology = typologyNamed(catalogue, options.typology);
  return typology ? yearsForTypology(catalogue, typology) : [];
}

/** The years of the cities figures are about, ascending, and the newest that one of them could show. */
export function yearsToHave(figures: ListedFigure[], catalogueOf: CatalogueOf) {
  const offered = new Set(figures.flatMap((figure) => catalogueOf(figure)?.years ?? []));
  const newest = figures.map((figure) => newestYear(figure, catalogueOf(figure)));
  return {
    years: [...offered].toSorted((a, b) => a - b),
    newest: Math.max(0, ...newest.filter((year) => offered.has(year))),
  };
}
