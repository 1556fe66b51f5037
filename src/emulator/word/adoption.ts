import type { WordPackage } from './package';
import type { Element } from './xml';

/** Content on its way from one package into another. */
export interface Adoption {
  from: WordPackage;
  into: WordPackage;
  /** Part of the destination that will hold the content: the document, a header, a footer. */
  part: string;
  /** The content, already nodes of the destination's document but not yet placed. */
  blocks: Element[];
}
