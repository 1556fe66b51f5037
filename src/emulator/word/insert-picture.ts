import { invalidArgument } from '../protocol/host-error';
import { base64ToBytes } from './base64';
import type { Location } from './locations';
import type { WordModel } from './model';
import { placeBlocks } from './place-blocks';
import { dropPlaceholder } from './placeholder';
import { removeNodes } from './removal';
import { relate, RELATIONSHIP } from './relationships';
import { makeParagraph } from './runs';
import type { Span } from './spans';
import { boxOf, inlineEnd, inlineStart, isInline, nodesOf } from './spans';
import { freeDrawingId } from './unique-ids';
import type { Element } from './xml';
import { detach, NAMESPACE, parseXml, rootOf } from './xml';

const EMU_PER_PIXEL = 9525;

interface Format {
  extension: string;
  type: string;
  signature: readonly number[];
  size(bytes: DataView): { width: number; height: number };
}

const FORMATS: readonly Format[] = [
  {
    extension: 'png',
    type: 'image/png',
    signature: [0x89, 0x50, 0x4e, 0x47],
    size: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  },
  {
    extension: 'gif',
    type: 'image/gif',
    signature: [0x47, 0x49, 0x46],
    size: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
  { extension: 'jpeg', type: 'image/jpeg', signature: [0xff, 0xd8, 0xff], size: jpegSize },
];

/** Walks the segments of a JPEG to the frame header, which holds the size. */
function jpegSize(view: DataView): { width: number; height: number } {
  let at = 2;
  while (at + 8 < view.byteLength) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  throw invalidArgument('insertInlinePictureFromBase64', 'The JPEG has no frame.');
}

/** Inserts a picture inline as a media part of its own; its size is its pixels at 96 dpi. */
export function insertPicture(model: WordModel, span: Span, base64: string, where: Location): Element {
  const bytes = base64ToBytes(base64);
  const format = FORMATS.find(({ signature }) => signature.every((byte, index) => bytes[index] === byte));
  if (!format) throw invalidArgument('insertInlinePictureFromBase64', 'This is no PNG, JPEG or GIF.');
  return model.change(boxOf(span), () => {
    const target = model.pkg.freeName(`word/media/image1.${format.extension}`);
    model.pkg.putBytes(target, bytes, format.type);
    const id = relate(model.pkg, model.partOf(boxOf(span)), { type: RELATIONSHIP.image, target });
    const size = format.size(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return place(model, span, pictureRun(id, freeDrawingId(model.pkg), size), where);
  });
}

function place(model: WordModel, span: Span, run: Element, where: Location): Element {
  if (span.kind === 'content') dropPlaceholder(span.box);
  const point = (where === 'Start' || where === 'Before' || where === 'Replace' ? inlineStart : inlineEnd)(
    span,
  );
  if (!point || (where === 'Replace' && !isInline(span))) {
    const paragraph = makeParagraph();
    paragraph.appendChild(run);
    placeBlocks(model, span, where, [paragraph]);
  } else {
    point.parent.insertBefore(run, point.before);
    if (where === 'Replace') removeNodes(nodesOf(span));
  }
  return run.firstChild as Element;
}

function pictureRun(
  relationship: string,
  id: string,
  { width, height }: { width: number; height: number },
): Element {
  const extent = `cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"`;
  const { w, wp, a, pic, r } = NAMESPACE;
  const xml = `<w:r xmlns:w="${w}"><w:drawing><wp:inline xmlns:wp="${wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="Grafik ${id}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${a}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${a}"><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}"><pic:nvPicPr><pic:cNvPr id="${id}" name="Grafik ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${r}" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return detach(rootOf(parseXml(xml)));
}
