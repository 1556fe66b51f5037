import { WordPackage } from '../word/package';
import { writeDocumentSettings } from '../document-settings';
import { writeCharts } from './file/write-charts';
import { orderFonts } from './file/font-order';
import { writeCustomXml } from './file/custom-xml';
import { writeFilters } from './file/filters';
import { writeNames } from './file/names';
import { writeSheet } from './file/write-sheet';
import type { Book } from './model/book';

/** The workbook as the bytes of an .xlsx: exceljs writes sheets and looks, the rest is added to the package. */
export async function saveBook(book: Book): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  const { properties } = book;
  Object.assign(file, {
    title: properties.title,
    subject: properties.subject,
    creator: properties.author,
    keywords: properties.keywords,
    description: properties.comments,
    category: properties.category,
    company: properties.company,
    manager: properties.manager,
    lastModifiedBy: properties.lastAuthor,
  });
  for (const sheet of book.sheets) await writeSheet(book, sheet, file.addWorksheet(sheet.name));
  const activeTab = book.sheets.indexOf(book.active);
  file.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab, visibility: 'visible' }];

  const pkg = WordPackage.open(new Uint8Array(await file.xlsx.writeBuffer()));
  orderFonts(pkg);
  writeNames(pkg, book);
  writeFilters(pkg, book);
  writeCharts(pkg, book);
  writeCustomXml(pkg, book);
  writeDocumentSettings(pkg, book.settings);
  return pkg.zip();
}
