import { lookOf } from '../../src/figures/sheet-looks';

it('sets heads and groups bold, centred and wrapped over the units', () => {
  for (const role of ['group', 'head'] as const)
    expect(lookOf({ value: 'Armut', role })).toMatchObject({ bold: true, align: 'center', wrap: true });
  expect(lookOf({ value: '%', role: 'unit' })).toMatchObject({ align: 'center' });
});

it('sets numbers and the signs in their place to the right, names and keys where the workbook has them', () => {
  expect(lookOf({ value: 1, role: 'number' })).toEqual({ align: 'right', indent: 2 });
  expect(lookOf({ value: '.', role: 'sign' })).toEqual({ align: 'right', indent: 2 });
  expect(lookOf({ value: '0101', role: 'key' })).toEqual({});
  expect(lookOf({ value: 'Altstadt', role: 'name' })).toEqual({});
});

it('sets small print at the top of its row, wrapped, and smaller than the title', () => {
  const [note, title] = [
    lookOf({ value: 'Quelle', role: 'note' }),
    lookOf({ value: 'Armut', role: 'title' }),
  ];
  expect(note).toMatchObject({ wrap: true, top: true });
  expect(title.bold).toBe(true);
  expect(title.size).toBeGreaterThan(note.size ?? Infinity);
});

it('sets the city apart, bold between lines, and what belongs to no area in italics', () => {
  expect(lookOf({ value: 21.4, role: 'number', emphasis: 'city' })).toEqual({
    align: 'right',
    indent: 2,
    bold: true,
    lineAbove: true,
    lineBelow: true,
  });
  expect(lookOf({ value: 3, role: 'number', emphasis: 'unassigned' })).toEqual({
    align: 'right',
    indent: 2,
    italic: true,
  });
});

it('lays the colour of a type over whatever a cell is', () => {
  expect(lookOf({ value: 'Gruppe', role: 'group', fill: '#ff8800' }).fill).toBe('#ff8800');
  expect(lookOf({ value: 'Typ 1', role: 'name', fill: '#ff8800' })).toEqual({ fill: '#ff8800' });
});

it('aligns a head with what stands below it, beside the filter button over numbers', () => {
  const head = { value: '2018', role: 'head' } as const;
  expect(lookOf({ ...head, over: 'numbers' })).toMatchObject({ align: 'right', indent: 2, bold: true });
  expect(lookOf({ ...head, over: 'texts' })).toEqual({ bold: true, wrap: true });
  expect(lookOf({ value: '%', role: 'unit', over: 'numbers' })).toMatchObject({ align: 'right', indent: 2 });
});
