import { itemNotFound } from '../protocol/host-error';
import {
  copyOf,
  parseXml,
  kid,
  kids,
  make,
  detach,
  prepend,
  putInOrder,
  rootOf,
  val,
  isW,
  ownerOf,
} from './xml';
import { remembered } from '../tree/remembered';
import type { Element } from './xml';
import { blankStyles } from './blank-styles';
import { BUILT_IN_STYLES } from './german-style-names';
import { ORDER } from './order';
import type { WordPackage } from './package';
import { relate, relatedPart, RELATIONSHIP } from './relationships';
import type { Span } from './spans';
import { elementsIn, isInline, nodesOf, paragraphsOf, runsOfSpan } from './spans';

type StyleKind = 'paragraph' | 'character' | 'table' | 'numbering';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** The w:styles element of a package, to look at; undefined when it has none. */
export function stylesOf(pkg: WordPackage): Element | undefined {
  const part = relatedPart(pkg, pkg.main, RELATIONSHIP.styles);
  return part === undefined ? undefined : rootOf(pkg.read(part));
}

/** The w:styles element of a package, to change; a package without one gets one. */
export function editStyles(pkg: WordPackage): Element {
  const known = relatedPart(pkg, pkg.main, RELATIONSHIP.styles);
  if (known) return rootOf(pkg.edit(known));
  const target = 'word/styles.xml';
  relate(pkg, pkg.main, { type: RELATIONSHIP.styles, target });
  return rootOf(pkg.putXml(target, parseXml(blankStyles()), STYLES_TYPE));
}

interface StyleList {
  all: Element[];
  byId: Map<string, Element>;
  byName: Map<string, Element>;
  defaults: Map<StyleKind, Element>;
}

const NO_STYLES: StyleList = { all: [], byId: new Map(), byName: new Map(), defaults: new Map() };

function styleList(pkg: WordPackage): StyleList {
  const styles = stylesOf(pkg);
  return styles ? remembered(ownerOf(styles), 'styles', () => listOf(kids(styles, 'style'))) : NO_STYLES;
}

/** Where two styles share an id or a name the first one counts. */
function listOf(all: Element[]): StyleList {
  const lastFirst = all.toReversed();
  const defaults = lastFirst.filter((style) => val(style, 'default') === '1');
  return {
    all,
    byId: new Map(lastFirst.map((style) => [styleId(style), style])),
    byName: new Map(lastFirst.map((style) => [styleName(style).toLowerCase(), style])),
    defaults: new Map(defaults.map((style) => [styleKind(style), style])),
  };
}

export const styleId = (style: Element): string => val(style, 'styleId') ?? '';
export const styleName = (style: Element): string => val(kid(style, 'name')) ?? '';
const styleKind = (style: Element): StyleKind => (val(style, 'type') ?? 'paragraph') as StyleKind;

export const styleById = (pkg: WordPackage, id: string): Element | undefined => styleList(pkg).byId.get(id);

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A style by its name in the file; built-in names differ between files in their capitals only. */
export const styleByName = (pkg: WordPackage, name: string): Element | undefined =>
  styleList(pkg).byName.get(name.toLowerCase());

const defaultStyle = (pkg: WordPackage, kind: StyleKind): Element | undefined =>
  styleList(pkg).defaults.get(kind);

const builtIn = (name: string) => BUILT_IN_STYLES.find((style) => sameName(style.name, name));

/** The name German Word shows for a style. */
const shownName = (style: Element): string => builtIn(styleName(style))?.german ?? styleName(style);

const apiName = (style: Element): string => builtIn(styleName(style))?.api ?? 'Other';

/** Finds the style a person or a program names: by German name, by the name in the file or by the id. */
function styleCalled(pkg: WordPackage, called: string): Element {
  const name = BUILT_IN_STYLES.find(({ german }) => german === called)?.name ?? called;
  const style = styleByName(pkg, name) ?? builtInStyle(pkg, name);
  if (!style) throw itemNotFound(`style ${called}`);
  return style;
}

/** A built-in style the document does not have yet comes from the template. */
function builtInStyle(pkg: WordPackage, name: string): Element | undefined {
  const template = kids(rootOf(parseXml(blankStyles())), 'style').find((style) =>
    sameName(styleName(style), name),
  );
  if (!template) return undefined;
  const styles = editStyles(pkg);
  const copy = copyOf(template);
  styles.appendChild(copy);
  return copy;
}

const REFERENCE: Partial<Record<StyleKind, string>> = {
  paragraph: 'pStyle',
  character: 'rStyle',
  table: 'tblStyle',
};

const PROPERTIES: Record<string, { name: string; order: readonly string[] }> = {
  p: { name: 'pPr', order: ORDER.pPr },
  r: { name: 'rPr', order: ORDER.rPr },
  tbl: { name: 'tblPr', order: ORDER.tblPr },
};

/** The properties element of a paragraph, run or table; made when missing. */
export function editProperties(owner: Element): Element {
  const { name = 'rPr' } = PROPERTIES[owner.localName ?? ''] ?? {};
  const known = kid(owner, name);
  if (known) return known;
  return prepend(owner, make(name));
}

/** Sets a property of a paragraph, run or table in the schema's place; null takes it away. */
export function setProperty(owner: Element, name: string, attributes: Record<string, string> | null): void {
  const properties = editProperties(owner);
  kids(properties, name).forEach(detach);
  const { order = [] } = PROPERTIES[owner.localName ?? ''] ?? {};
  if (attributes) putInOrder(properties, make(name, attributes), order);
}

export const property = (owner: Element, name: string): Element | undefined => {
  const { name: properties = 'rPr' } = PROPERTIES[owner.localName ?? ''] ?? {};
  const element = kid(owner, properties);
  return element && kid(element, name);
};

/** The style a paragraph, run or table has, its kind's default where it names none. */
export function styleOf(pkg: WordPackage, owner: Element): Element | undefined {
  const kind = KIND_OF[owner.localName ?? ''] ?? 'paragraph';
  const id = val(property(owner, REFERENCE[kind] ?? 'pStyle'));
  return (id === null ? undefined : styleById(pkg, id)) ?? defaultStyle(pkg, kind);
}

const KIND_OF: Record<string, StyleKind> = { p: 'paragraph', r: 'character', tbl: 'table' };

/** The common style of a span as Word names it, '' when it differs. */
export function spanStyle(pkg: WordPackage, span: Span, name: 'shown' | 'api'): string {
  const read = name === 'shown' ? shownName : apiName;
  const names = new Set(
    paragraphsOf(span).map((paragraph) => {
      const style = styleOf(pkg, paragraph);
      return style ? read(style) : '';
    }),
  );
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** Gives a span a style: paragraph styles to its paragraphs, character styles to its runs, table styles to its tables. */
export function applyStyle(pkg: WordPackage, span: Span, called: string): void {
  const style = styleCalled(pkg, called);
  const kind = styleKind(style);
  for (const owner of ownersOf(span, kind))
    setProperty(owner, REFERENCE[kind] ?? 'pStyle', { val: styleId(style) });
}

/** The same, by the API's language-independent name. */
export function applyBuiltInStyle(pkg: WordPackage, span: Span, api: string): void {
  const style = BUILT_IN_STYLES.find((known) => known.api === api);
  if (!style || api === 'Other') throw itemNotFound(`styleBuiltIn ${api}`);
  applyStyle(pkg, span, style.name);
}

function ownersOf(span: Span, kind: StyleKind): Element[] {
  if (kind === 'table') return elementsIn(span, 'tbl');
  if (kind === 'character') return runsOfSpan(span);
  const whole = isInline(span) ? [] : nodesOf(span).filter((node) => isW(node, 'p'));
  return whole.length > 0 && whole.length === nodesOf(span).length ? whole : paragraphsOf(span);
}

export function tableStyle(pkg: WordPackage, table: Element, name: 'shown' | 'api'): string {
  const style = styleOf(pkg, table);
  if (!style) return '';
  return name === 'shown' ? shownName(style) : apiName(style);
}

/** An id no style of the package has: the wished one, or that with a number. */
export function freeStyleId(pkg: WordPackage, wished: string): string {
  const used = new Set(styleList(pkg).all.map((style) => styleId(style).toLowerCase()));
  let id = wished;
  for (let number = 1; used.has(id.toLowerCase()); number += 1) id = `${wished}${number}`;
  return id;
}
