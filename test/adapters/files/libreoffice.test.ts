import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../../src/adapters/files/workbook';
import { tableSheet } from '../../contracts/workbook';
import { answerOf, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';

const isThere = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** An independent reader; machines without LibreOffice skip it, the emulated Excel holds the same rule everywhere. */
(isThere ? it : it.skip)(
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
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    writeFileSync(join(folder, 'sheet.xlsx'), bytes);
    const utf8AsShown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true';
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        utf8AsShown,
        '--outdir',
        folder,
        join(folder, 'sheet.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, 'sheet.csv'), 'utf8').split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
