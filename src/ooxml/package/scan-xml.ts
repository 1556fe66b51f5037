/** An element as it stands in the text of a part. */
export interface Scanned {
  attributes: string;
  content: string;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The elements of a name in an XML text, whatever their prefix, outermost first, none inside one of its own name. A linear
 * search instead of a tree: a tree of a worksheet takes four kilobytes a cell. Throws a RangeError when an element is not closed.
 */
export function* scan(xml: string, name: string): Generator<Scanned> {
  const opening = expression(`<((?:[\\w.-]+:)?${name})(?=[\\s/>])`);
  for (let at = 0; ;) {
    opening.lastIndex = at;
    const match = opening.exec(xml);
    if (!match) return;
    const start = match.index + match[0].length;
    const end = found(xml, '>', start);
    const attributes = xml.slice(start, end);
    at = end + 1;
    if (attributes.endsWith('/')) yield { attributes: attributes.slice(0, -1), content: '' };
    else {
      const closing = `</${match[1]}>`;
      const close = found(xml, closing, at);
      const content = xml.slice(at, close);
      at = close + closing.length;
      yield { attributes, content };
    }
  }
}

export function firstOf(xml: string, name: string): Scanned | undefined {
  for (const element of scan(xml, name)) return element;
  return undefined;
}

export function attributeOf({ attributes }: Scanned, name: string): string | undefined {
  const attribute = expression(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attribute.lastIndex = 0;
  const match = attribute.exec(attributes);
  return match ? characters(match[1] ?? match[2] ?? '') : undefined;
}

/** Text with its references to characters replaced. */
export function characters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hexadecimal, name) => {
      const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal, 16) : undefined;
      if (code === undefined) return NAMED[name] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The same XML without comments, its CDATA written as usual text. */
export function plainXml(xml: string): string {
  if (!/<!--|<!\[CDATA\[/.test(xml)) return xml;
  const parts: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<!--|<!\[CDATA\[/g)) {
    if (match.index < at) continue;
    const [open] = match;
    const start = match.index + open.length;
    const end = found(xml, open === '<!--' ? '-->' : ']]>', start);
    const kept =
      open === '<!--' ? '' : xml.slice(start, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    parts.push(xml.slice(at, match.index), kept);
    at = end + 3;
  }
  return parts.join('') + xml.slice(at);
}

const expressions = new Map<string, RegExp>();

/** Compiled once: a worksheet asks for the same few a million times. Whoever uses one sets where it begins. */
function expression(source: string): RegExp {
  const known = expressions.get(source) ?? new RegExp(source, 'g');
  expressions.set(source, known);
  return known;
}

function found(xml: string, text: string, from: number): number {
  const at = xml.indexOf(text, from);
  if (at < 0) throw new RangeError(`${text} missing`);
  return at;
}
