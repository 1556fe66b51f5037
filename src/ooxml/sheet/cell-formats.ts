import type { SheetCell } from '../../figures/sheet';
import { lookOf, type Look } from '../../figures/sheet-looks';
import { spliced, type Splice } from '../package/splice';
import { escapeXml, XML_HEADER } from '../package/xml';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';
import { SPREADSHEET } from './spreadsheet-names';

const FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';

export const BLANK_STYLES =
  `${XML_HEADER}<styleSheet xmlns="${SPREADSHEET}"><fonts count="1">${FONT}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Cell formats of a workbook, asked for by what cells are. */
export interface CellFormats {
  /** The number of the format of a cell; one that is not there yet is added. */
  numberOf(cell: SheetCell): number;
  /** The styles with the formats added; all else stays byte for byte. */
  styles(): string;
}

/** Formats in the styles of a workbook. */
export function cellFormats(styles: string): CellFormats {
  const index = indexXml(styles);
  const colon = index.written(0).indexOf(':');
  const prefix = colon < 0 ? '' : index.written(0).slice(0, colon + 1);
  const lists = {
    fonts: listIn(index, 'fonts'),
    fills: listIn(index, 'fills'),
    borders: listIn(index, 'borders'),
    formats: listIn(index, 'cellXfs'),
  };
  const numbers = numberFormats(index);
  const bases = index.child(0, 'x:cellStyleXfs');
  const named = bases !== undefined && !index.isSelfClosing(bases) ? ' xfId="0"' : '';
  const known = new Map<string, number>();
  const written = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const add = (cell: SheetCell) => {
    const look = lookOf(cell);
    const font = lists.fonts.place(written(fontXml(look)));
    const fill = look.fill ? lists.fills.place(written(fillXml(look.fill))) : 0;
    const border = look.lineAbove || look.lineBelow ? lists.borders.place(written(borderXml(look))) : 0;
    const format = formatXml(look, {
      number: numbers.idOf(cell.format),
      font,
      fill,
      border,
      base: named,
    });
    return lists.formats.place(written(format));
  };
  return {
    numberOf: (cell) => {
      const key = `${cell.role}|${cell.over ?? ''}|${cell.emphasis ?? ''}|${cell.fill ?? ''}|${cell.format ?? ''}`;
      const number = known.get(key) ?? add(cell);
      known.set(key, number);
      return number;
    },
    styles: () =>
      spliced(styles, [
        ...numbers.splices(written),
        ...Object.values(lists).flatMap((list) => list.splices(written)),
      ]),
  };
}

const BEFORE = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];

interface StyleList {
  place(entry: string): number;
  splices(written: (xml: string) => string): Splice[];
}

function listIn(index: XmlIndex, name: string): StyleList {
  const list = index.child(0, `x:${name}`);
  const standing = list === undefined ? [] : index.children(list).map((child) => index.outer(child));
  const places = new Map(standing.map((source, at) => [source, at] as const));
  const seed = list === undefined ? seedOf(name) : [];
  const added: string[] = [...seed];
  return {
    place: (entry) => {
      const known = places.get(entry);
      if (known !== undefined) return known;
      const at = standing.length + added.length;
      places.set(entry, at);
      added.push(entry);
      return at;
    },
    splices: (written) =>
      added.length > seed.length
        ? listSplices(index, { name, list, added, count: standing.length + added.length, written })
        : [],
  };
}

/** What a list of styles begins with where a workbook has none. */
function seedOf(name: string): string[] {
  const [, content = ''] = new RegExp(`<${name} count="\\d+">(.*?)</${name}>`).exec(BLANK_STYLES) ?? [];
  const [first = '', second] = content.split(/(?<=<\/fill>)/);
  return content ? [first, ...(second ? [second] : [])] : [];
}

interface Addition {
  name: string;
  list: XmlNode | undefined;
  added: string[];
  count: number;
  written: (xml: string) => string;
}

function listSplices(index: XmlIndex, { name, list, added, count, written }: Addition): Splice[] {
  const content = added.join('');
  if (list !== undefined && !index.isSelfClosing(list)) {
    const [, end] = index.inner(list);
    const counted = index.attributeRange(list, 'count');
    return [
      ...(counted ? [{ start: counted[0], end: counted[1], text: String(count) }] : []),
      { start: end, end, text: content },
    ];
  }
  const whole = `${written(`<${name} count="${count}">`)}${content}${written(`</${name}>`)}`;
  if (list !== undefined) {
    const [start, end] = index.range(list);
    return [{ start, end, text: whole }];
  }
  const earlier = BEFORE.slice(0, BEFORE.indexOf(name))
    .flatMap((each) => index.child(0, `x:${each}`) ?? [])
    .at(-1);
  const [at] = index.inner(0);
  const place = earlier === undefined ? at : index.range(earlier)[1];
  return [{ start: place, end: place, text: whole }];
}

function numberFormats(index: XmlIndex) {
  const list = index.child(0, 'x:numFmts');
  const standing = list === undefined ? [] : index.children(list);
  const ids = new Map(
    standing.map((node) => [
      index.attribute(node, 'formatCode') ?? '',
      Number(index.attribute(node, 'numFmtId')),
    ]),
  );
  const codes: string[] = [];
  const idOf = (code: string | undefined): number => {
    if (!code || code === 'General') return 0;
    if (code === '@') return 49;
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, ...ids.values()) + 1;
    ids.set(code, id);
    codes.push(code);
    return id;
  };
  const splices = (written: (xml: string) => string) => {
    const added = codes.map((code) =>
      written(`<numFmt numFmtId="${ids.get(code)}" formatCode="${escapeXml(code)}"/>`),
    );
    const count = standing.length + added.length;
    return added.length ? listSplices(index, { name: 'numFmts', list, added, count, written }) : [];
  };
  return { idOf, splices };
}

function fontXml({ bold, italic, size, colour }: Look): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
  const shade = colour ? `<color rgb="${argb(colour)}"/>` : '';
  return `<font>${marks}<sz val="${size ?? 11}"/>${shade}<name val="Calibri"/><family val="2"/></font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/></patternFill></fill>`;
}

function borderXml({ lineAbove, lineBelow }: Look): string {
  const line = (side: string, isDrawn?: boolean) =>
    isDrawn ? `<${side} style="thin"><color rgb="FF000000"/></${side}>` : `<${side}/>`;
  return `<border><left/><right/>${line('top', lineAbove)}${line('bottom', lineBelow)}<diagonal/></border>`;
}

function formatXml(
  { align, wrap, top, indent }: Look,
  {
    number,
    font,
    fill,
    border,
    base,
  }: { number: number; font: number; fill: number; border: number; base: string },
): string {
  const horizontal = align ?? (indent ? 'left' : undefined);
  const alignment = [
    horizontal && ` horizontal="${horizontal}"`,
    top && ' vertical="top"',
    wrap && ' wrapText="1"',
    indent && ` indent="${indent}"`,
  ].filter(Boolean);
  const applied = `${number ? ' applyNumberFormat="1"' : ''} applyFont="1"${fill ? ' applyFill="1"' : ''}${border ? ' applyBorder="1"' : ''}`;
  const open = `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}"${base}${applied}`;
  return alignment.length ? `${open} applyAlignment="1"><alignment${alignment.join('')}/></xf>` : `${open}/>`;
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
