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
  sheets: 'Worksheets',
  addSheet: 'Add a worksheet',
  corner: 'Rows and columns',
  cellsOf: 'Cells of {sheet}',
  cellInput: 'Content of {cell}',
  refused: 'That is not possible here: {detail}',
  close: 'Close',
  document: 'Document',
  quirks: 'Quirks',
  quirksLegend: 'Imitate known quirks of Word',
  cannotOpen: 'This file cannot be opened. Please choose a file of type {kind}.',
};
