import { XMLSerializer } from '@xmldom/xmldom';
import { bytesOf, type Parts } from './archive';
import { bytesOfBase64 } from './base64';
import { child, descendants, elements, parseXml } from './parse-xml';
import { NS } from './xml';

/** The parts of a flat OPC package, as getOoxml gives it. */
export function partsOfFlat(xml: string): Parts {
  const serializer = new XMLSerializer();
  const entries = descendants(parseXml(xml), NS.pkg, 'part').map((part) => {
    const name = (part.getAttributeNS(NS.pkg, 'name') ?? '').replace(/^\//, '');
    const data = child(part, NS.pkg, 'xmlData');
    const content = data && elements(data)[0];
    if (content) return [name, bytesOf(serializer.serializeToString(content))] as const;
    return [name, bytesOfBase64(child(part, NS.pkg, 'binaryData')?.textContent ?? '')] as const;
  });
  return new Map(entries);
}

/** Whether a flat package still holds a chart: hosts that do not know charts drop the part. */
export function hasChart(xml: string): boolean {
  return /pkg:name="\/word\/charts?\//.test(xml);
}
