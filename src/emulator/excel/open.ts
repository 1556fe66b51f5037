import { readDocumentSettings } from '../document-settings';
import { HostError, invalidArgument } from '../protocol/host-error';
import { WordPackage } from '../word/package';
import { readCharts } from './file/read-charts';
import { readCustomXml } from './file/custom-xml';
import { readFilters } from './file/filters';
import { readNames } from './file/names';
import { plainPackage } from './file/plain-package';
import { readProperties } from './file/properties';
import { readSheet } from './file/read-sheet';
import { Book } from './model/book';

/** Opens the bytes of an .xlsx as a workbook; what is none, or a damaged one, is refused with InvalidArgument. */
export async function openBook(bytes: Uint8Array, fileName = 'Mappe1.xlsx'): Promise<Book> {
  try {
    return await bookIn(bytes, fileName);
  } catch (failure) {
    if (failure instanceof HostError) throw failure;
    throw invalidArgument('open', 'The workbook is damaged.');
  }
}

async function bookIn(bytes: Uint8Array, fileName: string): Promise<Book> {
  const pkg = WordPackage.open(bytes);
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  await file.xlsx.load(plainPackage(pkg).slice().buffer);
  const [first, ...others] = file.worksheets;
  if (!first) throw invalidArgument('open', 'The workbook has no sheet.');

  const book = new Book(fileName, first.name);
  readSheet(book, first, book.active);
  for (const source of others) readSheet(book, source, book.addSheet(source.name));
  const active = book.sheets[file.views[0]?.activeTab ?? 0];
  if (active) book.active = active;
  readProperties(pkg, book);
  readNames(pkg, book);
  readFilters(pkg, book);
  readCharts(pkg, book);
  readCustomXml(pkg, book);
  for (const [key, value] of readDocumentSettings(pkg)) book.settings.set(key, value);
  return book;
}
