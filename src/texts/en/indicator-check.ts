/** Definitions that do not fit together, and what to do about it. */
export const indicatorCheck = {
  'group-counted-differently':
    'The same people ({group}, {years}) are not counted here: {without}. Here they are: {within}. Please do not put these figures side by side without a note.',
  'dates-differ-between':
    'In reporting year {year} different reference dates hold for the same population (“{population}”): {dates}. Please name the reference dates where these figures stand side by side.',
  'dates-differ-within':
    '“{name}”: numerator ({numerator}) and denominator ({denominator}) have different reference dates, in reporting years {years}. Please name both or choose a common one.',
  'units-differ':
    '“{name}” divides {numerator} by {denominator}. Please count the same above and below, or have the definition clarified.',
  'populations-differ':
    '“{name}”: numerator ({numerator}) and denominator ({denominator}) have different population bases. Please use the published rate or a common base.',
  'unit person': 'persons',
  'unit child': 'children',
  'unit family': 'families',
  'unit household': 'households',
  'unit benefit-unit': 'benefit units',
  always: 'in all years',
};
