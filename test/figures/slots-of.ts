import type { FigureContent } from '../../src/figures/figure';
import type { Slots } from '../../src/figures/provenance';

/**
 * The texts of a figure by slot. Tables: `title`, `head.<row>.<cell>`, `cell.<row>.<column>`, `note.<i>`, `legend`,
 * `source`, `alt`. Charts: `title`, `category.<i>`, `series.<i>`, `value.<series>.<category>` (empty for a gap), … .
 * Boxes: `title`, `sentence.<i>`, `source`.
 */
export function slotsOf(figure: FigureContent): Slots {
  const slots: Slots = { title: figure.title, alt: figure.altText };
  const put = (name: string, texts: string[]) =>
    texts.forEach((text, i) => {
      slots[`${name}.${i}`] = text;
    });
  if (figure.body.kind === 'table') {
    figure.body.head.forEach((cells, r) =>
      put(
        `head.${r}`,
        cells.map(({ text }) => text),
      ),
    );
    figure.body.rows.forEach(({ texts }, r) => put(`cell.${r}`, texts));
  } else if (figure.body.kind === 'chart') {
    put('category', figure.body.categories);
    put(
      'series',
      figure.body.series.map(({ name }) => name),
    );
    figure.body.series.forEach(({ values }, s) =>
      put(
        `value.${s}`,
        values.map((value) => (value === null ? '' : String(value))),
      ),
    );
  } else if (figure.body.kind === 'box') {
    put('sentence', figure.body.sentences);
  } else {
    put(
      'piece',
      figure.body.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)),
    );
  }
  put('note', figure.notes);
  slots.legend = figure.legend;
  slots.source = figure.source;
  return slots;
}
