import { ReportingError } from '../../domain/reporting-error';
import type { Figure } from '../../figures/figure';
import type { ReportProperties } from '../../figures/report-properties';
import { pack, type Parts } from '../../ooxml/package/archive';
import type { PackageLimits } from '../../ooxml/package/limits';
import { withFigures } from '../../ooxml/word/insert-figures';
import { memoryIn, openPackage, putMemory } from '../../ooxml/word/report-package';
import { putProperties, readProperties } from '../../ooxml/word/report-properties';
import { readReportState, type ReadReport } from '../../ooxml/word/report-state';
import { withWritings } from '../../ooxml/word/write-report';
import type { ReportDocument, ReportState } from '../../ports/report-document';
import { memoryOf, type FigureMemory } from '../../refresh/memory';

/** A report that can be saved. */
export interface ReportFile extends ReportDocument {
  /** The .docx as it stands now; the same report gives the same bytes. */
  bytes(): Uint8Array;
}

/** Opens a .docx for reading and writing in memory. Fails like `openPackage`. */
export function openReport(bytes: Uint8Array, file: string, limits?: PackageLimits): ReportFile {
  let parts: Parts = openPackage(bytes, file, limits);
  let waiting: Figure[] = [];
  let read: { parts: Parts; report: ReadReport; kept: string[] } | undefined;
  let adopted: ReadonlyMap<string, FigureMemory> | undefined;

  /** Figures are put in together, when somebody asks for the document: the text is written once. */
  const settled = (): Parts => {
    if (!waiting.length) return parts;
    const next = new Map(withFigures(parts, waiting));
    const { figures, kept } = memoryIn(next);
    putMemory(
      next,
      new Map([
        ...figures,
        ...waiting.map((figure) => [figure.provenance.request.id, memoryOf(figure)] as const),
      ]),
      kept,
    );
    waiting = [];
    return (parts = next);
  };
  const readNow = () => {
    const now = settled();
    if (read?.parts === now) return read;
    const memory = memoryIn(now);
    const report = readReportState(now, memory, readProperties(now), adopted);
    return (read = { parts: now, report, kept: memory.kept });
  };

  return {
    insert: async (figure) => {
      waiting.push(figure);
    },
    read: async (others) => {
      if (others?.size && others !== adopted) {
        adopted = others;
        read = undefined;
      }
      return readNow().report.state;
    },
    write: async (state: ReportState, { figures, memories, properties }) => {
      const { report, kept } = readNow();
      if (report.state !== state) throw new ReportingError('document-changed');
      const before = parts;
      const next = withWritings(parts, report, figures);
      putMemory(next, memories as ReadonlyMap<string, FigureMemory>, kept);
      putProperties(next, properties);
      parts = next;
      read = undefined;
      return async () => {
        if (settled() !== next) throw new ReportingError('undo-refused-figure', { figures: '–' });
        parts = before;
      };
    },
    properties: async () => readProperties(settled()),
    setProperties: async (properties: ReportProperties) => {
      const next = new Map(settled());
      putProperties(next, properties);
      parts = next;
    },
    parts: async () => new Map(settled()),
    bytes: () => pack(settled()),
  };
}
