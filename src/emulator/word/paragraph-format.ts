import { invalidArgument } from '../protocol/host-error';
import { byDefault, inherited } from './font';
import type { WordPackage } from './package';
import { property, setProperty, styleOf } from './styles';
import type { Element } from './xml';
import { kid, setVal, val } from './xml';

const TWIPS = 20;

/** One format member of Word.Paragraph: the attribute it lives in and how it reads and writes. */
interface FormatMember {
  element: string;
  attribute: string;
  read(text: string | null): unknown;
  write(value: unknown): string;
}

const points = (element: string, attribute: string): FormatMember => ({
  element,
  attribute,
  read: (text) => Number(text ?? 0) / TWIPS,
  write: (value) => String(Math.round(Number(value) * TWIPS)),
});

const ALIGNMENTS: Record<string, string> = {
  Left: 'left',
  Centered: 'center',
  Right: 'right',
  Justified: 'both',
};
const STRICT: Record<string, string> = { start: 'left', end: 'right', distribute: 'both' };

const writeAlignment = (value: unknown): string => {
  const text = ALIGNMENTS[String(value)];
  if (!text) throw invalidArgument(`alignment ${String(value)}`);
  return text;
};

const FORMATS = {
  alignment: {
    element: 'jc',
    attribute: 'val',
    read: (text) => {
      const plain = STRICT[text ?? ''] ?? text ?? 'left';
      return Object.keys(ALIGNMENTS).find((name) => ALIGNMENTS[name] === plain) ?? 'Unknown';
    },
    write: writeAlignment,
  },
  spaceBefore: points('spacing', 'before'),
  spaceAfter: points('spacing', 'after'),
  lineSpacing: { ...points('spacing', 'line'), read: (text) => Number(text ?? 240) / TWIPS },
  leftIndent: points('ind', 'left'),
  rightIndent: points('ind', 'right'),
  firstLineIndent: points('ind', 'firstLine'),
  outlineLevel: {
    element: 'outlineLvl',
    attribute: 'val',
    read: (text) => Number(text ?? 9) + 1,
    write: (value) => String(Number(value) - 1),
  },
} satisfies Record<string, FormatMember>;

export type FormatName = keyof typeof FORMATS;

/** A format of a paragraph as it takes effect, in points where it is a length. */
export function readFormat(pkg: WordPackage, paragraph: Element, name: FormatName): unknown {
  const { element, attribute, read }: FormatMember = FORMATS[name];
  const style = styleOf(pkg, paragraph);
  const found = [
    property(paragraph, element),
    inherited(pkg, style, 'pPr', element),
    byDefault(pkg, 'pPr', element),
  ].map((place) => val(place, attribute));
  return read(found.find((text) => text !== null) ?? null);
}

export function writeFormat(paragraph: Element, name: FormatName, value: unknown): void {
  const { element, attribute, write }: FormatMember = FORMATS[name];
  const text = write(value);
  const known = property(paragraph, element);
  if (known) setVal(known, text, attribute);
  else setProperty(paragraph, element, { [attribute]: text });
}

/** The list a paragraph belongs to, by itself or by its style. */
export function listOf(pkg: WordPackage, paragraph: Element): Element | undefined {
  const numbering = property(paragraph, 'numPr') ?? inherited(pkg, styleOf(pkg, paragraph), 'pPr', 'numPr');
  const id = numbering && kid(numbering, 'numId');
  return val(id) === '0' ? undefined : numbering;
}
