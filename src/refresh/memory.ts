import type { AreaKey } from '../domain/area';
import type { ReportingYear } from '../domain/period';
import type { Figure, FigureContent } from '../figures/figure';
import type { FigureRequest, Provenance } from '../figures/provenance';
import { releaseText } from '../figures/sentence-figure';
import { formatDate } from '../domain/period';
import type { Times } from './named-years';

/** What a document remembers of one figure: what was asked, where its numbers come from, what was written. */
export interface FigureMemory {
  request: FigureRequest;
  provenance: Pick<Provenance, 'release' | 'edition' | 'referenceDates' | 'decimals'>;
  content: FigureContent;
  /** Rows somebody took out: they do not come back. */
  gone: AreaKey[];
  /** The years it showed when brought to a year, so that there and back is the same. */
  shown: Record<string, ReportingYear[]>;
  /** Decided: it stays as it is while nothing newer than this is asked for. */
  left?: Left;
}

/** What a figure says about its time. */
export function timesOf({ request, provenance }: Pick<FigureMemory, 'request' | 'provenance'>): Times {
  const { id, date } = provenance.release;
  const shown = (['de', 'en'] as const).map((language) => formatDate(date, language));
  return {
    years: request.query.years,
    release: id ? [releaseText({ id, date }, request.language), ...shown, id] : [],
  };
}

/** What a decision is remembered by: the years and the release a figure was left for. */
export interface Left {
  years: ReportingYear[];
  release: string;
}

export function leftFor({ release, request }: Pick<Provenance, 'release' | 'request'>): Left {
  return { years: request.query.years, release: release.id };
}

/** Whether it was decided that a figure stays as it is for just these years and this release. */
export function isLeftFor(
  left: Left | undefined,
  provenance: Pick<Provenance, 'release' | 'request'>,
): boolean {
  const now = leftFor(provenance);
  return left?.release === now.release && left.years.join() === now.years.join();
}

/** What to remember of a figure that was just made. */
export function memoryOf(figure: Figure): FigureMemory {
  const { provenance, ...content } = figure;
  const { request, release, edition, referenceDates, decimals } = provenance;
  const { years } = request.query;
  const last = years.at(-1);
  return {
    request,
    provenance: { release, edition, referenceDates, decimals },
    content,
    gone: [],
    shown: last === undefined ? {} : { [last]: years },
  };
}
