/** What is to be said of one number of a figure. */
export const explain = {
  value: '{indicator}, {area} {year}: {value}',
  rate: 'As published; population: {base}.',
  count: 'Counted: {measures}.',
  ratio: 'Calculated as {numerator} divided by {denominator}, times {factor} ({unit}); population: {base}.',
  without: 'Not included: {groups}',
  proxy: 'Proxy indicator. {note}',
  rounded: 'Unrounded: {value}. Decimals shown: {decimals}, rounded half away from zero.',
};
