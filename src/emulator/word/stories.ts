import type { WordPackage } from './package';
import { relatedParts, RELATIONSHIP } from './relationships';
import type { Document } from './xml';

const BESIDE = ['header', 'footer', 'footnotes', 'endnotes'] as const;

/** The parts text stands in: the main document first, then headers, footers, footnotes and endnotes. */
export const stories = (pkg: WordPackage): Document[] =>
  [pkg.main, ...BESIDE.flatMap((kind) => relatedParts(pkg, pkg.main, RELATIONSHIP[kind]))].map((part) =>
    pkg.read(part),
  );
