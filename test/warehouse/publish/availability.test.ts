import { availabilityOf, type Delivered } from '../../../src/warehouse/publish/availability';
import { CHILDREN, INHABITANTS } from '../../domain/answers';

const delivered = (measure: string, level: string, ...years: number[]): Delivered[] =>
  years.map((year) => ({ measure, level, year }));

it('has an indicator where every measure of its formula was delivered, level by level', () => {
  expect(
    availabilityOf(
      [INHABITANTS, CHILDREN],
      ['bezirk', 'stadtteil'],
      [
        ...delivered('bev', 'stadtteil', 2020, 2018),
        ...delivered('minsich_u15', 'bezirk', 2018, 2019, 2020),
        ...delivered('bev_u15', 'bezirk', 2020, 2019),
        ...delivered('minsich_u15', 'stadtteil', 2018),
        ...delivered('bev_u15', 'stadtteil', 2019),
      ],
    ),
  ).toEqual({
    [INHABITANTS.id]: { bezirk: [], stadtteil: [2018, 2020] },
    [CHILDREN.id]: { bezirk: [2019, 2020], stadtteil: [] },
  });
});
