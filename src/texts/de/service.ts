export const service = {
  indicator: 'Indikator',
  year: 'Berichtsjahr',
  indicators: 'Indikatoren',
  unitByIndicator: 'je nach Indikator',
  release: 'Datenstand {release} vom {date}',
  sheetFigures: 'Zahlen',
  sheetNotes: 'Hinweise',
  table: 'Tabelle',
  sheetRelease: 'Datenstand',
  edition: 'Gebietsstand',
  note: 'Hinweis',
  key: 'Schlüssel',
  description: 'Sozialindikatoren nach {level}, {city} {years}',
  reportIsInternal:
    'Nur für die Statistikstelle und das liefernde Fachamt: Der Prüfbericht nennt Zahlen, wie sie geliefert wurden, auch kleine, die geheim bleiben müssen.',
};
