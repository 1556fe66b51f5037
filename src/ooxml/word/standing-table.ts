import type { StandingCell, StandingRow, StandingTable, StandingText } from '../../refresh/standing';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import { contents, isTracked, visibleText } from './visible-text';

/** A table as it stands, with the grid columns its cells cover. Rows somebody's tracked change deletes are not there. */
export function standingTable(index: XmlIndex, table: XmlNode): StandingTable {
  const all = contents(index, table, 'w:tr');
  const rows = all.filter((row) => !index.child(index.child(row, 'w:trPr'), 'w:del'));
  return {
    place: table,
    rows: rows.map((row) => standingRow(index, row)),
    ...(rows.length < all.length && { tracked: true }),
  };
}

function standingRow(index: XmlIndex, row: XmlNode): StandingRow {
  const properties = index.child(row, 'w:trPr');
  let column = Number(index.attribute(index.child(properties, 'w:gridBefore'), 'w:val') ?? 0);
  const cells = contents(index, row, 'w:tc').map((cell): StandingCell => {
    const look = index.child(cell, 'w:tcPr');
    const span = Number(index.attribute(index.child(look, 'w:gridSpan'), 'w:val') ?? 1) || 1;
    const merge = index.child(look, 'w:vMerge');
    const texts = contents(index, cell, 'w:p').map((paragraph) => standingText(index, paragraph));
    const standing: StandingCell = { place: cell, texts, column, span };
    column += span;
    const continues = merge !== undefined && index.attribute(merge, 'w:val') !== 'restart';
    return continues ? { ...standing, continues } : standing;
  });
  return { place: row, head: isOn(index, index.child(properties, 'w:tblHeader')), cells };
}

/** A paragraph's text. */
export function standingText(index: XmlIndex, paragraph: XmlNode): StandingText {
  const text = visibleText(index, paragraph);
  return isTracked(index, paragraph) ? { place: paragraph, text, tracked: true } : { place: paragraph, text };
}

/** A property that is there counts, unless it says no. */
export function isOn(index: XmlIndex, property: XmlNode | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(index.attribute(property, 'w:val') ?? '1');
}
