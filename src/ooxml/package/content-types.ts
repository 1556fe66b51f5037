import { bytesOf, textOf, type Parts } from './archive';
import { escapeXml } from './xml';

const NAME = '[Content_Types].xml';

/** Declares the type of all parts with an extension, unless one is declared. */
export function declareExtension(parts: Parts, extension: string, type: string): void {
  const declared = new RegExp(`<Default\\b[^>]*Extension="${extension}"`, 'i').test(textOf(parts, NAME));
  if (!declared) append(parts, `<Default Extension="${extension}" ContentType="${type}"/>`);
}

/** Declares the type of one part, unless one is declared. */
export function declarePart(parts: Parts, name: string, type: string): void {
  const override = `PartName="/${escapeXml(name)}"`;
  if (!textOf(parts, NAME).includes(override)) append(parts, `<Override ${override} ContentType="${type}"/>`);
}

function append(parts: Parts, entry: string): void {
  parts.set(NAME, bytesOf(textOf(parts, NAME).replace(/<\/Types>\s*$/, (end) => entry + end)));
}
