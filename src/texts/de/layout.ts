/** By rule id: what the standard asks, and what was found and what to do. */
export const layout = {
  'TB-01 title': 'Kein leeres Feld',
  'TB-01': '{figure}: {count} Felder sind leer. Bitte setzen Sie eine Zahl oder ein Zeichen ein.',
  'TB-03 title': 'Zeichenerklärung',
  'TB-03':
    '{figure}: Die Zeichenerklärung passt nicht zur Tabelle. Es fehlt: {missing}. Zu viel: {surplus}. Bitte gleichen Sie sie an.',
  'TB-15 title': 'Quellenzeile',
  'TB-15': '{figure}: Die Quellenzeile fehlt. Bitte ergänzen Sie „Quelle: … .“ direkt darunter.',
  'TB-16 title': 'Berichtsjahr, Stichtag und Datenstand',
  'TB-16': 'Zeitangabe fehlt: {where}. Bitte nennen Sie dort Stichtag, Berichtsjahr oder Datenstand.',
  'CH-08 title': 'Alternativtext des Diagramms',
  'CH-08':
    'Der Alternativtext des Diagramms hat {length} Zeichen. Nötig sind 1 bis {limit}. Bitte schreiben oder kürzen Sie ihn.',
  'CH-09 title': 'Diagramm, Arbeitsmappe und Daten stimmen überein',
  'CH-09':
    'Das Diagramm zeigt andere Zahlen als seine Daten ({where}: „{cache}“ statt „{other}“). Bitte aktualisieren Sie das Diagramm.',
  'AX-01 title': 'Dokumenttitel',
  'AX-01': 'Das Dokument hat keinen Titel. Bitte tragen Sie ihn unter Datei, Informationen, Titel ein.',
  'AX-02 title': 'Dokumentsprache',
  'AX-02':
    'Die Dokumentsprache ist nicht vollständig angegeben (Text: {language}, Eigenschaften: {declared}). Bitte wählen Sie „Deutsch“.',
  'AX-03 title': 'Überschriften ohne Sprung',
  'AX-03':
    '„{heading}“ hat Ebene {level}. Erwartet ist höchstens Ebene {expected}. Bitte ändern Sie die Überschriftenebene.',
  'AX-04 title': 'Keine Schein-Überschrift',
  'AX-04':
    '„{heading}“ sieht aus wie eine Überschrift. Bitte verwenden Sie eine Überschriften-Formatvorlage.',
  'AX-05 title': 'Alternativtext',
  'AX-05': 'Ein Bild hat keinen brauchbaren Alternativtext ({text}). Bitte beschreiben Sie, was es zeigt.',
  'AX-06 title': 'Tabellenkopf',
  'AX-06':
    '„{table}“: Die Kopfzeile ist nicht als solche gekennzeichnet. Bitte schalten Sie „Kopfzeile wiederholen“ ein.',
  'RM-01 title': 'Pflichtangaben des Berichts',
  'RM-01': 'Diese Angaben fehlen in den Dokumenteigenschaften: {missing}. Bitte ergänzen Sie sie.',
  'RM-02 title': 'Ein Berichtsjahr',
  'RM-02':
    '„{title}“ zeigt {found}, der Bericht das Berichtsjahr {year}. Bitte aktualisieren Sie diesen Baustein.',
  'RM-03 title': 'Angaben zum Eintragen',
  'RM-03': '„{text}“: Hier fehlt noch eine Angabe. Bitte tragen Sie sie ein, oder löschen Sie die Zeile.',
};
