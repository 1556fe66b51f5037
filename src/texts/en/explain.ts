/** What is to be said of one number of a figure. */
export const explain = {
  typedOver: '{mine} stands here by hand; {inserted} was inserted.',
  rank: '{indicator}, {area} {year}: rank {shown} among {among} {areas} with a number. Rank 1 is the highest value; values shown alike share a rank.',
  toCity:
    '{indicator}, {area} {year}: difference to {city} {shown}, which is {value} minus {other}, calculated from unrounded values.',
  toBefore:
    '{indicator}, {area}: change from {before} to {year} {shown}, which is {value} minus {other}, calculated from unrounded values.',
  value: '{indicator}, {area} {year}: {value}',
  rate: 'As published; population: {base}.',
  count: 'Counted: {measures}.',
  ratio:
    'Calculated as “{numerator}” divided by “{denominator}”, times {factor} ({unit}); population: {base}.',
  ratioOfCounts: 'Calculated from counts, times {factor} ({unit}); population: {base}.',
  without: 'Not included: {groups}',
  proxy: 'Proxy indicator. {note}',
  rounded: 'Unrounded: {value}. Decimals shown: {decimals}, rounded half away from zero.',
};
