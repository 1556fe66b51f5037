export const typology = {
  group: '{status}, {dynamics}',
  'leftOut no-data': '{name}: für {year} keine Daten, deshalb nicht eingegangen.',
  'leftOut undated': '{name}: keine Daten, deshalb nicht eingegangen.',
  'leftOut constant': '{name}: in allen typisierten Gebieten gleich, deshalb nicht eingegangen.',
  fewer: 'Mit weniger Indikatoren berechnet (mindestens {least}): {areas}.',
  fewerNone: 'Mit weniger Indikatoren berechnet (mindestens {least}): kein Gebiet.',
  fewerArea: '{area} (ohne {indicators})',
  noDynamics:
    'Dynamik: nicht berechnet, weil Angaben von vor {years} Jahren fehlen oder sich überall gleich verändert haben.',
  dynamics:
    'Dynamik: Veränderung von {from} bis {year}, standardisiert und zusammengezählt wie der Index, über {count} Gebiete; {classes}.',
  dynamicsDivided: 'Geteilt durch die eigene Standardabweichung {deviation}.',
  change: '{name}, Veränderung: Mittelwert {mean}, Standardabweichung {deviation}.',
  'changeLeftOut no-data':
    '{name}, Veränderung: für {from} oder {year} keine Daten, deshalb nicht eingegangen.',
  'changeLeftOut constant': '{name}, Veränderung: in allen Gebieten gleich, deshalb nicht eingegangen.',
  inhabitantsUnknown:
    'Ohne Spalte „{inhabitants}“ bleibt die Mindestgröße von {least} Einwohnerinnen und Einwohnern ungeprüft.',
  pointRead:
    'Punkte sind als Dezimalzeichen gelesen, zum Beispiel „{value}“ in Zeile {row}. Sind es Tausenderpunkte, entfernen Sie diese bitte.',
  unused: 'Nicht verwendete Spalten: {columns}.',
  choice: '{types} Typen: Silhouette {silhouette}, Streuung {spread}.',
  choiceReading:
    'Silhouette, von −1 bis 1: Je höher, desto klarer sind die Typen getrennt. Streuung (Summe der quadrierten Abstände): Wo sie kaum noch sinkt, bringt ein weiterer Typ wenig.',
  groupingName: 'Vergleichsgruppen ({method}, {types} Typen)',
  groupingNote:
    'Gruppen zum Vergleich, nicht die Typologie der Stadt. Gebildet aus denselben Indikatoren und Gebieten wie „{name}“. Dazu gilt: {note}',
  'burden low 1': 'niedrigste Belastung',
  'burden low 2': 'zweitniedrigste Belastung',
  'burden low 3': 'drittniedrigste Belastung',
  'burden low 4': 'viertniedrigste Belastung',
  'burden middle': 'mittlere Belastung',
  'burden high 4': 'vierthöchste Belastung',
  'burden high 3': 'dritthöchste Belastung',
  'burden high 2': 'zweithöchste Belastung',
  'burden high 1': 'höchste Belastung',
  typed: 'Typisiert: {typed} von {total} Gebieten.',
  topic: 'Typologie',
  typeOf: '{name}: Typ',
  indexOf: '{name}: Index',
  typeUnit: 'Typ 1 bis {count}',
  indexUnit: 'Indexwert',
  typeExplanation:
    'Der Typ fasst mehrere Indikatoren eines Gebiets zusammen. Typ 1 steht für die niedrigste Belastung, Typ {count} für die höchste.',
  indexExplanation:
    'Der Index fasst mehrere Indikatoren eines Gebiets in einer Zahl zusammen. Je höher er ist, desto höher ist die Belastung.',
  typeReadingAid: '{area}: Typ {value}.',
  indexReadingAid: '{area}: Index {value}.',
  typePhrase: 'gilt Typ {n}',
  indexPhrase: 'ist der Index {n}',
  populationBase: 'Wie bei den Indikatoren, aus denen die Typologie berechnet ist.',
  interpretation:
    'Typen sind eine Rangfolge: Sie lassen sich vergleichen, aber nicht zusammenzählen oder mitteln. Für die ganze Stadt gibt es keinen Typ.',
  databasis: 'Berechnet aus veröffentlichten Werten: {indicators}.',
  versionOf: '{name}, Fassung {version}.',
  terms: 'Indikatoren mit Vorzeichen und Gewicht: {terms}.',
  standardised:
    'z = (Wert − {centre}) ÷ Standardabweichung, {weighing} über die typisierten Gebiete (Standardabweichung der {base}).',
  restandardised: 'Danach durch die eigene Standardabweichung geteilt.',
  minimumIndicators: 'Ein Typ braucht mindestens {least} Indikatoren.',
  upTo: ' (bis {upTo})',
  exclusions: 'Ohne Typ: Gebiete unter {least} Einwohnerinnen und Einwohnern oder mit fehlender Angabe.',
  exclusionsNamed:
    'Ohne Typ: Gebiete unter {least} Einwohnerinnen und Einwohnern, mit fehlender Angabe und die Gebiete {areas}.',
  releaseNote: '{name}, Fassung {version}, für {years} berechnet.',
  releasedAs:
    'Veröffentlicht als Datenstand {release}, berechnet aus Datenstand {from}: {new} neu, {revised} berichtigt, {emptied} geleert, {withdrawn} zurückgezogen.',
  releasedIndicators: 'Abrufbar wie andere Indikatoren: {indicators}.',
  referenceSheet: 'Referenzwerte',
  referenceValues: 'Werte der Indikatoren',
  referenceTitle: 'Referenzwerte je Typ, {name}, {city} {year}',
  referenceType: 'Typ',
  referenceAreas: 'Gebiete',
  referencePopulation: 'Bevölkerung',
  referenceShare: 'Anteil an der typisierten Bevölkerung',
  referenceTyped: 'Alle typisierten Gebiete',
  referenceUntyped: 'Ohne Typ',
  referenceLine: '{type}: {areas} Gebiete, {population} Menschen ({share} %).',
  referenceLineUntyped: '{type}: {areas} Gebiete, {population} Menschen.',
  referenceMean:
    '{indicators}: ungewichteter Mittelwert der Gebiete, weil die Fallzahlen nicht veröffentlicht sind.',
  referenceCounts: '{indicators}: aus den Fallzahlen aller Gebiete des Typs neu berechnet.',
};
