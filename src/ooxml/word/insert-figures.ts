import type { Figure, SentenceBody } from '../../figures/figure';
import { ReportingError } from '../../domain/reporting-error';
import { bytesOf, textOf, type Parts } from '../package/archive';
import { related, relationshipsOf } from '../package/relationships';
import { splicedBytes, type Splice } from '../package/splice';
import { endOfBody, keptPlaces, type KeptPlace } from './body-place';
import { captionLabel } from './caption';
import { controlId, figureTag, titleTag } from './control';
import { renderFigure, sentenceControl } from './render-figure';
import { addChart, documentPart, storyText } from './report-package';
import { withOwnStyles } from './styles';

/** Where a person can put the cursor between two figures. */
const BETWEEN = '<w:p/>';

/**
 * The package with figures more: each at the place a template keeps for it, otherwise at the end. Adds what they need (styles,
 * charts and their workbooks) and leaves every other part byte for byte. Fails with `not-a-report`.
 */
export function withFigures(before: Parts, figures: Figure[]): Parts {
  if (!figures.length) return before;
  const parts = new Map(before);
  const main = documentPart(parts);
  const places = new Map(storyParts(parts, main).map((part) => [part, keptPlaces(storyText(parts, part))]));
  const document = storyText(parts, main);
  const end = endOfBody(document);
  if (end === undefined) throw new ReportingError('not-a-report', { file: main });
  const numbers = numbering(document);
  const splices = new Map<string, Splice[]>();
  const put = (part: string, splice: Splice) => {
    const all = splices.get(part) ?? [];
    all.push(splice);
    splices.set(part, all);
  };
  const later: string[] = [];
  for (const figure of figures) {
    const { id } = figure.provenance.request;
    const kept = [...places].flatMap(([part, found]) =>
      (found.get(id) ?? []).map((place) => ({ part, place })),
    );
    if (figure.body.kind === 'sentence' && kept.length) {
      for (const { part, place } of kept)
        put(part, inSentence(figure, figure.body, place, numbers.control(figureTag(id))));
      continue;
    }
    const relationshipId = figure.body.kind === 'chart' ? addChart(parts, main, figure.body, figure) : '';
    const blocks = renderFigure(figure, { ...numbers.placing(figure), relationshipId });
    const place = kept.find(({ part }) => part === main)?.place;
    if (place) put(main, { ...place.paragraph, text: blocks + (place.isFollowedByFigure ? BETWEEN : '') });
    else later.push(blocks);
  }
  const separator = /<\/w:sdt>\s*$/.test(document.slice(0, end)) ? BETWEEN : '';
  later.forEach((blocks, l) => put(main, { start: end, end, text: (l ? BETWEEN : separator) + blocks }));
  for (const [part, all] of splices) parts.set(part, splicedBytes(storyText(parts, part), all));
  addStyles(parts, main);
  return parts;
}

function storyParts(parts: Parts, main: string): string[] {
  const others = relationshipsOf(parts, main).filter(({ type }) => /\/(header|footer)$/.test(type));
  return [main, ...new Set(others.map(({ target }) => target))].filter((part) => parts.has(part));
}

/** A sentence takes the place of a run and its looks. */
function inSentence(figure: Figure, body: SentenceBody, { run, properties }: KeptPlace, id: number): Splice {
  return { ...run, text: sentenceControl(figure, body, id, properties) };
}

/** Hands out the numbers a document gives a figure; each unique in its kind there. */
function numbering(document: string) {
  const taken = new Set(numbersOf(document, /<w:id w:val="(-?\d+)"/g));
  const counts = new Map<string, number>();
  let drawing = Math.max(0, ...numbersOf(document, /<wp:docPr\b[^>]*?\bid="(\d+)"/g));
  const control = (tag: string) => {
    const id = controlId(tag, taken);
    taken.add(id);
    return id;
  };
  const next = (label: string) => {
    const before =
      counts.get(label) ??
      (document.match(new RegExp(`<w:instrText[^>]*>\\s*SEQ ${label}\\b`, 'g')) ?? []).length;
    counts.set(label, before + 1);
    return before + 1;
  };
  return {
    control,
    placing: (figure: Figure) => {
      const { id } = figure.provenance.request;
      const label = captionLabel(figure);
      if (figure.body.kind === 'chart') drawing += 1;
      return {
        number: label === undefined ? 0 : next(label),
        controlId: control(figureTag(id)),
        titleControlId: control(titleTag(id)),
        drawingId: drawing,
      };
    },
  };
}

function numbersOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(([, digits]) => Number(digits));
}

function addStyles(parts: Parts, document: string): void {
  const name = related(parts, document, 'styles');
  if (name) parts.set(name, bytesOf(withOwnStyles(textOf(parts, name))));
}
