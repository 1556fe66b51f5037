import { basename } from 'node:path';
import { shortList } from '../deliveries/short-list';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Drift, ReportChange } from '../refresh/plan';
import type { FigureChange } from '../refresh/refresh';
import { eachFile, failedRecord, failedWords, refuseNothingDone, type FailedFile } from './each-file';
import { FIGURE_OPTIONS, languageIn, listed, required, yearIn } from './figure-options';
import { openOfficeFile } from './office-file';
import {
  outputPlaces,
  refuseCollisions,
  refuseFolder,
  refuseUnwritable,
  refuseWrongName,
} from './output-places';
import { memoriesOf, refreshFile, type FileRefresh, type RefreshedFile } from './refresh-file';
import { refreshWords, stays } from './refresh-words';
import { decisionsIn, isReviewFile, refuseStrangeDecisions, type Decidable } from './review-file';
import { writeWhole } from './write-file';

/**
 * `report refresh FILE.docx|FILE.xlsx... [--year 2024] [--release ID] [--accept all|outdated|REVIEW.json] [--figures a,b]
 * [--adopt FILE.docx] --out FILE|DIR --changes FILE.json [--dry-run]`
 */
export const reportRefresh = {
  name: 'report refresh',
  options: {
    ...FIGURE_OPTIONS,
    year: { type: 'string' },
    release: { type: 'string' },
    accept: { type: 'string', default: 'outdated' },
    figures: { type: 'string' },
    adopt: { type: 'string', multiple: true },
    changes: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  run,
} as const;

export interface RefreshValues {
  year?: string;
  release?: string;
  accept?: string;
  figures?: string;
  adopt?: string[];
  out?: string;
  changes?: string;
  'dry-run'?: boolean;
  city?: string;
  lang?: string;
  json?: boolean;
}

type InFile<Fact> = Fact & { file: string };

/** What `--changes` writes; `file` is the name of the file something stands in. */
export interface RefreshRecord {
  figures: InFile<FigureChange>[];
  report: InFile<ReportChange>[];
  drift: InFile<Drift>[];
  /** Files in which nothing of ours was recognised. */
  unrecognised: string[];
  failed: { file: string; code: string; sentence: string }[];
}

export interface RefreshResult extends RefreshRecord {
  /** The same in words for people. */
  sentences: string[];
}

interface Context {
  source: IndicatorSource;
  print: (result: RefreshResult) => void;
  files: string[];
}

/**
 * Brings reports and workbooks to a reporting year or the newest release. Everything is computed before the first file is
 * written. Resolves to 1 when something stays, was kept, has drifted or was not recognised, or a file of several could not be
 * done. Fails, with nothing written, with `option-…`, `out-…`, `outputs-collide`, `review-…`, `unknown-figures` and what a
 * single file and the source fail with.
 */
async function run(values: RefreshValues, { source, print, files }: Context): Promise<0 | 1> {
  const places = placesIn(values, files);
  const asked = await askedIn(values, source);
  const { language } = asked;
  const { done, failed } = await refreshAll(places, asked);
  const unnoted = await noted(values.changes, recordOf(done, failed, language));
  const all = [...failed, ...unnoted];
  const record = recordOf(done, all, language);
  print({
    ...record,
    sentences: [
      ...done.flatMap((each) => refreshWords(each, asked)),
      ...all.map((each) => failedWords(each, language)),
    ],
  });
  return isClean(record) ? 0 : 1;
}

/** Writes what changed; where that fails the documents are there, so it is one more file that could not be done. */
async function noted(file: string | undefined, record: RefreshRecord): Promise<FailedFile[]> {
  if (!file) return [];
  const { failed } = await eachFile([{ file }], () =>
    writeWhole(file, `${JSON.stringify(record, null, 1)}\n`),
  );
  return failed;
}

interface Placed {
  file: string;
  /** Where it is written; nowhere in a dry run. */
  place?: string;
}

/** Where each file goes, before anything is read. */
function placesIn(values: RefreshValues, files: string[]): Placed[] {
  required(files[0], 'FILE');
  const { adopt = [], accept = '', changes } = values;
  const review = isReviewFile(accept) ? [accept] : [];
  const places = values['dry-run'] ? [] : outputPlaces(files, required(values.out, 'out'));
  const written = [...places, ...(changes ? [changes] : [])];
  refuseCollisions([...files, ...adopt, ...review], written);
  refuseUnwritable(written);
  if (changes) refuseFolder(changes);
  return files.map((file, i) => ({ file, ...(places[i] !== undefined && { place: places[i] }) }));
}

async function askedIn(values: RefreshValues, source: IndicatorSource): Promise<FileRefresh> {
  const { year, release, figures, accept = 'outdated', adopt = [] } = values;
  return {
    source,
    target: {
      ...(year !== undefined && { year: yearIn(year) }),
      ...(release !== undefined && { release }),
    },
    decisions: await decisionsIn(accept),
    ...(figures !== undefined && { only: listed(figures) }),
    adopted: await memoriesOf(adopt),
    language: languageIn(values.lang),
    dryRun: values['dry-run'] ?? false,
  };
}

/** Computes all files, then writes them; what is asked of figures nobody has is refused in between. */
async function refreshAll(files: Placed[], asked: FileRefresh) {
  const computed = await eachFile(files, async ({ file, place }) => {
    const opened = await openOfficeFile(file);
    if (place !== undefined) refuseWrongName(place, opened.extension);
    const { bytes, ...refreshed } = await refreshFile(opened, asked);
    const isWritten = place !== undefined && refreshed.isRecognised;
    return { ...refreshed, ...(isWritten && { place, content: bytes() }) };
  });
  refuseNothingDone(computed.done, computed.failed, asked.language);
  if (!computed.failed.length) refuseUnknown(asked, computed.done);
  const written = await eachFile(computed.done, async ({ content, ...refreshed }) => {
    if (content && refreshed.place !== undefined) await writeWhole(refreshed.place, content);
    return refreshed;
  });
  const failed = [...computed.failed, ...written.failed];
  refuseNothingDone(written.done, failed, asked.language);
  return { done: written.done, failed };
}

/** A slip of the pen in `--figures` or a review, or one about other documents. */
function refuseUnknown({ only = [], decisions }: FileRefresh, files: Pick<RefreshedFile, 'decidable'>[]) {
  const decidable: Decidable = new Map(files.flatMap((file) => [...file.decidable]));
  const unknown = only.filter((id) => !decidable.has(id));
  if (unknown.length)
    throw new ReportingError('unknown-figures', {
      figures: unknown.join(', '),
      known: shortList([...decidable.keys()]) || '–',
    });
  refuseStrangeDecisions(decisions, decidable);
}

type Done = Omit<RefreshedFile, 'bytes'>;

function recordOf(done: Done[], failed: FailedFile[], language: Language): RefreshRecord {
  const each = <Fact>(facts: (file: Done) => Fact[]): InFile<Fact>[] =>
    done.flatMap((file) => facts(file).map((fact) => ({ ...fact, file: basename(file.file) })));
  return {
    figures: each(({ figures }) => figures),
    report: each(({ report }) => report),
    drift: each(({ drift }) => drift),
    unrecognised: done.filter(({ isRecognised }) => !isRecognised).map(({ file }) => basename(file)),
    failed: failed.map((file) => failedRecord(file, language)),
  };
}

function isClean({ figures, drift, unrecognised, failed }: RefreshRecord): boolean {
  const isDone = (figure: FigureChange) => !stays(figure) && !figure.kept.length && !figure.editionBreak;
  return !failed.length && !unrecognised.length && !drift.length && figures.every(isDone);
}
