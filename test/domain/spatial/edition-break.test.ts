import { yearsBefore } from '../../../src/domain/spatial/edition-break';

const edition = { id: 'e', name: { de: 'Stand 2018', en: 'Areas of 2018' } };

it('names the years before an edition came into force', () => {
  expect(yearsBefore({ ...edition, validFrom: '2018-01-01' }, [2013, 2017, 2018, 2024])).toEqual([
    2013, 2017,
  ]);
  expect(yearsBefore({ ...edition, validFrom: '2020' }, [2019, 2020])).toEqual([2019]);
  expect(yearsBefore(edition, [2013])).toEqual([]);
});
