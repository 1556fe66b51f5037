import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { FigureKind, Provenance } from '../figures/provenance';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument, ReportState, StoredFigure } from '../ports/report-document';
import { compareFigure } from '../refresh/compare-figure';
import { together, type Compared } from '../refresh/compared';
import { timesOf, type FigureMemory } from '../refresh/memory';
import { stateOf, type FigurePlan, type FigureState } from '../refresh/plan';
import type { Reason } from '../refresh/reason';
import { about, type Identified } from './plan-figure';
import { identitiesOf, planRefresh } from './plan-refresh';

/** A figure of a document and how it stands. */
export interface ListedFigure {
  id: string;
  kind: FigureKind;
  title: string;
  /** `linked`: as it was inserted; whether the newest release says otherwise was not asked. */
  state: FigureState | 'linked';
  indicators: IndicatorId[];
  years: ReportingYear[];
  /** Id of the release its numbers are from; none when nothing is known of it. */
  release?: string;
  /** A paragraph or cells; none when it stands nowhere. */
  where?: string;
  /** The worksheet on which it stands, in a workbook. */
  worksheet?: string;
  /** Why it could not be refreshed. */
  reason?: Reason;
  /** What it was asked to be and where its numbers come from; none when nothing is known of it. */
  origin?: FigureOrigin;
}

export type FigureOrigin = Pick<Provenance, 'request' | 'release' | 'decimals' | 'source'>;

/**
 * The figures of a report in the order of the text: as the document knows them, or with a source compared with the newest
 * release of their years, then `early` as the document knows them. Writes nothing. Fails with what the document and the source fail with.
 */
export async function listFigures({
  document,
  source,
  early = () => undefined,
}: {
  document: ReportDocument;
  source?: IndicatorSource;
  early?: (figures: ListedFigure[]) => void;
}): Promise<ListedFigure[]> {
  if (!source) return remembered(await document.read());
  const onRead = (state: ReportState) => early(remembered(state));
  const { state, figures } = await planRefresh({ source, document }, { onRead });
  return figures.map((figure) => listed(figure, state.figures[figure.occurrence]));
}

function remembered({ figures }: ReportState): ListedFigure[] {
  return identitiesOf(figures, new Map()).filter(isNoMirror).map(asRemembered);
}

function isNoMirror({ stored }: Identified): boolean {
  return !stored.isFallback;
}

function asRemembered(each: Identified): ListedFigure {
  const compared = comparedWithMemory(each);
  const state = stateOf(compared, each.isCopy);
  return {
    ...listed({ ...about(each), ...compared, state, ...each }, each.stored),
    state: state === 'current' ? 'linked' : state,
  };
}

function comparedWithMemory({ stored, memory }: Identified): Compared {
  const code = missing(stored, memory);
  if (code || !memory || !stored.standing) return together(code ? [{ reason: { code } }] : []);
  const { content, gone } = memory;
  const times = { before: timesOf(memory), after: timesOf(memory) };
  return compareFigure(stored.standing, { base: content, next: content, times, gone });
}

function missing({ isDamaged, standing }: StoredFigure, memory: FigureMemory | undefined) {
  if (isDamaged) return 'memory-damaged';
  if (!memory) return 'no-memory';
  return standing ? undefined : 'gone';
}

function originOf({ request, provenance: { release, decimals }, content }: FigureMemory): FigureOrigin {
  return { request, release, decimals, source: content.source };
}

type Known = Pick<FigurePlan, 'id' | 'kind' | 'title' | 'state' | 'memory' | 'reason'>;

function listed(
  { id, kind, title, state, memory, reason }: Known,
  stored: StoredFigure | undefined,
): ListedFigure {
  const { indicators = [], years = [] } = memory?.request.query ?? {};
  const where = stored?.where;
  return {
    id,
    kind,
    title,
    state,
    indicators,
    years,
    ...(memory && { release: memory.provenance.release.id, origin: originOf(memory) }),
    ...(where !== undefined && { where }),
    ...(reason && { reason }),
  };
}
