import { stylesOf, styleById, styleOf, setProperty, property, editProperties } from './styles';
import type { WordPackage } from './package';
import type { Span } from './spans';
import { paragraphsOf, runsOfSpan } from './spans';
import type { Element } from './xml';
import { ancestor, detach, kid, kids, make, putInOrder, val } from './xml';
import { ORDER } from './order';

/** One member of Word.Font: which run property it is, how it reads, how it is written (null takes it away). */
interface FontMember {
  element: string;
  read(element: Element | undefined): unknown;
  write(value: unknown): Record<string, string> | null;
  companion?: string;
}

const OFF = ['0', 'false', 'off', 'none'];

const toggle = (element: string): FontMember => ({
  element,
  read: (found) => found !== undefined && !OFF.includes(val(found) ?? '1'),
  write: (value): Record<string, string> => (value ? {} : { val: '0' }),
});

const script = (position: string): FontMember => ({
  element: 'vertAlign',
  read: (found) => val(found) === position,
  write: (value) => (value ? { val: position } : null),
});

const hex = (value: string | null): string => (value && value !== 'auto' ? `#${value}` : '#000000');

export const FONT_MEMBERS = {
  bold: toggle('b'),
  italic: toggle('i'),
  strikeThrough: toggle('strike'),
  doubleStrikeThrough: toggle('dstrike'),
  subscript: script('subscript'),
  superscript: script('superscript'),
  color: {
    element: 'color',
    read: (found) => hex(val(found)),
    write: (value) => ({ val: String(value).replace('#', '') }),
  },
  size: {
    element: 'sz',
    read: (found) => Number(val(found) ?? 20) / 2,
    write: (value) => ({ val: String(Math.round(Number(value) * 2)) }),
    companion: 'szCs',
  },
  name: {
    element: 'rFonts',
    read: (found) => val(found, 'ascii') ?? '',
    write: (value) => ({ ascii: String(value), hAnsi: String(value), cs: String(value) }),
  },
  underline: {
    element: 'u',
    read: (found) => (found && val(found) !== 'none' ? capital(val(found) ?? 'single') : 'None'),
    write: (value) => ({ val: lower(String(value)) }),
  },
  highlightColor: {
    element: 'highlight',
    read: (found) => val(found) ?? '',
    write: (value) => (value ? { val: lower(String(value)) } : null),
  },
} satisfies Record<string, FontMember>;

export type FontMemberName = keyof typeof FONT_MEMBERS;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The common value of a font member over a span; null when it differs. */
export function readFont(pkg: WordPackage, span: Span, name: FontMemberName): unknown {
  const member: FontMember = FONT_MEMBERS[name];
  const runs = runsOfSpan(span);
  const owners = runs.length > 0 ? runs : paragraphsOf(span);
  const values = new Set(owners.map((owner) => member.read(effective(pkg, owner, member.element))));
  return values.size === 1 ? [...values][0] : null;
}

export function writeFont(span: Span, name: FontMemberName, value: unknown): void {
  const member: FontMember = FONT_MEMBERS[name];
  const runs = runsOfSpan(span);
  for (const element of [member.element, member.companion].filter((entry) => entry !== undefined)) {
    for (const run of runs) setProperty(run, element, member.write(value));
    if (runs.length === 0)
      for (const paragraph of paragraphsOf(span)) setMark(paragraph, element, member.write(value));
  }
}

/** An empty paragraph keeps the format on its mark. */
function setMark(paragraph: Element, element: string, attributes: Record<string, string> | null): void {
  const properties = editProperties(paragraph);
  const mark = kid(properties, 'rPr') ?? putInOrder(properties, make('rPr'), ORDER.pPr);
  kids(mark, element).forEach(detach);
  if (attributes) putInOrder(mark, make(element, attributes), ORDER.rPr);
}

/** A run property as it takes effect: from the run, its character style, its paragraph's style, the defaults. */
function effective(pkg: WordPackage, owner: Element, element: string): Element | undefined {
  const paragraph = owner.localName === 'p' ? owner : ancestor(owner, 'p');
  const own = owner.localName === 'p' ? undefined : property(owner, element);
  const characterStyle = own ? undefined : styleById(pkg, val(property(owner, 'rStyle')) ?? '');
  return (
    own ??
    inherited(pkg, characterStyle, 'rPr', element) ??
    inherited(pkg, paragraph && styleOf(pkg, paragraph), 'rPr', element) ??
    byDefault(pkg, 'rPr', element)
  );
}

/** A property from a style or what it is based on. */
export function inherited(
  pkg: WordPackage,
  style: Element | undefined,
  properties: 'pPr' | 'rPr',
  element: string,
): Element | undefined {
  const holder = style && kid(style, properties);
  const found = holder && kid(holder, element);
  const basedOn = style && kid(style, 'basedOn');
  return found ?? (basedOn && inherited(pkg, styleById(pkg, val(basedOn) ?? ''), properties, element));
}

export function byDefault(pkg: WordPackage, properties: 'pPr' | 'rPr', element: string): Element | undefined {
  const styles = stylesOf(pkg);
  return ['docDefaults', `${properties}Default`, properties, element].reduce<Element | undefined>(
    (at, name) => at && kid(at, name),
    styles,
  );
}
