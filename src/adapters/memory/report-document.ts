import { slotsOf, type Figure } from '../../figures/figure';
import type { FigureUpdate } from '../../refresh/figure-update';
import { keyed } from '../../refresh/keyed-slots';
import type { Slots } from '../../figures/provenance';
import type { ReportProperties } from '../../figures/report-properties';
import { ReportingError } from '../../domain/reporting-error';
import type { ReportDocument } from '../../ports/report-document';

/** A figure in a document of plain objects: what it was made as, and what stands there now. */
interface Standing {
  figure: Figure;
  slots: Slots;
}

/** A report of plain objects, for tests; it has no parts. */
export function memoryDocument({ readOnly = false } = {}): ReportDocument {
  let standing = new Map<string, Standing>();
  let declared: ReportProperties = {};
  const assertWritable = () => {
    if (readOnly) throw new ReportingError('document-read-only');
  };
  return {
    insert: async (figure) => {
      assertWritable();
      standing.set(figure.provenance.request.id, { figure, slots: slotsOf(figure) });
    },
    figures: async () =>
      [...standing].map(([id, { figure, slots }]) => ({
        id,
        provenance: figure.provenance,
        slots,
        copies: 1,
      })),
    update: async (updates) => {
      assertWritable();
      standing = updates.reduce(updated, new Map(standing));
    },
    properties: async () => declared,
    setProperties: async (properties) => {
      assertWritable();
      declared = { ...declared, ...properties };
    },
    parts: async () => new Map(),
  };
}

function updated(
  all: Map<string, Standing>,
  { id, figure, slots, whole }: FigureUpdate,
): Map<string, Standing> {
  const before = all.get(id);
  if (!before) return all;
  const fresh = slotsOf(figure);
  const names = new Set(slots);
  const kept = keyed(before.slots, before.figure.provenance.areas) ?? {};
  const next = Object.entries(keyed(fresh, figure.provenance.areas) ?? fresh).map(([name, text], i) => [
    Object.keys(fresh)[i] ?? name,
    whole || names.has(name) ? text : (kept[name] ?? text),
  ]);
  return all.set(id, { figure, slots: Object.fromEntries(next) as Slots });
}
