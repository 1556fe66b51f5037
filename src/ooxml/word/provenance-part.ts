import type { FigureUpdate } from '../../refresh/figure-update';
import type { Provenance } from '../../figures/provenance';
import { descendants, parseXml } from '../package/parse-xml';
import { escapeXml, XML_HEADER } from '../package/xml';

/** Namespace of the one custom XML part that remembers all figures of a report. */
export const PROVENANCE_NAMESPACE = 'urn:sozialraum-office:report:1';

/** The part: one element a figure, its provenance as JSON text. */
export function writeProvenance(all: ReadonlyMap<string, Provenance>): string {
  const figures = [...all].map(
    ([id, provenance]) => `<figure id="${escapeXml(id)}">${escapeXml(JSON.stringify(provenance))}</figure>`,
  );
  return `${XML_HEADER}<report xmlns="${PROVENANCE_NAMESPACE}">${figures.join('')}</report>`;
}

/** What the part remembers, by figure id; entries nobody can read count as forgotten. */
export function readProvenance(xml: string): Map<string, Provenance> {
  const entries = descendants(parseXml(xml), PROVENANCE_NAMESPACE, 'figure').flatMap((figure) => {
    const provenance = parsed(figure.textContent ?? '');
    return provenance ? [[figure.getAttribute('id') ?? '', provenance] as const] : [];
  });
  return new Map(entries);
}

/** What a document remembers after figures were renewed. */
export function renewedProvenances(
  before: ReadonlyMap<string, Provenance>,
  updates: FigureUpdate[],
): Map<string, Provenance> {
  return new Map([...before, ...updates.map(({ id, figure }) => [id, figure.provenance] as const)]);
}

function parsed(json: string): Provenance | undefined {
  try {
    const value = JSON.parse(json) as Partial<Provenance>;
    return value.request?.id && value.rendered ? (value as Provenance) : undefined;
  } catch {
    return undefined;
  }
}
