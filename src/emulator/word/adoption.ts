import type { WordPackage } from './package';
import type { Element } from './xml';

/** Content on its way from one package into another. */
export interface Adoption {
  from: WordPackage;
  /** Part of the package the content stood in. */
  source: string;
  into: WordPackage;
  /** Part of the destination that will hold the content: the document, a header, a footer. */
  part: string;
  /** The content, out of its package and not yet placed. */
  blocks: readonly Element[];
  /** Its blocks and all elements below them. */
  elements: readonly Element[];
}
