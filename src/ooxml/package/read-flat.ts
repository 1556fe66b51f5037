import { ReportingError } from '../../domain/reporting-error';
import { bytesOf, type Parts } from './archive';
import { bytesOfBase64 } from './base64';
import { declarePart } from './content-types';
import { inMegabytes, PACKAGE_LIMITS } from './limits';
import { withCanonicalNames } from './namespaces';
import { indexXml, type XmlIndex, type XmlNode } from './xml-index';

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * The parts of a flat OPC package, as getOoxml gives it, with their content types declared. They are cut out of its text: a
 * tree of a long report takes seconds. Fails with `package-part-too-large`, and as `indexXml` does.
 */
export function partsOfFlat(xml: string): Parts {
  if (xml.length > PACKAGE_LIMITS.unpacked)
    throw new ReportingError('package-part-too-large', {
      size: inMegabytes(xml.length),
      limit: inMegabytes(PACKAGE_LIMITS.unpacked),
    });
  const index = indexXml(xml);
  const parts: Parts = new Map();
  for (const part of index.descendants(0, 'pkg:part')) {
    const name = (index.attribute(part, 'pkg:name') ?? '').replace(/^\//, '');
    const type = index.attribute(part, 'pkg:contentType');
    parts.set(name, contentOf(index, part));
    if (type) declarePart(parts, name, type);
  }
  return parts;
}

/** Whether a flat package still holds a chart: hosts that do not know charts drop the part. */
export function hasChart(xml: string): boolean {
  return xml.includes(`contentType="${CHART}"`);
}

function contentOf(index: XmlIndex, part: XmlNode): Uint8Array {
  const data = index.child(part, 'pkg:xmlData');
  const content = data === undefined ? undefined : index.children(data)[0];
  if (content !== undefined) {
    return bytesOf(withCanonicalNames(standingAlone(index, content)));
  }
  const binary = index.child(part, 'pkg:binaryData');
  return bytesOfBase64(binary === undefined ? '' : index.text(binary));
}

/** An element with the namespaces it uses and its surroundings declare. */
function standingAlone(index: XmlIndex, node: XmlNode): string {
  const source = index.outer(node);
  const declared = new Map<string, string>();
  for (let above = index.parent(node); above !== undefined; above = index.parent(above))
    for (const [name, value] of declarationsOf(startTag(index, above)))
      if (!declared.has(name)) declared.set(name, value);
  const own = new Map(declarationsOf(startTag(index, node)));
  const missing = [...declared].filter(([name]) => !own.has(name) && uses(source, name));
  const at = 1 + index.written(node).length;
  return (
    source.slice(0, at) + missing.map(([name, value]) => ` ${name}=${value}`).join('') + source.slice(at)
  );
}

function startTag(index: XmlIndex, node: XmlNode): string {
  return index.source.slice(index.range(node)[0], index.inner(node)[0]);
}

/** Names and quoted values of the namespaces a tag declares. */
function declarationsOf(tag: string): [name: string, value: string][] {
  return [...tag.matchAll(/\s(xmlns(?::[\w.-]+)?)\s*=\s*("[^"]*"|'[^']*')/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
}

function uses(source: string, declaration: string): boolean {
  return declaration === 'xmlns' || source.includes(`${declaration.slice('xmlns:'.length)}:`);
}
