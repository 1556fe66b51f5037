import { MemoryWorkbook } from '../../../src/adapters/memory/workbook';
import { describeWorkbook } from '../../contracts/workbook';

describeWorkbook(async () => {
  const workbook = new MemoryWorkbook();
  const named = (name: string) => workbook.worksheets.find((worksheet) => worksheet.name === name);
  return {
    workbook,
    worksheets: async () => workbook.worksheets.map(({ name }) => name),
    value: async (worksheet, row, column) => named(worksheet)?.rows[row]?.[column] ?? '',
    type: async (worksheet, row, column, value) => {
      const rows = named(worksheet)?.rows ?? [];
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = value;
    },
    protect: async (worksheet) => {
      const found = named(worksheet);
      if (found) found.isProtected = true;
    },
    select: async (worksheet, row, column) => {
      workbook.selection = { worksheet, row, column };
    },
  };
});
