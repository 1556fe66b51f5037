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
  unused: 'Nicht verwendete Spalten: {columns}.',
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
};
