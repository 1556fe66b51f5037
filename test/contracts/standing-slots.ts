import type { Slots } from '../../src/figures/provenance';
import type { Standing } from '../../src/refresh/standing';

/** The texts of a figure as they stand in a document, named like `slotsOf` names those it was made with. */
export function standingSlots({ caption, alt, table, chart, lines, sentence }: Standing): Slots {
  const slots: Slots = { title: caption?.text ?? '', alt: alt?.text ?? '', legend: '' };
  const rows = (kind: 'head' | 'cell') =>
    (table?.rows ?? [])
      .filter(({ head }) => head === (kind === 'head'))
      .forEach(({ cells }, r) =>
        cells.forEach(
          ({ texts }, c) => (slots[`${kind}.${r}.${c}`] = texts.map(({ text }) => text).join(' ')),
        ),
      );
  rows('head');
  rows('cell');
  chart?.categories.forEach((text, i) => (slots[`category.${i}`] = text));
  chart?.series.forEach(({ name, values }, s) => {
    slots[`series.${s}`] = name;
    values.forEach((value, c) => (slots[`value.${s}.${c}`] = value === null ? '' : String(value)));
  });
  const counts = new Map<string, number>();
  for (const { use, text } of lines) {
    if (use === 'boxTitle') slots.title = text;
    else if (use === 'legend' || use === 'source') slots[use] = text;
    else if (use) {
      const name = use === 'box' || use === 'boxHead' ? 'sentence' : use;
      const i = counts.get(name) ?? 0;
      counts.set(name, i + 1);
      slots[`${name}.${i}`] = text;
    }
  }
  return sentence === undefined ? slots : { sentence };
}
