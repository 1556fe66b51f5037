import { mainPart, relationshipsOf, storyParts, type Docx } from '../package/docx';
import { attributeOf, below, childOf, NAMESPACES } from '../package/xml';
import { chosen, onDocument } from './edit';

/** Our styles under other ids (as Word gives them), under other names, or exchanged for the plain ones. */
export const renameStyles = onDocument('renames the styles', 'text', ({ docx }, { seed, row }) => {
  const styles = relationshipsOf(docx, mainPart(docx)).find(({ kind }) => kind === 'styles')?.target;
  const ours = styles
    ? below(docx.change(styles), 'w', 'style').filter((style) =>
        attributeOf(style, 'w', 'styleId').startsWith('Sozialraum'),
      )
    : [];
  const style = chosen(ours, row);
  if (!styles || !style) return undefined;
  const way = seed % 3;
  const id = attributeOf(style, 'w', 'styleId');
  docx.change(styles);
  if (way === 1)
    childOf(style, 'w', 'name')?.setAttributeNS(
      NAMESPACES.w[0],
      'w:val',
      `Amt ${id.replace('Sozialraum', '')}`,
    );
  else
    for (const each of way === 0 ? ours : [style])
      rename(docx, styles, attributeOf(each, 'w', 'styleId'), way === 0);
  return { expects: 'renewed' };
});

/** A style's id changed wherever it is used, or its uses given up for another style. */
function rename(docx: Docx, styles: string, id: string, everywhere: boolean): void {
  const fresh = everywhere ? id.replace('Sozialraum', 'SR') : 'Normal';
  const uses = ['pStyle', 'rStyle', 'tblStyle'].flatMap((name) =>
    storyParts(docx).flatMap((part) => below(docx.change(part), 'w', name)),
  );
  for (const use of uses)
    if (attributeOf(use, 'w', 'val') === id && (everywhere || use.localName === 'pStyle'))
      use.setAttributeNS(NAMESPACES.w[0], 'w:val', fresh);
  if (!everywhere) return;
  for (const style of below(docx.change(styles), 'w', 'style')) {
    if (attributeOf(style, 'w', 'styleId') === id) style.setAttributeNS(NAMESPACES.w[0], 'w:styleId', fresh);
    for (const name of ['basedOn', 'next', 'link'] as const) {
      const other = childOf(style, 'w', name);
      if (attributeOf(other, 'w', 'val') === id) other?.setAttributeNS(NAMESPACES.w[0], 'w:val', fresh);
    }
  }
}
