import type { WordPackage } from './package';
import { relatedParts, RELATIONSHIP } from './relationships';
import type { Document } from './xml';

const BESIDE = ['header', 'footer', 'footnotes', 'endnotes'] as const;

/** The parts text stands in: the main document first, then headers, footers, footnotes and endnotes. */
export const storyParts = (pkg: WordPackage): string[] => [
  pkg.main,
  ...BESIDE.flatMap((kind) => relatedParts(pkg, pkg.main, RELATIONSHIP[kind])),
];

export const stories = (pkg: WordPackage): Document[] => storyParts(pkg).map((part) => pkg.read(part));
