/** One sentence per `ReportingError` code; it says what happened and what to do next. */
export const errors = {
  unexpected:
    'Das hat nicht geklappt, am Dokument wurde nichts geändert. Bitte versuchen Sie es noch einmal. ({detail})',
  'service-unreachable':
    'Der Statistikdienst antwortet nicht. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'empty-selection': 'Bitte wählen Sie mindestens einen Indikator und ein Berichtsjahr aus.',
  'unknown-city': 'Die Stadt „{city}“ ist nicht geladen. Vorhanden sind: {known}.',
  'unknown-indicator': 'Den Indikator „{indicator}“ gibt es nicht. Vorhanden sind: {known}.',
  'unknown-level': 'Die Raumebene „{level}“ gibt es nicht. Vorhanden sind: {known}.',
  'unknown-area': 'Die Raumeinheit „{area}“ gibt es auf dieser Ebene nicht. Bitte prüfen Sie den Schlüssel.',
  'year-without-data': 'Für {year} liegen zu „{indicator}“ keine Daten vor. Vorhanden sind: {known}.',
  'unknown-release': 'Den Datenstand „{release}“ gibt es nicht. Vorhanden sind: {known}.',
  'too-many-cells':
    'Diese Abfrage hätte {cells} Felder, erlaubt sind {limit}. Bitte wählen Sie weniger Indikatoren, Gebiete oder Jahre.',
  'target-not-empty':
    'Im Zielbereich {range} stehen schon Inhalte. Bitte wählen Sie eine freie Stelle oder bestätigen Sie das Überschreiben.',
  'sheet-protected':
    'Das Tabellenblatt „{sheet}“ ist geschützt. Bitte heben Sie den Blattschutz auf oder wählen Sie ein anderes Blatt.',
  'document-read-only':
    'Dieses Dokument ist schreibgeschützt. Bitte speichern Sie eine eigene Kopie und fügen Sie dort ein.',
  'host-too-old': 'Diese Funktion braucht {needed}. Bitte öffnen Sie die Datei in einer neueren Version.',
  'certificate-not-trusted':
    'Das Zertifikat konnte nicht in den Zertifikatsspeicher übernommen werden. Bitte öffnen Sie {file} und importieren Sie es als vertrauenswürdig, oder bestätigen Sie im Browser einmal die Warnung.',
  'not-a-report': 'Diese Datei ist kein lesbares Word-Dokument (.docx). Bitte wählen Sie eine andere Datei.',
};
