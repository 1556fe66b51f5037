import { absent, numberCell, type Cell } from '../../../src/domain/cell';
import { cellsOf } from '../../../src/warehouse/read/answer-cells';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { CATALOGUE } from '../../service/small-catalogue';

const area = (key: string) => CATALOGUE.areas.find((known) => known.key === key)!;
const PARTS = ['0101', '0102', '0201'].map(area);

const COUNTS: Record<string, Record<string, Cell>> = {
  '0101': {
    bev: numberCell(100),
    minsich_u15: numberCell(5),
    bev_u15: numberCell(20),
    ant_alo: numberCell(7),
  },
  '0102': { bev: numberCell(200), minsich_u15: absent('unknown'), bev_u15: numberCell(40) },
  '0201': { bev: numberCell(300) },
  '00': { bev: numberCell(650), ant_alo: numberCell(6) },
};

const observed =
  (cells = COUNTS) =>
  (key: string) =>
    cells[key] ?? {};

const valuesOf = (indicators: Parameters<typeof cellsOf>[0], keys: string[], cells = COUNTS) =>
  cellsOf(indicators, keys.map(area), [2018], {
    observed: observed(cells),
    delivered: observed(cells),
    city: area('00'),
    parts: PARTS,
  });

it('computes indicator by indicator, area by area', () => {
  expect(valuesOf([INHABITANTS, CHILDREN], ['0101', '0102'])).toEqual([
    numberCell(100),
    numberCell(200),
    numberCell(25),
    absent('unknown'),
  ]);
});

it('takes for people who belong to no part what is left over of the city', () => {
  expect(valuesOf([INHABITANTS], ['NZ'])).toEqual([numberCell(50)]);
});

it('knows nothing of them where a part is not known', () => {
  const cells = { ...COUNTS, '0201': { bev: absent('unknown') } };
  expect(valuesOf([INHABITANTS], ['NZ'], cells)).toEqual([absent('unknown')]);
});

it('leaves no shares over, only people', () => {
  expect(valuesOf([CHILDREN, UNEMPLOYMENT], ['NZ'])).toEqual([absent('meaningless'), absent('meaningless')]);
});

it('keeps what was delivered for them', () => {
  const cells = { ...COUNTS, NZ: { bev: numberCell(48), ant_alo: numberCell(3) } };
  expect(valuesOf([INHABITANTS, UNEMPLOYMENT], ['NZ'], cells)).toEqual([numberCell(48), numberCell(3)]);
});
