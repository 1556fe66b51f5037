import type { refresh as german } from '../de/refresh';

export const refresh: Record<keyof typeof german, string> = {
  rowLacking:
    'Made anew, the table would also have “{row}”. There is no room for it here without moving other things. Insert the table again if you need these figures.',
  filtered:
    'The table is filtered. Hidden rows get their new figures too. The filter stays as far as it still fits then; otherwise it is removed.',
  formulas: 'Formulas that calculate with it: {cells}',
  'formulasSign 1': '{cells} then reads “{sign}”',
  'formulasSign n': '{cells} then read “{sign}”',
  'reason no-memory':
    'The document knows nothing about this figure; it was probably pasted from another document. Adopt it from the original document or insert it again.',
  'reason memory-damaged': 'The entry about this figure is damaged. Insert the figure again.',
  'reason gone': 'The figure is no longer in the document.',
  'reason city-unknown': 'The database does not hold the city “{city}”.',
  'reason year-lacking': 'There are no data for {year} on: {indicators}.',
  'reason not-answered': 'The database cannot answer this figure any more: {detail}',
  'reason areas-changed': 'The areas have changed; the rows no longer fit. Insert the table again.',
  'reason columns-changed':
    'The new table has other columns, and this one was worked on by hand. Insert it again.',
  'reason names-gone': 'The names of the areas can no longer be found.',
  'reason head-not-its-numbers': 'Below the head “{head}” stand the numbers of another column.',
  'reason numbers-not-ours': 'Most numbers below “{head}” are not those that were inserted.',
  'reason columns-alike': 'It cannot be told for certain which numbers stand below “{head}”.',
  'reason name-not-its-numbers': 'Beside “{name}” stand the numbers of another area.',
  'reason rows-alike': 'The row “{name}” cannot be told for certain.',
  'reason row-unsure': 'The row “{name}” cannot be told for certain.',
  'reason cells-merged':
    'In the row “{name}” cells are merged so that the numbers cannot be told for certain.',
  'reason column-sorted-alone':
    'The numbers below “{head}” no longer stand with their areas: the column was probably sorted alone.',
  'reason row-behind-heads':
    'The row “{row}” no longer stands below its heads: a column came into the Excel table or left it, and not there. Move the cells of the row below their heads.',
  'reason title-left-behind':
    'Title and subtitle no longer stand above the table: it was probably moved without them. Move these lines above the table again.',
  'reason table-divided':
    'The table was divided, or part of it stands in it a second time. Please join it again or insert it anew.',
  'reason table-object-gone':
    'The Excel table has been deleted or converted to a range. Insert it anew. If it was only renamed: give it the table name {name} again under “Table Design”.',
  'reason table-renamed':
    'The Excel table has been renamed, and it is not certain which one it is. It may be: {tables}. Give the right one the table name {name} again under “Table Design”.',
  'reason table-gone': 'The table or chart of this figure is gone.',
  'reason chart-changed': 'Series or labels of the chart were changed by hand.',
  'reason chart-workbook-changed':
    'The sheet behind the chart holds more than was inserted, and the order changes.',
  'reason sentence-changed': 'The numbers can no longer be found in the sentence.',
  'reason locked': 'The figure is locked against changes.',
  'reason head-taken':
    'A column of your own in the table is called “{head}”, which one of ours would now have to be called. Give your column another head.',
  'reason sheet-protected': 'The sheet “{sheet}” is protected. Remove the protection and try again.',
  'reason protected': 'The document is protected. Remove the protection and try again.',
  'reason frame-gone':
    'The frame around the figure was lost, probably when another program saved the file. Bring the file up to date with “sozialraum report refresh”, or insert the figure again.',
  'reason tracked': 'Somebody’s tracked change stands in one of our numbers. Accept or reject it.',
  'reason hand-text-of-old-year':
    'Typed by hand it says “{text}”: that belongs to the old state. Decide whether the new text takes its place.',
  'reason box-edited':
    'The box was changed by hand (“{text}”). It is one statement and is renewed only as a whole.',
  'reason row-goes-with-hand-text':
    'The row “{name}” has no place in the new state, but somebody wrote into it.',
  'reason rejected': 'A change was rejected; the figure stays whole in its old state.',
  'measure to-city': 'difference from the city',
  'measure to-before': 'change from the year before',
  'measure rank': 'rank',
  'where number': 'number',
  'where name': 'name',
  'where head': 'table head',
  'where title': 'title',
  'where alt': 'alternative text',
  'where note': 'note {number}',
  'where legend': 'legend of signs',
  'where source': 'source',
  'where sentence': 'sentence {number}',
  'where category': 'label goes',
  'where series': 'series',
  'where row-comes': 'row comes',
  'where row-goes': 'row goes',
  'where figure': 'whole figure',
  'where fact': 'fact',
  'fact titel': 'Title on the cover',
  'fact kopf': 'Page header',
  'fact jahr': 'Reporting year on the cover',
  'fact stichtag': 'Reference date on the cover',
  'fact datenstand': 'Release on the cover',
  'fact ohne-daten': 'Note on missing data',
  'property title': 'document title',
  'property reportingYear': 'document property reporting year',
  'property release': 'document property release',
  'property referenceDate': 'document property reference date',
  'property reportId': 'document property report id',
};
