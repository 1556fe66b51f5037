import type { layout as german } from '../de/layout';

export const layout: Record<keyof typeof german, string> = {
  'TB-01 title': 'No empty cell',
  'TB-01': '{figure}: {count} cells are empty. Please fill in a number or a sign.',
  'TB-03 title': 'Explanation of signs',
  'TB-03':
    '{figure}: the explanation of signs does not fit the table. Missing: {missing}. Too many: {surplus}. Please adjust it.',
  'TB-15 title': 'Source line',
  'TB-15': '{figure}: the source line is missing. Please add “Source: … .” directly below.',
  'TB-16 title': 'Reporting year, reference date and release',
  'TB-16':
    'No time given: {where}. Please state the reference date, the reporting year or the release there.',
  'CH-08 title': 'Alternative text of the chart',
  'CH-08':
    'The chart’s alternative text has {length} characters; 1 to {limit} are needed. Please write or shorten it.',
  'CH-09 title': 'Chart, workbook and data agree',
  'CH-09':
    'The chart shows other numbers than its data ({where}: “{cache}” instead of “{other}”). Please refresh the chart.',
  'AX-01 title': 'Document title',
  'AX-01': 'The document has no title. Please enter it under File, Info, Title.',
  'AX-02 title': 'Document language',
  'AX-02':
    'The document language is incomplete (text: {language}, properties: {declared}). Please choose a language.',
  'AX-03 title': 'Headings without a jump',
  'AX-03':
    '“{heading}” has level {level}; at most level {expected} is expected. Please change the heading level.',
  'AX-04 title': 'No mock heading',
  'AX-04': '“{heading}” looks like a heading. Please use a heading style.',
  'AX-05 title': 'Alternative text',
  'AX-05': 'A picture has no usable alternative text ({text}). Please describe what it shows.',
  'AX-06 title': 'Table head',
  'AX-06': '“{table}”: the head row is not marked as such. Please switch on “Repeat header rows”.',
  'RM-01 title': 'Required information of the report',
  'RM-01': 'This information is missing in the document properties: {missing}. Please add it.',
  'RM-02 title': 'One reporting year',
  'RM-02': '“{title}” shows {found}, the report has reporting year {year}. Please refresh this figure.',
  'RM-03 title': 'Information to fill in',
  'RM-03': '“{text}”: information is still missing here. Please fill it in, or delete the line.',
};
