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
  typed: 'Typisiert: {typed} von {total} Gebieten.',
};
