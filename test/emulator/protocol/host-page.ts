import { openExcel } from '../../../src/emulator/excel/host';
import { person } from '../../../src/emulator/excel/person';
import { mountPane } from '../../../src/emulator/protocol/web-transport';
import { placeCursor } from '../../../src/emulator/word/edit';
import { openWord } from '../../../src/emulator/word/host';

/** A page that hosts an emulated Excel and an emulated Word with a pane each, for the test of the web seam. */
const excel = openExcel();
const word = openWord();
excel.settings.set('aus', '"der Datei"');

const page = {
  excel,
  word,
  person,
  writer: { placeCursor },
  excelPane: mountPane(document.body, { host: excel, url: '/pane.html?pane=excel', title: 'Excel-Bereich' }),
  wordPane: mountPane(document.body, { host: word, url: '/pane.html?pane=word', title: 'Word-Bereich' }),
};

export type HostPage = typeof page;

Object.assign(window, { page });
