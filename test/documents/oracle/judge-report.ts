import type { Edited, Told } from '../edits/edit';
import { storyParts, type Docx } from '../package/docx';
import { attributeOf, below } from '../package/xml';
import { judgeFigure, textsOf, type FigureJudgement } from './judge-figure';
import { readReport, type ReadFigure, type ReadReport } from './read-report';
import type { Truth } from './release';

export interface ReportJudgement {
  figures: FigureJudgement[];
  /** Ids of the figures as they stand after the refresh; empty where a control is gone. */
  ids: string[];
  /** What breaks the law outside figures. */
  faults: string[];
  before: ReadReport;
  after: ReadReport;
}

/** Judges a whole document: each of its figures, and that nothing a person wrote or did is gone. */
export function judgeReport(edited: Edited, bytes: Uint8Array, truth: Truth): ReportJudgement {
  const areas = new Set([...truth.figures.values()].flatMap((figure) => [...figure.areas.keys()]));
  const before = readReport(edited.bytes, areas);
  const after = readReport(bytes, areas, before);
  if (before.figures.length !== edited.figures.length)
    throw new Error(
      `${edited.figures.length} figures edited, ${before.figures.length} read: ${edited.done.join(', ')}`,
    );
  const figures = before.figures.flatMap((figure, i) => {
    const stands = after.figures[i];
    const told = standing(edited.figures[i] ?? [], figure);
    return stands ? [judgeFigure(figure, stands, told, truthOfFigure(figure, before, truth))] : [];
  });
  const faults = [
    ...(after.figures.length === before.figures.length
      ? []
      : [`${before.figures.length} figures became ${after.figures.length}`]),
    ...outsideFaults(before, after, truth),
    ...writtenFaults(before.docx, after.docx, edited),
    ...furnitureFaults(before.docx, after.docx),
    ...idFaults(after, figures),
  ];
  return { figures, faults, before, after, ids: after.figures.map(({ id = '' }) => id) };
}

/** What was done to a figure and not undone by what was done later. */
export function standing(told: Told[], figure: ReadFigure): Told[] {
  const texts = textsOf(figure).join('\n');
  return told.filter(({ mark }) => mark === undefined || texts.includes(mark));
}

/** A figure without its control is the one no other figure of the document is. */
function truthOfFigure(figure: ReadFigure, { figures }: ReadReport, truth: Truth) {
  if (figure.id) return truth.figures.get(figure.id);
  const texts = textsOf(figure).join('\n');
  const ids = new Set(figures.map(({ id }) => id));
  const candidates = [...truth.figures.values()].filter(({ request }) => request.kind === figure.kind);
  return (
    candidates.find(({ old }) => texts.includes(old.figure.title)) ??
    candidates.find(({ request }) => !ids.has(request.id)) ??
    candidates[0]
  );
}

/** What a template says of the year follows it; every other paragraph stands as it stood. */
function outsideFaults(before: ReadReport, after: ReadReport, { figures }: Truth): string[] {
  const years = [...figures.values()].flatMap(({ old }) => old.years.at(-1) ?? []);
  const isBound = (text: string) =>
    years.some((year) => text.includes(String(year))) ||
    /^(Stichtag|Datenstand|Für das Berichtsjahr)\b/.test(text);
  const unbound = ({ outside }: ReadReport) => outside.filter((text) => !isBound(text));
  const bound = before.outside.filter(isBound).map((text) => text.replace(/\d+/g, 'n'));
  const stands = unbound(after).filter((text) => !bound.includes(text.replace(/\d+/g, 'n')));
  const stood = unbound(before);
  return stands.join('\n') === stood.join('\n')
    ? []
    : [`text outside figures: ${firstDifference(stood, stands)}`];
}

function firstDifference(before: string[], after: string[]): string {
  const at = before.findIndex((text, i) => text !== after[i]);
  return at < 0 ? `more: "${after[before.length]}"` : `"${before[at]}" became "${after[at]}"`;
}

function writtenFaults(before: Docx, after: Docx, { figures, document }: Edited): string[] {
  const told = [...figures.flat(), ...document];
  const wrote = [...new Set(told.flatMap(({ wrote: texts = [] }) => texts))];
  const looks = [...new Set(told.flatMap(({ looks: marks = [] }) => marks))];
  if (!wrote.length && !looks.length) return [];
  const [stood, stands] = [before, after].map(everything) as [Everything, Everything];
  return [
    ...wrote
      .filter((text) => count(stood.text, text) !== count(stands.text, text))
      .map(
        (text) =>
          `written "${text}": ${count(stood.text, text)} times before, ${count(stands.text, text)} after`,
      ),
    ...looks
      .filter((mark) => stood.attributes.includes(`"${mark}"`) && !stands.attributes.includes(`"${mark}"`))
      .map((mark) => `looks gone: ${mark}`),
  ];
}

interface Everything {
  text: string;
  attributes: string;
}

const CONTENT = /^word\/(comments|charts\/)[^/]*\.xml$/;

/** All one can read in a document, comments, notes and charts too. */
function everything(docx: Docx): Everything {
  const stories = storyParts(docx);
  const parts = [...new Set([...stories, ...docx.names().filter((name) => CONTENT.test(name))])];
  const alts = stories.flatMap((part) => [
    ...below(docx.read(part), 'w', 'tblDescription').map((element) => attributeOf(element, 'w', 'val')),
    ...below(docx.read(part), 'wp', 'docPr').map((element) => element.getAttribute('descr') ?? ''),
  ]);
  return {
    text: [...parts.map((part) => docx.read(part).textContent), ...alts].join('\n'),
    attributes: parts.map((part) => docx.text(part)).join('\n'),
  };
}

function count(text: string, part: string): number {
  return part ? text.split(part).length - 1 : 0;
}

const FURNITURE = [
  'del',
  'moveFrom',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'footnoteReference',
] as const;

/** Comments, notes and what somebody struck out: as many as before. What they put in is known by its words. */
function furnitureFaults(before: Docx, after: Docx): string[] {
  const counts = (docx: Docx) =>
    FURNITURE.map((name) =>
      storyParts(docx).reduce((sum, part) => sum + below(docx.read(part), 'w', name).length, 0),
    );
  const [stood, stands] = [counts(before), counts(after)];
  return FURNITURE.filter((_, i) => stood[i] !== stands[i]).map((name) => `w:${name} come or gone`);
}

/** Of copies of one figure, each that was renewed has an identity of its own. */
function idFaults({ figures }: ReadReport, judged: FigureJudgement[]): string[] {
  const renewed = figures.flatMap(({ id }, i) => (id && judged[i]?.verdict === 'renewed' ? [id] : []));
  return [...new Set(renewed.filter((id, i) => renewed.indexOf(id) !== i))].map(
    (id) => `two figures are called ${id}`,
  );
}
