import { bytesOf, textOf, type Parts } from '../../ooxml/package/archive';
import { parseXml, serialiseXml, type Document } from '../../ooxml/package/parse-xml';

/** The parts of a package as documents to edit: parsed once each, and only those asked for are written back. */
export class OpenParts {
  readonly #documents = new Map<string, Document>();

  constructor(readonly parts: Parts) {}

  document(part: string): Document {
    const known = this.#documents.get(part);
    if (known) return known;
    const document = parseXml(textOf(this.parts, part));
    this.#documents.set(part, document);
    return document;
  }

  /** A package with the edited parts; all others are the same bytes. */
  saved(): Parts {
    const saved = new Map(this.parts);
    for (const [part, document] of this.#documents) saved.set(part, bytesOf(serialiseXml(document)));
    return saved;
  }
}
