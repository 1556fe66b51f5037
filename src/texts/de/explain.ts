/** What is to be said of one number of a figure. */
export const explain = {
  value: '{indicator}, {area} {year}: {value}',
  rate: 'So veröffentlicht; Grundgesamtheit: {base}.',
  count: 'Gezählt wird: {measures}.',
  ratio:
    'Berechnet als {numerator} geteilt durch {denominator}, mal {factor} ({unit}); Grundgesamtheit: {base}.',
  without: 'Nicht enthalten: {groups}',
  proxy: 'Ersatzindikator. {note}',
  rounded: 'Ungerundet: {value}. Gezeigte Nachkommastellen: {decimals}, kaufmännisch gerundet.',
};
