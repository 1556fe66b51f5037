/** What is to be said of one number of a figure. */
export const explain = {
  typedOver: 'Hier steht {mine} von Hand; eingefügt war {inserted}.',
  rank: '{indicator}, {area} {year}: Rang {shown} unter {among} {areas} mit einer Zahl. Rang 1 ist der höchste Wert; gleich gezeigte Werte teilen sich einen Rang.',
  toCity:
    '{indicator}, {area} {year}: Abstand zu {city} {shown}, das ist {value} minus {other}, aus ungerundeten Werten berechnet.',
  toBefore:
    '{indicator}, {area}: Veränderung von {before} bis {year} {shown}, das ist {value} minus {other}, aus ungerundeten Werten berechnet.',
  value: '{indicator}, {area} {year}: {value}',
  rate: 'So veröffentlicht; Grundgesamtheit: {base}.',
  count: 'Gezählt wird: {measures}.',
  ratio:
    'Berechnet als „{numerator}“ geteilt durch „{denominator}“, mal {factor} ({unit}); Grundgesamtheit: {base}.',
  ratioOfCounts: 'Aus Anzahlen berechnet, mal {factor} ({unit}); Grundgesamtheit: {base}.',
  without: 'Nicht enthalten: {groups}',
  proxy: 'Ersatzindikator. {note}',
  rounded: 'Ungerundet: {value}. Gezeigte Nachkommastellen: {decimals}, kaufmännisch gerundet.',
};
