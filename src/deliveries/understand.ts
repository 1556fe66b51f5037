import type { Area } from '../domain/area';
import type { Observation } from '../domain/observation';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { applyMapping } from './apply-mapping';
import { acceptProposals, isProposal } from './find-columns';
import type { DeliveryFinding } from './finding';
import type { DeliveredTable } from './grid';
import type { Mapping } from './mapping';
import { searchesOfDelivery, type SearchText } from './search-text';

/** How a delivery may be understood: by the mapping that is asked for, otherwise by the saved one that fits it best. */
export interface Reading {
  areas: Area[];
  mapping?: Mapping | undefined;
  saved: Mapping[];
  /** Counts over what the mapping says of the year. */
  year?: ReportingYear | undefined;
  /** Measures with whole numbers only. */
  counts?: Set<string> | undefined;
}

/** A delivery, read and understood. */
export interface DeliveredFile {
  title: string;
  /** SHA-256 of the contents. */
  hash: string;
  observations: Observation[];
  problems: DeliveryFinding[];
  /** As it was used. */
  mapping?: Mapping;
  /** The mapping with every match that the problems propose: ready to be saved. */
  proposal?: Mapping;
  /** A city package says all there is for its measures and years. */
  whole: boolean;
}

/**
 * The observations of a delivered table. Where no mapping is asked for, the first saved one counts that fits; failing that the
 * one that finds most columns, so that its problems say what moved. Fails with `delivery-needs-mapping`, `mapping-…`.
 */
export function understand(table: DeliveredTable, hash: string, reading: Reading): DeliveredFile {
  const search = searchesOfDelivery();
  const { areas, saved, mapping = fitting(table, saved, areas, search), year, counts } = reading;
  if (!mapping) throw new ReportingError('delivery-needs-mapping', { file: table.fileName });
  const used: Mapping = year === undefined ? mapping : { ...mapping, year: { from: 'fixed', year } };
  const { observations, problems } = applyMapping(table, used, areas, { counts, search });
  const proposes = problems.some(isProposal);
  return {
    title: table.fileName,
    hash,
    observations,
    problems,
    mapping: used,
    ...(proposes && { proposal: acceptProposals(mapping, problems) }),
    whole: false,
  };
}

/** Of another source a mapping finds neither sheet nor year nor most of its columns. */
function fitting(
  table: DeliveredTable,
  saved: Mapping[],
  areas: Area[],
  search: SearchText,
): Mapping | undefined {
  const found = saved
    .map((mapping) => ({ mapping, share: shareFound(table, mapping, areas, search) }))
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share);
  return found[0]?.mapping;
}

function shareFound(table: DeliveredTable, mapping: Mapping, areas: Area[], search: SearchText): number {
  try {
    const { observations, problems } = applyMapping(table, mapping, areas, { search });
    const lost = problems.filter(({ rule, severity }) => severity === 'error' && rule.startsWith('column-'));
    return observations.length > 0 ? 1 - lost.length / (mapping.columns.length || 2) : 0;
  } catch (failure) {
    if (failure instanceof ReportingError && failure.code !== 'mapping-expression-slow') return 0;
    throw failure;
  }
}
