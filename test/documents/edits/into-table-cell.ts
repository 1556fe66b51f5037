import { below, made, putBefore, removed, type Element } from '../package/xml';
import { onFigure } from './edit';
import { blocksOf } from './edited-report';

/** Into a cell of a layout table, beside words of one's own. */
export const intoTableCell = onFigure(
  'puts a figure into a table cell',
  ['table', 'chart', 'box'],
  (figure, _, report) => {
    const blocks = blocksOf(figure);
    const [first] = blocks;
    if (!first) return undefined;
    const text = report.word();
    const cell = (content: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    const [table] = made(
      first,
      '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>' +
        `<w:tr>${cell('')}${cell(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)}</w:tr></w:tbl>`,
    ) as [Element];
    putBefore(first, table);
    const place = below(table, 'w', 'tc')[0];
    for (const block of blocks) place?.appendChild(removed(block));
    place?.appendChild(made(table, '<w:p/>')[0] as Element);
    return { expects: 'renewed', wrote: [text] };
  },
  'place',
);
