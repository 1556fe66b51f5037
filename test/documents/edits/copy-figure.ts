import { declare, relate, relationshipsOf, relationshipsPart, type Docx } from '../package/docx';
import { attributeOf, below, childrenOf, NAMESPACES, putAfter, type Element } from '../package/xml';
import { chosen, onFigure } from './edit';
import { copyOf, type Standing } from './edited-report';

/** Marks a figure, with its caption or without, and pastes it elsewhere in the document. */
export const copyFigure = onFigure(
  'copies a figure',
  ['table', 'chart', 'box'],
  (figure, { row, seed }, report) => {
    const { control, caption } = figure;
    const place = chosen(freeParagraphs(report.docx.change(figure.part), report.figures), row);
    if (!control || !place) return undefined;
    const { blocks, standing } = copyOf(report, figure);
    const alone = caption && seed % 4 === 0;
    const pasted = alone ? blocks.filter((block) => block === standing.control) : blocks;
    if (standing.kind === 'chart') copyChart(report.docx, figure.part, standing.anchor);
    putAfter(place, ...pasted);
    if (alone) delete standing.caption;
    report.figures.push(standing);
    return { expects: 'renewed' };
  },
  'place',
);

/** Paragraphs of the text itself, behind which somebody can paste. */
export function freeParagraphs(root: Element, figures: Standing[]): Element[] {
  const body = below(root, 'w', 'body')[0];
  const taken = figures.flatMap(({ caption, loose = [] }) => [caption, ...loose]);
  return childrenOf(body, 'w', 'p').filter(
    (paragraph) => !taken.includes(paragraph) && !below(paragraph, 'w', 'sectPr').length,
  );
}

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A pasted chart has parts of its own. */
function copyChart(docx: Docx, part: string, drawing: Element): void {
  const [shown] = below(drawing, 'c', 'chart');
  const original = relationshipsOf(docx, part).find(({ id }) => id === attributeOf(shown, 'r', 'id'))?.target;
  const bytes = original && docx.bytes(original);
  if (!shown || !original || !bytes) return;
  const copy = freeName(docx, original);
  docx.put(copy, bytes);
  declare(docx, copy, CHART);
  const workbook = relationshipsOf(docx, original).find(({ kind }) => kind === 'package')?.target;
  const data = workbook && docx.bytes(workbook);
  if (workbook && data) {
    const copied = freeName(docx, workbook);
    docx.put(copied, data);
    const old = relationshipsPart(original);
    docx.put(relationshipsPart(copy), docx.text(old).replace(/Target="[^"]*"/, `Target="/${copied}"`));
  }
  shown.setAttributeNS(NAMESPACES.r[0], 'r:id', relate(docx, part, 'chart', copy));
}

function freeName(docx: Docx, name: string): string {
  let number = 2;
  const named = () => name.replace(/\d*(\.\w+)$/, `${number}$1`);
  while (docx.has(named())) number++;
  return named();
}
