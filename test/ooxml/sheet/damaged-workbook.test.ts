import { newWorkbook, openWorkbook } from '../../../src/adapters/files/workbook';
import { ReportingError } from '../../../src/domain/reporting-error';
import { HostError } from '../../../src/emulator/protocol/host-error';
import { openBook } from '../../../src/emulator/excel/open';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { tableSheet } from '../../contracts/workbook';
import { HAMBURG_2013 } from '../../domain/answers';

const NEW_SHEET = { kind: 'new-sheet' } as const;

async function ours(): Promise<Parts> {
  const file = newWorkbook();
  await file.place(tableSheet(), NEW_SHEET);
  return unpack(file.bytes());
}

const withText = (change: (text: string) => string) => (parts: Parts, name: string) =>
  parts.set(name, bytesOf(change(textOf(parts, name))));

const DAMAGE: Record<string, (parts: Parts, name: string) => unknown> = {
  'is missing': (parts, name) => parts.delete(name),
  'is empty': (parts, name) => parts.set(name, new Uint8Array()),
  'breaks off': (parts, name) => parts.set(name, parts.get(name)!.slice(0, parts.get(name)!.length / 2)),
  'has only its root': withText((text) => text.replace(/(<(?![?])[^>]*?)\/?>[^]*/, '$1/>')),
  'says nothing of its elements': withText((text) => text.replace(/ (?!xmlns)[\w:]+="[^"]*"/g, '')),
  'says what cannot be': withText((text) => text.replace(/="(?!http)[^"]*"/g, '="?"')),
};

/** What a person would read instead of a result; what opens all the same is no failure. */
async function failure(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

async function workOn(bytes: Uint8Array): Promise<void> {
  const file = openWorkbook(bytes);
  await file.place(tableSheet(HAMBURG_2013, 'p7q2'), NEW_SHEET);
  await file.tables();
  const { provenance } = tableSheet();
  const cells = [{ row: 6, column: 2, value: 1, fill: '#ff0000' }];
  await file.update([{ id: 'k3f9', provenance, cells, worksheet: 'Neu' }]);
  file.bytes();
}

it.each(Object.keys(DAMAGE))('never fails without a sentence where a part %s', async (kind) => {
  const whole = await ours();
  for (const name of whole.keys()) {
    const parts = new Map(whole);
    DAMAGE[kind]?.(parts, name);
    const bytes = pack(parts);
    const inFiles = await failure(() => workOn(bytes));
    const inExcel = await failure(() => openBook(bytes));
    expect([name, inFiles ?? new ReportingError('package-damaged')]).toEqual([
      name,
      expect.any(ReportingError),
    ]);
    if (inExcel) expect([name, inExcel]).toEqual([name, expect.any(HostError)]);
  }
});
