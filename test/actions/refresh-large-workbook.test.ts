import { pullTable } from '../../src/actions/pull-table';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { newWorkbook, openWorkbook } from '../../src/adapters/files/workbook';
import { bytesOf, pack, textOf, unpack } from '../../src/ooxml/package/archive';
import { answerOf, INHABITANTS, type Value } from '../domain/answers';
import { yearlySource } from './yearly-source';

const AREAS = 1000;
const INDICATORS = Array.from({ length: 99 }, (_, i) => ({ ...INHABITANTS, id: `i${i}` }));
const valueOf = (area: number, indicator: number, year: number) =>
  (((area + year) * 7919 + indicator * 104_729) % 100_003) / 7;
const answer = (year: number) =>
  answerOf({
    indicators: INDICATORS,
    years: [year],
    rows: Array.from({ length: AREAS }, (_, a): [string, string, ...Value[]] => [
      String(a + 1).padStart(4, '0'),
      `Block ${a + 1}`,
      ...INDICATORS.map((__, i) => valueOf(a, i, year)),
    ]),
  });
const source = yearlySource([answer(2018), answer(2024)]);
const QUERY = { ...answer(2018).query, years: [2018] };
const WORKSHEET = 'xl/worksheets/sheet1.xml';

it('brings a table of a hundred thousand cells in a file to another year and leaves what was typed', async () => {
  const made = newWorkbook();
  await pullTable({ source, workbook: made }, QUERY, { language: 'de', newId: () => 'a' });
  const parts = unpack(made.bytes());
  const [memory, worksheet] = [textOf(parts, 'customXml/item1.xml'), textOf(parts, WORKSHEET)];
  expect(memory.length * 8).toBeLessThan(worksheet.length);
  const typed = worksheet.replace(/(<c r="D9"[^>]*><v>)[^<]*/, '$17.25');
  parts.set(WORKSHEET, bytesOf(typed));

  const file = openWorkbook(pack(parts));
  const [change] = await refreshWorkbook({ source, workbook: file }, 2024);
  expect(change?.kept).toEqual([
    expect.objectContaining({ where: 'D9', area: '0003', old: '7.25', base: '', new: expect.any(String) }),
  ]);
  const [table] = await openWorkbook(file.bytes()).tables();
  expect(table?.values[6]?.slice(0, 3)).toEqual(['0001', 'Block 1', valueOf(0, 0, 2024)]);
  expect(table?.values[8]?.[3]).toBe(7.25);
}, 60_000);
