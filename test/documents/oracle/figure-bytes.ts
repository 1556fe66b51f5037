import { mainPart, openDocx, relationshipsOf, type Docx } from '../package/docx';

/** Every figure of a document to the byte: its control and caption as written, its chart and the workbook behind it. */
export function figureBytes(file: Uint8Array): Record<string, string> {
  const docx = openDocx(file);
  const main = mainPart(docx);
  const xml = docx.text(main);
  const tags = [...xml.matchAll(/<w:tag w:val="(sr:[^"]+)"\/>/g)];
  return Object.fromEntries(
    tags.map(({ 1: tag = '', index }) => {
      const control = controlAround(xml, index);
      return [tag, control + chartBytes(docx, main, control)];
    }),
  );
}

/** Every part of a document to the byte, but for what it remembers: there the years shown for other targets are kept. */
export function partsBesideMemory(file: Uint8Array): Record<string, string> {
  const docx = openDocx(file);
  const parts = docx.names().map((name) => [name, Buffer.from(docx.bytes(name) ?? []).toString('latin1')]);
  return Object.fromEntries(parts.filter(([, content]) => !content?.includes(MEMORY)));
}

const MEMORY = 'xmlns="urn:sozialraum';

/** The text of the control whose properties hold a place. */
function controlAround(xml: string, place: number): string {
  const start = xml.lastIndexOf('<w:sdt>', place);
  let depth = 0;
  for (const tag of xml.slice(start).matchAll(/<(\/?)w:sdt>/g)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return xml.slice(start, start + tag.index + tag[0].length);
  }
  return xml.slice(start);
}

function chartBytes(docx: Docx, main: string, control: string): string {
  const id = /<c:chart\b[^>]*\br:id="([^"]+)"/.exec(control)?.[1];
  const chart = relationshipsOf(docx, main).find((entry) => entry.id === id)?.target;
  if (!chart) return '';
  const workbook = relationshipsOf(docx, chart).find(({ kind }) => kind === 'package')?.target;
  return docx.text(chart) + String(workbook && docx.bytes(workbook));
}
