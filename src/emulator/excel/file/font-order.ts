import type { WordPackage } from '../../word/package';
import { kids, rootOf } from '../../word/xml';

const order = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

/** exceljs 4.4.0 writes the children of a font in an order the SDK validator refuses; this is the one it takes. */
export function orderFonts(pkg: WordPackage) {
  const [fonts] = kids(rootOf(pkg.edit('xl/styles.xml')), 'fonts');
  for (const font of fonts ? kids(fonts, 'font') : [])
    for (const child of order.flatMap((name) => kids(font, name))) font.appendChild(child);
}
