import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyMapping } from '../../src/deliveries/apply-mapping';
import { readTable } from '../../src/deliveries/read-table';
import { ReportingError } from '../../src/domain/reporting-error';
import { bytesOf, cityPackage, mappingIn } from './city';

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const ORIGINAL = bytesOf('hamburg-stadtteilprofile-2013.xlsx');
const SNIPPETS = [
  '<',
  '>',
  '"',
  '&',
  '</c>',
  '<row>',
  '<v>',
  'r="A0"',
  'r="ZZZZZ1"',
  '\u0000',
  '<!--',
  '<c t="s"><v>-1</v></c>',
];

/** True when the file was read, false when it was refused; anything else fails the test. */
function outcome(bytes: Uint8Array, understand: (table: ReturnType<typeof readTable>) => void): boolean {
  try {
    understand(readTable(bytes, 'x.xlsx'));
    return true;
  } catch (failure) {
    if (failure instanceof ReportingError) return false;
    throw failure;
  }
}

it('reads or refuses a workbook with changed bytes, and never reads other figures than delivered', () => {
  const random = randomFrom(1);
  const whole = JSON.stringify(readTable(ORIGINAL, 'x.xlsx'));
  for (let round = 0; round < 30; round++) {
    const bytes = Uint8Array.from(ORIGINAL);
    for (let i = 0; i <= round % 3; i++) bytes[random(bytes.length)] = random(256);
    outcome(bytes, (table) => expect(JSON.stringify(table)).toBe(whole));
  }
}, 30_000);

it('reads or refuses a workbook whose sheet is mangled, and a mapping copes with what was read', async () => {
  const random = randomFrom(2);
  const { areas } = await cityPackage('hamburg');
  const mapping = mappingIn('hamburg', 'stadtteilprofile-xlsx');
  const parts = unzipSync(ORIGINAL);
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name]!);
  const outcomes = Array.from({ length: 25 }, () => {
    const at = random(xml.length);
    const mangled = xml.slice(0, at) + SNIPPETS[random(SNIPPETS.length)] + xml.slice(at + random(20));
    const bytes = zipSync({ ...parts, [name]: strToU8(mangled) }, { level: 1 });
    return outcome(bytes, (table) => applyMapping(table, mapping, areas));
  });
  expect(new Set(outcomes)).toEqual(new Set([true, false]));
}, 30_000);
