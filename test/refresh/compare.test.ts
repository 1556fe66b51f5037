import { compare } from '../../src/refresh/compare';

it('calls a figure unchanged when nothing moved', () => {
  expect(compare({ a: '1' }, { a: '1' }, { a: '1' })).toEqual({
    state: 'unchanged',
    outdated: [],
    edited: [],
  });
});

it('renews what nobody touched', () => {
  expect(compare({ a: '1' }, { a: '1' }, { a: '2' })).toEqual({
    state: 'outdated',
    outdated: [{ where: 'a', old: '1', new: '2' }],
    edited: [],
  });
});

it('keeps hand-edited text apart from outdated text', () => {
  expect(compare({ a: '1', b: '5' }, { a: '1*', b: '5' }, { a: '2', b: '6' })).toEqual({
    state: 'edited',
    outdated: [{ where: 'b', old: '5', new: '6' }],
    edited: [{ where: 'a', old: '1*', new: '2' }],
  });
});

it('treats a text that comes or goes as empty on the other side', () => {
  expect(compare({ legend: 'x' }, { legend: 'x' }, {}).outdated).toEqual([
    { where: 'legend', old: 'x', new: '' },
  ]);
  expect(compare({}, {}, { legend: 'x' }).outdated).toEqual([{ where: 'legend', old: '', new: 'x' }]);
});
