export const excel = {
  key: 'Schlüssel',
  unit: 'Einheit',
  andOthers: '{first} u. a.',
  typology: 'Typologie',
  typologyTitle: '{name} nach {level}, {city} {year}',
  inputs: 'Eingangswerte',
  scores: 'z-Werte, höher = mehr Belastung',
  result: 'Ergebnis',
  index: 'Index',
  type: 'Typ',
  excluded: 'Nicht typisiert, weil',
  'excluded named': 'vom Verfahren ausgenommen',
  'excluded few-inhabitants': 'zu wenige Einwohnerinnen und Einwohner',
  'excluded missing-input': 'Angabe fehlt: {indicators}',
  method: 'Verfahren: {name}, Fassung {version}, Berichtsjahr {year}.',
  'standardisation population':
    'Standardisierung: z = (Wert − Mittelwert) ÷ Standardabweichung, ungewichtet über {count} typisierte Gebiete (Standardabweichung der Grundgesamtheit).',
  'standardisation sample':
    'Standardisierung: z = (Wert − Mittelwert) ÷ Standardabweichung, ungewichtet über {count} typisierte Gebiete (Standardabweichung der Stichprobe).',
  'combination sum': 'Index: gewichtete Summe der z-Werte mit Vorzeichen.',
  'combination mean': 'Index: gewichteter Mittelwert der z-Werte mit Vorzeichen.',
  restandardised: 'Geteilt durch die eigene Standardabweichung {deviation}.',
  parameters:
    '{name}: Mittelwert {mean}, Standardabweichung {deviation}, Vorzeichen {sign}, Gewicht {weight}.',
  leftOut: '{name}: für {year} keine Daten, deshalb nicht eingegangen.',
  limits: 'Typen nach dem ungerundeten Index: {types}.',
  firstType: '{type}: bis {upTo} (Gebiete: {count})',
  middleType: '{type}: über {above} bis {upTo} (Gebiete: {count})',
  lastType: '{type}: über {above} (Gebiete: {count})',
  exclusions:
    'Nicht typisiert: {count} von {total} Gebieten (unter {least} Einwohnerinnen und Einwohner, fehlende Angabe oder vom Verfahren ausgenommen).',
};
