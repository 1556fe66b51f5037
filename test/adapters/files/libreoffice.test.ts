import { newWorkbook } from '../../../src/adapters/files/workbook';
import { tableSheet } from '../../contracts/workbook';
import { convertedByLibreOffice, soffice } from '../../documents/edits/libre-office';
import { answerOf, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';

/** An independent reader; machines without LibreOffice skip it, the emulated Excel holds the same rule everywhere. */
(soffice() ? it : it.skip)(
  'shows only exact zeros as a dash in LibreOffice',
  async () => {
    const workbook = newWorkbook();
    const answer = answerOf({
      indicators: [UNEMPLOYMENT, INHABITANTS],
      years: [2013],
      rows: [
        ['0101', 'Altstadt', 0, 0],
        ['0102', 'HafenCity', 0.04, 0.4],
        ['0103', 'Neustadt', -2.25, 1234.5],
        ['0104', 'St. Pauli', '.', 'x'],
      ],
    });
    await workbook.place(tableSheet(answer), { kind: 'new-sheet' });
    expect(shownByLibreOffice(workbook.bytes()).slice(6, 10)).toEqual([
      '0101,Altstadt,–,–',
      '0102,HafenCity,0.0,0',
      '0103,Neustadt,-2.3,"1,235"',
      '0104,St. Pauli,.,x',
    ]);
  },
  60_000,
);

function shownByLibreOffice(bytes: Uint8Array): string[] {
  const utf8AsShown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true';
  const [csv] = convertedByLibreOffice(new Map([['sheet.xlsx', bytes]]), utf8AsShown, ['sheet.csv']);
  return new TextDecoder().decode(csv).split('\n');
}
