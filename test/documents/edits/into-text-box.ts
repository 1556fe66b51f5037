import { below, copied, made, putBefore, removed, type Element } from '../package/xml';
import { onFigure } from './edit';
import { blocksOf } from './edited-report';

const SHAPES =
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** Into a text box: Word writes its content twice, for itself and for readers that know no shapes. */
export const intoTextBox = onFigure(
  'puts a figure into a text box',
  ['table', 'box'],
  (figure, _, report) => {
    const blocks = blocksOf(figure);
    const [first] = blocks;
    if (!first) return undefined;
    const [paragraph] = made(first, textBox(report.number(), report.number())) as [Element];
    putBefore(first, paragraph);
    const [choice, fallback] = below(paragraph, 'w', 'txbxContent');
    for (const block of blocks) {
      choice?.appendChild(removed(block));
      fallback?.appendChild(copied(block));
    }
    for (const content of [choice, fallback]) content?.appendChild(made(content, '<w:p/>')[0] as Element);
    return { expects: 'renewed' };
  },
  'place',
);

function textBox(id: number, shape: number): string {
  return (
    `<w:p><w:r><mc:AlternateContent><mc:Choice ${SHAPES} Requires="wps"><w:drawing>` +
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5760000" cy="3600000"/>' +
    `<wp:docPr id="${id}" name="Textfeld ${id}"/><wp:cNvGraphicFramePr/><a:graphic>` +
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>' +
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5760000" cy="3600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
    '<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>' +
    `<mc:Fallback><w:pict ${SHAPES}><v:rect id="Textfeld${shape}" style="width:453pt;height:283pt"><v:textbox><w:txbxContent/></v:textbox></v:rect></w:pict></mc:Fallback>` +
    '</mc:AlternateContent></w:r></w:p>'
  );
}
