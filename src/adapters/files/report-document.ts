import type { Figure } from '../../figures/figure';
import type { ReportProperties } from '../../figures/report-properties';
import { pack, type Parts } from '../../ooxml/package/archive';
import {
  figuresIn,
  openPackage,
  provenanceIn,
  putProvenance,
  withFigure,
} from '../../ooxml/word/report-package';
import { renewedProvenances } from '../../ooxml/word/provenance-part';
import { withUpdates } from '../../ooxml/word/refresh/update-package';
import { putProperties, readProperties } from '../../ooxml/word/report-properties';
import type { ReportDocument } from '../../ports/report-document';

/** A report that can be saved. */
export interface ReportFile extends ReportDocument {
  /** The .docx as it stands now; the same report gives the same bytes. */
  bytes(): Uint8Array;
}

/** Opens a .docx for reading and writing in memory. Fails with `not-a-report`. */
export function openReport(bytes: Uint8Array, file: string): ReportFile {
  let parts: Parts = openPackage(bytes, file);
  return {
    insert: async (figure: Figure) => {
      parts = withFigure(parts, figure);
    },
    figures: async () => figuresIn(parts),
    update: async (updates) => {
      const remembered = provenanceIn(parts);
      const next = withUpdates(parts, updates, (id) => remembered.get(id)?.areas ?? []);
      putProvenance(next, renewedProvenances(remembered, updates));
      parts = next;
    },
    properties: async () => readProperties(parts),
    setProperties: async (properties: ReportProperties) => {
      const next = new Map(parts);
      putProperties(next, properties);
      parts = next;
    },
    parts: async () => new Map(parts),
    bytes: () => pack(parts),
  };
}
