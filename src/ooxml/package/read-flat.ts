import { bytesOf, type Parts } from './archive';
import { bytesOfBase64 } from './base64';
import { declarePart } from './content-types';
import { PACKAGE_LIMITS } from './limits';
import { child, descendants, elements, parseXml, serialiseXml, type Element } from './parse-xml';
import { NS } from './xml';

/** Pictures stand in the text of a flat package; they are no nodes of its tree. */
const LIMITS = { ...PACKAGE_LIMITS, xmlTree: PACKAGE_LIMITS.unpacked };

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** The parts of a flat OPC package, as getOoxml gives it, with their content types declared. */
export function partsOfFlat(xml: string): Parts {
  const parts: Parts = new Map();
  for (const part of descendants(parseXml(xml, LIMITS), NS.pkg, 'part')) {
    const name = (part.getAttributeNS(NS.pkg, 'name') ?? '').replace(/^\//, '');
    const type = part.getAttributeNS(NS.pkg, 'contentType');
    parts.set(name, contentOf(part));
    if (type) declarePart(parts, name, type);
  }
  return parts;
}

/** Whether a flat package still holds a chart: hosts that do not know charts drop the part. */
export function hasChart(xml: string): boolean {
  return xml.includes(`contentType="${CHART}"`);
}

function contentOf(part: Element): Uint8Array {
  const data = child(part, NS.pkg, 'xmlData');
  const content = data && elements(data)[0];
  return content
    ? bytesOf(serialiseXml(content))
    : bytesOfBase64(child(part, NS.pkg, 'binaryData')?.textContent ?? '');
}
