import type { tryOut as german } from '../de/try-out';

export const tryOut: Record<keyof typeof german, string> = {
  title: 'Try Sozialraum Office',
  intro:
    'Excel and Word are emulated here, the panes on the right are the product. Nothing leaves this computer.',
  layout: 'Windows',
  both: 'Side by side',
  language: 'Language',
  emulated: '{host} (emulated)',
  ribbon: 'Ribbon',
  pane: 'Task pane in {host}',
  new: 'New',
  open: 'Open',
  save: 'Save',
  example: 'Example',
  exampleTip: 'Open a finished file of {year}',
  exampleFailed: 'The example cannot be made just now: {detail}',
  exampleReport: 'Example report',
  exampleWorkbook: 'Example workbook',
  exampleSubtitle: 'Child poverty in the districts',
  exampleSummary: 'Summary in plain language',
  exampleSummaryText: 'This summary gives the most important numbers. It is in plain language.',
  exampleDistricts: 'The districts compared',
  exampleDistrictsText:
    'The figure sets the districts side by side; the table gives the values, and unemployment beside them.',
  exampleOneDistrict: 'One district in the text',
  exampleOneDistrictText:
    'Numbers in a sentence are connected to the statistics, too. In the task pane, under “In the document”, they stand with the other figures and can be brought to a new year with them.',
  exampleSentence:
    'In {year}, {value} per cent of the children under 15 in Billstedt lived on basic income support.',
  sheets: 'Worksheets',
  addSheet: 'Add a worksheet',
  cellsOf: 'Cells of {sheet}',
  cellInput: 'Content of {cell}',
  typeInto: 'Write into cell {cell}',
  typeText: 'Write text',
  refused: 'That is not possible here: {detail}',
  close: 'Close',
  document: 'Document',
  quirks: 'Quirks',
  quirksLegend: 'Imitate known quirks of Word',
  cannotOpen: 'This file cannot be opened. Please choose a file of type {kind}.',
};
