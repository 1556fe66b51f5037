import type { ErrorCode } from '../../domain/error-codes';

/** Said of failures that are none of ours. */
type WithoutCode = 'unexpected' | 'pane-not-loaded';

/** One sentence per `ReportingError` code; it says what happened and what to do next. */
export const errors = {
  unexpected:
    'Das hat nicht geklappt, am Dokument wurde nichts geändert. Bitte versuchen Sie es noch einmal. ({detail})',
  'pane-not-loaded':
    'Ein Teil des Aufgabenbereichs ließ sich nicht laden, geändert wurde nichts. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder öffnen Sie den Aufgabenbereich neu.',
  'service-unreachable':
    'Der Statistikdienst antwortet nicht. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'empty-selection': 'Bitte wählen Sie mindestens einen Indikator und ein Berichtsjahr aus.',
  'unknown-city': 'Die Stadt „{city}“ ist nicht geladen. Vorhanden sind: {known}.',
  'unknown-indicator': 'Den Indikator „{indicator}“ gibt es nicht. Vorhanden sind: {known}.',
  'unknown-level': 'Die Raumebene „{level}“ gibt es nicht. Vorhanden sind: {known}.',
  'document-changed':
    'Das Dokument wurde inzwischen geändert. Die Änderungen werden neu berechnet: Bitte prüfen Sie sie noch einmal.',
  'undo-refused':
    'Rückgängig geht nicht mehr, weil auf dem Blatt „{sheet}“ seitdem geändert wurde: {cells}. Nehmen Sie diese Änderungen in Excel zurück (Strg+Z) und versuchen Sie es noch einmal, oder bringen Sie die Tabelle auf ihr früheres Jahr zurück.',
  'undo-refused-figure':
    'Rückgängig geht nicht mehr, weil seitdem von Hand geändert wurde: {figures}. Nehmen Sie diese Änderungen in Word zurück (Strg+Z) und versuchen Sie es noch einmal, oder lassen Sie das Dokument so.',
  'document-half-written':
    'Beim Schreiben ist etwas schiefgegangen, und das Dokument ließ sich nicht zurücksetzen. Bitte machen Sie die Änderungen in Word rückgängig oder schließen Sie das Dokument, ohne zu speichern.',
  'sentence-without-number': 'Ein Satz mit Kennzahlen braucht mindestens eine Zahl.',
  'unknown-area': 'Die Raumeinheit „{area}“ gibt es auf dieser Ebene nicht. Bitte prüfen Sie den Schlüssel.',
  'year-without-data': 'Für {year} liegen zu „{indicator}“ keine Daten vor. Vorhanden sind: {known}.',
  'unknown-release': 'Den Datenstand „{release}“ gibt es nicht. Vorhanden sind: {known}.',
  'too-many-cells':
    'Diese Abfrage hätte {cells} Felder, erlaubt sind {limit}. Bitte wählen Sie weniger Indikatoren, Gebiete oder Jahre.',
  'target-not-empty':
    'Im Zielbereich {range} stehen schon Inhalte. Bitte wählen Sie eine freie Stelle oder bestätigen Sie das Überschreiben.',
  'sheet-protected':
    'Das Tabellenblatt „{sheet}“ ist geschützt. Bitte heben Sie den Blattschutz auf oder wählen Sie ein anderes Blatt.',
  'figure-gone':
    'Dieser Baustein steht nicht mehr im Dokument. Bitte laden Sie die Liste neu, oder fügen Sie ihn noch einmal ein.',
  'figure-locked':
    'Dieser Baustein ist gegen Löschen oder Bearbeiten gesperrt. Bitte heben Sie die Sperre auf (Entwicklertools, Eigenschaften) und versuchen Sie es noch einmal.',
  'figure-edited':
    'In diesem Baustein wurde von Hand geändert, das ginge verloren. Bitte bestätigen Sie, dass er neu gemacht werden soll, oder lassen Sie ihn so.',
  'figure-changed-since':
    'Dieser Baustein wurde inzwischen an anderer Stelle geändert, etwa in einem zweiten Aufgabenbereich. Bitte öffnen Sie das Ändern noch einmal aus der Liste; dann gehen Sie vom jetzigen Stand aus.',
  'figure-other-kind':
    'Aus diesem Baustein lässt sich an seiner Stelle keiner anderer Art machen. Bitte fügen Sie den neuen ein und löschen Sie diesen.',
  'selection-not-followed':
    'Wo die Markierung steht, lässt sich hier nicht verfolgen. Bitte wählen Sie den Baustein in der Liste. ({detail})',
  'document-read-only':
    'Dieses Dokument ist schreibgeschützt. Bitte speichern Sie eine eigene Kopie und fügen Sie dort ein.',
  'host-too-old': 'Diese Funktion braucht {needed}. Bitte öffnen Sie die Datei in einer neueren Version.',
  'certificate-not-trusted':
    'Das Zertifikat konnte nicht in den Zertifikatsspeicher übernommen werden. Bitte öffnen Sie {file} und importieren Sie es als vertrauenswürdig, oder bestätigen Sie im Browser einmal die Warnung.',
  'not-a-report': 'Diese Datei ist kein lesbares Word-Dokument (.docx). Bitte wählen Sie eine andere Datei.',
  'figure-typology-missing':
    'Die Typologie „{typology}“ gibt es für {year} nicht. Bitte wählen Sie eine andere Typologie oder ein anderes Jahr.',
  'typology-not-in-report':
    'Eine Typologie kann nur in ein Tabellenblatt eingefügt werden. Bitte wählen Sie Tabelle, Diagramm oder Kasten.',
  'chart-too-many-series':
    'Ein Diagramm zeigt höchstens {limit} Reihen nebeneinander, gewählt sind {series}. Bitte wählen Sie weniger Indikatoren oder Berichtsjahre.',
  'chart-mixed-units':
    'Ein Diagramm braucht eine gemeinsame Einheit, gewählt sind: {units}. Bitte wählen Sie Indikatoren mit gleicher Einheit.',
  'layout-beside-indicators':
    'Neben den Werten kann nur etwas stehen, wenn die Gebiete in den Zeilen stehen. Bitte wählen Sie entweder Indikatoren in den Zeilen oder Abstand, Veränderung und Rang.',
  'chart-one-indicator':
    'Ein Diagramm über mehrere Jahre zeigt genau einen Indikator. Bitte wählen Sie einen aus.',
  'city-package-invalid':
    'Das Stadtpaket ist fehlerhaft, {file}: {detail}. Bitte berichtigen Sie die Datei und laden Sie das Paket noch einmal.',
  'dominance-not-possible':
    'Die Regeln in {file} verlangen eine Dominanzprüfung. Dafür müsste der Dienst wissen, wer wie viel zu einer Summe beiträgt; das wird nicht geliefert. Bitte prüfen Sie die Dominanz vor der Lieferung und nehmen Sie die Regel heraus.',
  'small-counts-undecided':
    'Die Zahlen in {file} sollen geschützt sein, enthalten aber {count}-mal eine 1 oder 2 (zum Beispiel {measure}, {area}, {year}). Bitte klären Sie mit der Quelle, ob sie gezeigt werden dürfen, und tragen Sie dann "smallCounts": "shown" ein, oder geben Sie Regeln an.',
  'sums-undeclared':
    'In den Zahlen ist immer gleich: {sums}. Wer das weiß, kann Geheimes ausrechnen. Bitte geben Sie beim Veröffentlichen an, was davon so sein muss (--additive) und was Zufall ist (--accidental), oder tragen Sie es in den Regeln des Stadtpakets ein („equalSums“, „accidentalSums“).',
  'typology-year-missing':
    'Die Typologie braucht genau ein Berichtsjahr und den Indikator „{indicator}“. Bitte wählen Sie ein Berichtsjahr und berechnen Sie noch einmal.',
  'typology-constant-indicator':
    'In allen Gebieten gleich und deshalb nicht zu standardisieren: {indicator}. Bitte wählen Sie ein anderes Berichtsjahr oder andere Indikatoren.',
  'typology-constant-index':
    'Die Indikatoren der Typologie „{typology}“ heben sich in allen Gebieten auf, damit gibt es keine Typen. Bitte prüfen Sie die Richtungen und Gewichte.',
  'typology-too-few-indicators':
    'Für die Typologie haben nur {indicators} Indikatoren Angaben, nötig sind mindestens {needed}. Bitte wählen Sie ein anderes Berichtsjahr.',
  'typology-city-value-missing':
    'Die Typologie misst vom Wert der Stadt aus, und der fehlt für: {indicator}. Bitte wählen Sie ein anderes Berichtsjahr.',
  'typology-file-empty':
    'In „{file}“ steht keine Tabelle. Nötig sind eine Kopfzeile und darunter eine Zeile je Gebiet.',
  'typology-file-column-missing':
    'In „{file}“ fehlen Spalten: {columns}. Vorhanden sind: {known}. Eine Spalte ohne Angaben darf leer bleiben, muss aber dastehen.',
  'typology-file-column-twice':
    'In „{file}“ steht die Spalte „{column}“ zweimal. Bitte entfernen Sie eine davon.',
  'typology-file-key-missing':
    'In „{file}“ fehlt in Zeile {row} der Schlüssel des Gebiets. Bitte tragen Sie ihn ein oder löschen Sie die Zeile.',
  'typology-file-above-missing':
    'In „{file}“ fehlt in Zeile {row} der größere Raum. Bitte tragen Sie ihn ein oder löschen Sie die Zeile.',
  'typology-file-key-twice':
    'In „{file}“ steht der Schlüssel „{key}“ in Zeile {row} zum zweiten Mal. Bitte lassen Sie eine der Zeilen weg.',
  'typology-file-value':
    'In „{file}“ steht in Zeile {row}, Spalte „{column}“, „{value}“; das ist weder eine Zahl noch eines der Zeichen . … / x -. Bitte berichtigen Sie die Stelle.',
  'typology-file-hidden':
    'In „{file}“ sind Zeilen oder Spalten ausgeblendet: {list}. Bitte blenden Sie sie ein oder löschen Sie sie.',
  'typology-file-cell':
    'In „{file}“ ist in {place} nicht zu sehen, was gespeichert ist („{text}“): durchgestrichen, durch das Format verdeckt oder ohne berechnetes Ergebnis. Bitte berichtigen Sie die Zelle.',
  'typology-file-row-long':
    'In „{file}“ stehen in Zeile {row} mehr Angaben als Spalten im Kopf. Bei Zahlen mit Komma trennen Sie die Spalten bitte mit Semikolon.',
  'typology-file-inhabitants':
    'In „{file}“ ist die Einwohnerzahl in Zeile {row} keine Anzahl von Menschen („{value}“). Bitte prüfen Sie Dezimal- und Tausenderzeichen.',
  'unknown-grouping': 'Das Verfahren „{method}“ gibt es nicht. Vorhanden sind: {known}.',
  'option-not-types':
    '„{value}“ ist keine mögliche Zahl von Typen. Bitte geben Sie eine Zahl von {fewest} bis {most} an.',
  'unknown-preset': 'Die Vorlage „{preset}“ gibt es nicht. Vorhanden sind: {known}.',
  'preset-not-for-city':
    'Die Vorlage „{preset}“ passt nicht zu {city}, dort fehlt: {missing}. Bitte wählen Sie eine andere Vorlage oder geben Sie die Angaben mit --input als Datei an.',
  'typology-not-aggregable':
    'Auf größere Räume lässt sich nur ein Index übertragen, dessen Gebiete Einwohnerzahlen haben; das fehlt bei „{name}“. Bitte wählen Sie die Ebene der Typologie.',
  'typology-dynamics-years':
    'Die Dynamik dieser Typologie braucht zwei Berichtsjahre im Abstand von {years} Jahren. Bitte wählen Sie solche Jahre.',
  'typology-too-few-areas':
    'Für die Typologie bleiben nur {areas} Gebiete mit allen Werten, nötig sind mindestens {needed}. Bitte wählen Sie ein anderes Berichtsjahr oder ergänzen Sie Werte.',
  'clusters-too-few-areas':
    'Für eine Einteilung in Typen bleiben nur {areas} Gebiete mit allen Werten, nötig sind mindestens {needed}. Bitte wählen Sie ein anderes Berichtsjahr oder weniger Indikatoren.',
  'clusters-number-of-types':
    'In {types} Typen lassen sich diese Gebiete nicht einteilen, möglich sind 1 bis {most}. Bitte wählen Sie eine andere Zahl von Typen.',
  'typology-unchanged':
    'Die Typologie „{typology}“ steht für diese Berichtsjahre schon genau so im Datenstand {release}. Es gibt nichts zu veröffentlichen.',
  'typology-version-changed':
    'Die Typologie „{typology}“ ist unter der Fassung {version} schon mit anderen Angaben veröffentlicht. Bitte geben Sie der geänderten Typologie eine neue Fassung.',
  'typology-not-released':
    'Zur Typologie „{typology}“ ist im Datenstand {release} für dieses Jahr nichts veröffentlicht. Vorhanden sind: {known}.',
  'unknown-typology': 'Die Typologie „{typology}“ gibt es nicht. Vorhanden sind: {known}.',
  'target-in-own-table':
    'Im Zielbereich steht schon „{title}“. Bitte wählen Sie eine freie Stelle oder ein neues Tabellenblatt, oder entfernen Sie diese Tabelle vorher unter „In dieser Mappe“.',
  'target-in-table':
    'Im Zielbereich liegt schon die Excel-Tabelle „{table}“ ({range}). Bitte wählen Sie eine freie Stelle oder ein neues Tabellenblatt.',
  'target-hidden':
    'Im Zielbereich sind Zeilen oder Spalten ausgeblendet, zum Beispiel durch einen Filter. Bitte blenden Sie sie ein, oder wählen Sie eine andere Stelle.',
  'formulas-affected':
    'Diese Formeln lesen danach andere Zahlen oder keine mehr: {cells}. Bitte bestätigen Sie, dass die Tabelle geändert werden soll, oder lassen Sie sie so.',
  'table-no-room':
    'Auf dem Blatt „{sheet}“ ist für die geänderte Tabelle kein Platz: In {cells} stehen schon Inhalte. Bitte machen Sie diese Zellen frei, oder setzen Sie die geänderte Tabelle auf ein neues Blatt.',
  'cells-merged':
    'Auf dem Blatt „{sheet}“ sind Zellen verbunden, die nur zum Teil in der Tabelle liegen würden: {cells}. Bitte heben Sie die Verbindung auf (Start, Verbinden und zentrieren), oder wählen Sie eine andere Stelle.',
  'workbook-protected':
    'Die Arbeitsmappe oder das Blatt ist geschützt. Bitte heben Sie den Schutz auf (Überprüfen, Schutz aufheben) und versuchen Sie es noch einmal.',
  'excel-busy':
    'In Excel wird gerade eine Zelle bearbeitet. Bitte schließen Sie die Eingabe mit der Eingabetaste ab und versuchen Sie es noch einmal.',
  'not-a-workbook':
    'Diese Datei ist keine lesbare Excel-Arbeitsmappe (.xlsx). Bitte wählen Sie eine andere Datei.',
  'not-a-package':
    'Diese Datei ist kein Word- oder Excel-Dokument (.docx, .xlsx). Bitte wählen Sie eine andere Datei.',
  'package-damaged':
    'Diese Datei ist beschädigt oder unvollständig. Bitte speichern Sie sie in Word oder Excel neu, oder nehmen Sie eine Sicherungskopie.',
  'package-encrypted':
    'Diese Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und versuchen Sie es noch einmal.',
  'package-old-form':
    'Diese Datei hat eine ältere Form (.doc, .xls). Bitte speichern Sie sie als .docx oder .xlsx und versuchen Sie es noch einmal.',
  'package-too-large':
    'Diese Datei ist mit {size} MB zu groß, erlaubt sind {limit} MB. Bitte teilen Sie sie auf oder verkleinern Sie ihre Bilder.',
  'package-part-too-large':
    'Der Inhalt dieser Datei ist mit {size} MB in einem Stück zu groß, erlaubt sind {limit} MB. Bitte teilen Sie sie auf.',
  'package-bomb':
    'Diese Datei wächst beim Entpacken über jedes Maß (mindestens {size} MB, erlaubt sind {limit} MB bei üblichem Wachstum). Bitte prüfen Sie, woher sie stammt.',
  'package-too-many-parts':
    'Diese Datei besteht aus {parts} Teilen, erlaubt sind {limit}. Bitte prüfen Sie, woher sie stammt.',
  'package-part-name':
    'Ein Teil dieser Datei hat einen unzulässigen oder doppelten Namen („{name}“). Bitte speichern Sie sie in Word oder Excel neu.',
  'package-too-deep':
    'In dieser Datei stehen mehr als {limit} Ebenen ineinander. Bitte prüfen Sie, woher sie stammt.',
  'package-entities':
    'Diese Datei enthält Anweisungen, die fremde Inhalte nachladen könnten (DOCTYPE). Bitte speichern Sie sie in Word oder Excel neu.',
  'document-not-remembering':
    'Word konnte sich die Herkunft der Zahlen nicht merken, deshalb wurde nichts eingefügt. Bitte speichern Sie das Dokument als .docx und versuchen Sie es noch einmal. ({detail})',
  'option-missing': 'Die Angabe {option} fehlt. Bitte ergänzen Sie sie.',
  'option-not-a-year': '„{value}“ ist kein Jahr. Bitte geben Sie vier Ziffern an, zum Beispiel 2018.',
  'option-not-a-number':
    '„{value}“ ist für {option} keine mögliche Zahl. Bitte geben Sie eine von 1 bis {most} an.',
  'option-not-a-sum': '„{value}“ ist keine Summe. Bitte schreiben Sie sie wie bev=maenner+frauen.',
  'setting-not-a-number':
    '„{value}“ ist für {setting} keine mögliche Zahl. Bitte geben Sie eine größer als 0 an, oder lassen Sie die Angabe weg.',
  'option-not-days':
    '„{value}“ ist keine mögliche Zahl von Tagen. Bitte geben Sie eine Zahl von 1 bis {most} an.',
  'option-not-a-name':
    '„{value}“ taugt nicht als Name. Bitte geben Sie 1 bis {most} Zeichen an, zum Beispiel „Sozialamt, Nachtlauf“.',
  'unknown-module': 'Das Berichtsmodul „{module}“ gibt es nicht. Vorhanden sind: {known}.',
  'no-database':
    'In {place} gibt es keine Datenbank, und es wurde keine angelegt. Bitte nennen Sie mit --data oder --database-url eine andere Stelle; der erste Start des Dienstes legt eine Datenbank an.',
  interrupted:
    'Der Aufruf wurde beendet, während er darauf wartete, in die Datenbank zu schreiben. Was noch zu schreiben war, ist nicht geschrieben. Bitte rufen Sie ihn noch einmal auf.',
  'warehouse-in-use':
    'Der Datenordner {folder} ist gerade geöffnet (Prozess {process}). Bitte beenden Sie den laufenden Dienst, oder wählen Sie mit --data einen anderen Ordner. Wo die Hilfe eines Befehls --service nennt, können Sie mit der Adresse des laufenden Dienstes auch diesen fragen.',
  'warehouse-full':
    'Der Datenträger mit dem Datenordner {folder} ist voll ({detail}). Was vorher gespeichert war, ist unversehrt; diese Änderung wurde nicht gespeichert. Bitte schaffen Sie Platz, mindestens 100 MB, und versuchen Sie es noch einmal.',
  'warehouse-forbidden':
    'Dieses Konto darf die Dateien im Datenordner {folder} nicht lesen oder schreiben ({detail}). An den Daten liegt es nicht. Bitte geben Sie dem Konto, unter dem der Dienst läuft, Lese- und Schreibrechte auf den Ordner, seinen Inhalt und den Ordner darüber, oder wählen Sie mit --data einen anderen Ordner.',
  'warehouse-not-a-folder':
    'Wo der Datenordner {folder} liegen soll, steht eine Datei ({detail}). Bitte geben Sie ihr einen anderen Namen, oder wählen Sie mit --data einen anderen Ordner.',
  'warehouse-other-version':
    'Der Datenordner {folder} wurde mit einer anderen Fassung des Programms angelegt ({detail}). Die Daten sind unversehrt. Bitte öffnen Sie ihn mit jener Fassung, oder wählen Sie mit --data einen anderen Ordner.',
  'warehouse-damaged':
    'Im Datenordner {folder} sind Dateien beschädigt oder fehlen ({detail}). Bitte beenden Sie alles, was ihn benutzt, und bewahren Sie eine Kopie des ganzen Ordners auf. Stellen Sie ihn dann aus der letzten Sicherung wieder her, oder fangen Sie mit --data in einem anderen Ordner an; mit der Kopie lässt sich vieles noch retten.',
  'warehouse-broken':
    'Der Datenordner {folder} lässt sich nicht öffnen ({detail}). Bitte bewahren Sie eine Kopie des ganzen Ordners auf und stellen Sie ihn aus der letzten Sicherung wieder her, oder wählen Sie mit --data einen anderen Ordner.',
  'secrets-damaged':
    'In der Datenbank fehlt von {count} geheimen Zahlen der Vermerk, seit wann sie geheim sind: Ihre Dateien sind beschädigt. Es wird keine Zahl gezeigt und nichts veröffentlicht. Bitte bewahren Sie eine Kopie der Daten auf und stellen Sie sie aus der letzten Sicherung wieder her.',
  'migration-changed':
    'Die Datenbank wurde mit einer anderen Fassung von {migration} angelegt, als dieses Programm mitbringt. Es hat nichts geändert. Bitte starten Sie die Programmfassung, mit der die Datenbank zuletzt lief, oder beginnen Sie mit einer leeren Datenbank.',
  'release-changed':
    'Der Datenstand {release} von {city} ist schon mit anderem Inhalt veröffentlicht. Bitte geben Sie dem geänderten Stadtpaket eine neue Kennung, oder beginnen Sie mit einer leeren Datenbank.',
  'definition-changed':
    'Zum Indikator „{indicator}“ von {city} ist im Datenstand {release} schon eine andere Beschreibung veröffentlicht. Bitte geben Sie dem Stadtpaket mit der geänderten Beschreibung einen neuen Datenstand; ältere Berichte behalten dann ihre Fassung.',
  'edition-changed':
    'Der Gebietsstand {edition} von {city} ist schon mit anderen Raumeinheiten geladen. Bitte geben Sie dem geänderten Gebietsstand eine neue Kennung, oder beginnen Sie mit einer leeren Datenbank.',
  'spatial-changed':
    'Die Raumgliederung „{id}“ von {city} ist schon mit anderem Inhalt geladen. Bitte geben Sie der geänderten Fassung eine neue Kennung, oder beginnen Sie mit einer leeren Datenbank.',
  'unknown-edition': 'Den Gebietsstand „{edition}“ gibt es nicht. Vorhanden sind: {known}.',
  'no-crosswalk':
    'Von {from} nach {to} führt kein Umsteigeschlüssel. Werte gibt es in den Gebietsständen: {known}. Bitte wählen Sie einen davon oder lassen Sie den Schlüssel von der Statistikstelle ergänzen.',
  'crosswalk-incomplete':
    'Der Umsteigeschlüssel „{crosswalk}“ nennt kein Ziel für: {areas}. Ihre Fälle gingen verloren, deshalb wurde nichts umgerechnet. Bitte lassen Sie den Schlüssel von der Statistikstelle ergänzen.',
  'conversion-published-rate':
    'Von diesen Indikatoren ist nur die Quote veröffentlicht, nicht die Anzahlen dahinter: {indicators}. Quoten lassen sich nicht auf andere Gebiete umrechnen. Bitte wählen Sie Anzahlen.',
  'conversion-without-counts':
    'Zu diesen Indikatoren fehlen die Anzahlen für Zähler oder Nenner: {indicators}. Ohne sie lässt sich nichts auf andere Gebiete umrechnen. Bitte wählen Sie andere Indikatoren.',
  'command-failed':
    'Das hat nicht geklappt ({detail}). Bitte prüfen Sie die Angaben und versuchen Sie es noch einmal; bleibt es dabei, geben Sie den Satz in der Klammer bitte an die Betreuung des Programms weiter.',
  'disk-full':
    'Auf dem Datenträger ist kein Platz mehr ({detail}). Bitte schaffen Sie Platz und versuchen Sie es noch einmal.',
  'wrong-use':
    'Der Aufruf ist nicht verständlich: {detail}. Bitte prüfen Sie die Angaben mit „sozialraum {command} --help“.',
  'unknown-command': 'Den Befehl „{command}“ gibt es nicht. Vorhanden sind: {known}.',
  'port-taken':
    'Die Adresse {address} ist schon belegt. Bitte beenden Sie das andere Programm oder wählen Sie mit --port eine andere Nummer.',
  'port-unusable':
    'Die Portnummer „{port}“ ist nicht brauchbar. Bitte wählen Sie eine ganze Zahl von 0 bis 65535.',
  'database-url-unusable':
    'Die Adresse der Datenbank ist nicht lesbar. Bitte geben Sie sie in der Form postgres://konto:passwort@server:5432/datenbank an (DATABASE_URL, DATABASE_READ_URL oder --database-url).',
  'database-unreachable':
    'Die Datenbank {server} ist nicht erreichbar ({detail}). Bitte prüfen Sie, ob der Server läuft und ob Adresse, Konto und Passwort in DATABASE_URL und DATABASE_READ_URL stimmen.',
  'database-too-old':
    'Die Datenbank {server} läuft mit PostgreSQL {version}. Bitte verwenden Sie PostgreSQL 15 oder neuer.',
  'database-full':
    'Auf dem Server der Datenbank {server} ist kein Platz mehr ({detail}). Was vorher gespeichert war, ist unversehrt; diese Änderung wurde nicht gespeichert. Bitte lassen Sie dort Platz schaffen und versuchen Sie es noch einmal.',
  'database-forbids':
    'Die Datenbank {server} lässt das nicht zu ({detail}). Bitte prüfen Sie, ob DATABASE_URL den Hauptserver nennt und ob dem Konto die Datenbank gehört.',
  'database-no-reading-role':
    'Gelesen wird in der Rolle sozialraum_reading; das Konto in DATABASE_URL gehört nicht zu ihr und darf sie nicht anlegen. Bitte lassen Sie docs/betrieb/reading-role.sql einmal von der Verwaltung des Servers ausführen.',
  'database-too-slow':
    'Die Datenbank {server} hat die Abfrage abgebrochen, weil sie zu lange dauerte. Bitte fragen Sie nach weniger Indikatoren, Jahren oder Räumen, oder versuchen Sie es später noch einmal.',
  'not-built':
    'Die Seiten sind noch nicht gebaut ({file} fehlt). Bitte führen Sie „npm run build“ aus und versuchen Sie es noch einmal.',
  'unknown-table': 'Die Tabelle „{table}“ gibt es nicht. Die Liste steht unter /api/v2/tables.',
  'unknown-address': 'Unter {address} gibt es nichts. Bitte prüfen Sie die Adresse.',
  'unknown-code-list': 'Die Codeliste „{list}“ gibt es nicht. Vorhanden sind: {known}.',
  'selection-missing':
    'Für „{dimension}“ ist nichts ausgewählt. Bitte geben Sie valueCodes[{dimension}] an, zum Beispiel * für alle.',
  'placement-invalid':
    'Jedes Merkmal kann nur einmal im Tabellenkopf (heading) oder in der Vorspalte (stub) stehen. Bitte prüfen Sie die Angaben.',
  'unknown-saved-query':
    'Die gespeicherte Abfrage „{query}“ gibt es nicht. Bitte prüfen Sie die Kennung oder speichern Sie die Abfrage noch einmal.',
  'saved-queries-of-address-full':
    'Von Ihrer Adresse sind schon {limit} Abfragen gespeichert, mehr gehen von dort nicht. Bitte verwenden Sie eine davon, oder wenden Sie sich an die Statistikstelle.',
  'saved-queries-full':
    'Es sind schon {limit} Abfragen gespeichert, mehr passen nicht. Bitte wenden Sie sich an die Statistikstelle.',
  'too-many-requests':
    'Von Ihrer Adresse kamen zu viele Anfragen. Bitte warten Sie {seconds} Sekunden und versuchen Sie es noch einmal.',
  'too-many-large-answers':
    'Von Ihrer Adresse warten schon {limit} große Abfragen. Bitte warten Sie deren Antworten ab, oder fragen Sie nach weniger auf einmal.',
  'too-busy':
    'Der Dienst beantwortet gerade viele große Abfragen. Bitte versuchen Sie es in einer halben Minute noch einmal.',
  'year-unreadable': '„{year}“ ist kein Berichtsjahr. Bitte geben Sie vier Ziffern an.',
  'format-unsupported':
    'Das Format „{format}“ gibt dieser Dienst nicht aus. Möglich sind: {known}. Bitte wählen Sie eines davon.',
  'output-parameter-unknown':
    'Die Ausgabeangabe „{parameter}“ gibt es nicht. Möglich sind: {known}. Bitte prüfen Sie outputFormatParams.',
  'output-parameter-not-fitting':
    'Die Ausgabeangabe „{parameter}“ passt nicht zum Format {format}. Sie gilt für: {known}. Bitte lassen Sie sie weg oder wählen Sie ein anderes Format.',
  'output-parameters-contradict':
    'Diese Ausgabeangaben schließen sich aus: {parameters}. Bitte geben Sie nur eine Beschriftung und nur ein Trennzeichen an.',
  'database-locked':
    'In der Datenbank läuft schon eine andere Veröffentlichung ({server}), und sie ist noch nicht fertig. Es wurde nichts geändert. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  'database-not-prepared':
    'Die Datenbank ist noch nicht eingerichtet oder älter als dieses Programm ({server}). Bitte starten Sie einmal den Dienst, der schreiben darf (DATABASE_URL); danach antwortet dieser von selbst.',
  'request-invalid': 'Die Anfrage ist nicht verständlich ({detail}). Bitte prüfen Sie die Angaben.',
  'too-large': 'Die Anfrage ist zu groß. Bitte wählen Sie weniger aus.',
  'headers-too-large':
    'Adresse und Kopfzeilen der Anfrage sind zusammen zu lang. Bitte wählen Sie weniger aus, oder senden Sie die Auswahl mit POST.',
  'request-too-slow':
    'Die Anfrage kam nicht zu Ende. Bitte prüfen Sie die Verbindung und senden Sie sie noch einmal.',
  'not-allowed': 'Dafür fehlt Ihnen das Recht ({right}). Bitte wenden Sie sich an die Statistikstelle.',
  'token-missing':
    'Dafür brauchen Sie ein Zugangstoken, und es kam keines mit. Bitte schicken Sie es als „Authorization: Bearer …“ mit; Sie bekommen es von der Statistikstelle.',
  'token-unknown':
    'Dieses Zugangstoken gibt es nicht. Bitte prüfen Sie, ob es vollständig kopiert ist, oder wenden Sie sich an die Statistikstelle.',
  'token-expired':
    'Das Zugangstoken „{name}“ ist abgelaufen. Bitte lassen Sie sich von der Statistikstelle ein neues geben.',
  'token-revoked':
    'Das Zugangstoken „{name}“ wurde widerrufen. Bitte lassen Sie sich von der Statistikstelle ein neues geben.',
  'token-not-there':
    'Ein gültiges Zugangstoken mit der Nummer {token} gibt es nicht. Die Nummern zeigt „sozialraum token list“.',
  'try-out-own-data':
    'Die Probierseite arbeitet nur mit eigenen Daten, denn wer sie öffnet, darf alles. Bitte lassen Sie --database-url oder --try-out weg.',
  'trusted-proxy-unusable':
    '„{proxy}“ in TRUSTED_PROXY ist keine Adresse eines Proxys. Bitte nennen Sie Adressen oder Netze mit Komma dazwischen, zum Beispiel 127.0.0.1,10.1.0.0/16.',
  'not-loopback':
    '„localhost“ führt auf diesem Rechner zur Adresse {address}, die auch andere erreichen. Bitte lassen Sie localhost auf 127.0.0.1 und ::1 zeigen (Datei hosts).',
  'service-reads-only':
    'Dieser Dienst nimmt nichts entgegen, er gibt nur Auskunft. Bitte wenden Sie sich an die Statistikstelle.',
  'service-full':
    'Auf dem Server der Statistikdatenbank ist kein Platz mehr, deshalb wurde nichts gespeichert. Bitte melden Sie es der Statistikstelle.',
  'service-unavailable':
    'Die Statistikdatenbank antwortet gerade nicht. Bitte versuchen Sie es in einigen Minuten noch einmal, oder melden Sie es der Statistikstelle.',
  'service-not-prepared':
    'Die Statistikdatenbank wird noch eingerichtet. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  'answer-too-slow':
    'Die Antwort hat zu lange gedauert. Bitte fragen Sie nach weniger Indikatoren, Jahren oder Räumen, oder versuchen Sie es später noch einmal.',
  'service-fault':
    'Der Statistikdienst hat einen Fehler gemeldet. Bitte versuchen Sie es noch einmal; bleibt es dabei, melden Sie es der Statistikstelle.',
  'answer-unreadable':
    'Die Antwort des Statistikdienstes passt nicht zur Frage. Bitte laden Sie den Aufgabenbereich neu.',
  'unknown-format': 'Das Dateiformat von „{file}“ ist nicht bekannt. Möglich sind: {known}.',
  'file-not-written':
    'Die Datei „{file}“ konnte nicht geschrieben werden. Bitte prüfen Sie Ordner, Rechte und ob sie noch geöffnet ist.',
  'file-missing': 'Die Datei „{file}“ lässt sich nicht lesen. Bitte prüfen Sie den Namen.',
  'option-unknown-value': '„{value}“ ist für {option} nicht vorgesehen. Möglich sind: {known}.',
  'out-not-a-folder':
    'Mehrere Dateien brauchen einen Ordner als Ziel, „{file}“ ist keiner. Bitte geben Sie einen vorhandenen Ordner an.',
  'out-is-input':
    'Die Ausgabe würde „{file}“ überschreiben, und daraus wird gelesen. Bitte wählen Sie einen anderen Namen oder Ordner; geschrieben wurde nichts.',
  'outputs-collide':
    'Zwei Ausgaben gingen nach „{file}“. Bitte benennen Sie eine der Dateien um oder rufen Sie den Befehl getrennt auf; geschrieben wurde nichts.',
  'out-wrong-kind':
    'Der Name „{file}“ passt nicht zum Inhalt: Diese Datei muss auf {extension} enden, sonst öffnet Office sie nicht. Bitte ändern Sie den Namen.',
  'no-file-done': 'Keine der Dateien konnte verarbeitet werden. {details}',
  'unknown-figures':
    'Diese Bausteine gibt es in den Dateien nicht: {figures}. Vorhanden sind: {known}. „sozialraum report figures“ nennt alle.',
  'review-invalid':
    'Die Entscheidungen in „{file}“ sind nicht zu verstehen ({detail}). Bitte berichtigen Sie diese Angabe.',
  'review-unknown-figure':
    'Die Entscheidungen nennen den Baustein „{figure}“, den es in den Dateien nicht gibt. Vorhanden sind: {known}.',
  'review-unknown-text':
    'Die Entscheidungen nennen zu „{figure}“ den Text „{key}“, über den es nichts zu entscheiden gibt. Möglich sind: {known}.',
  'delivery-names-unknown':
    'Die Lieferung nennt, was das Stadtpaket nicht kennt: {names}. Bitte prüfen Sie Merkmale und Raumeinheiten; gespeichert wurde nichts.',
  'delivery-of-types':
    'Die Lieferung nennt Ergebnisse einer Typologie: {names}. Bitte nehmen Sie diese Spalten aus der Zuordnung; Typen berechnet und veröffentlicht „sozialraum typology release“.',
  'delivery-names-twice':
    'Die Lieferung nennt {measure} für {area} im Jahr {year} zweimal. Bitte klären Sie, welche Zahl gilt; gespeichert wurde nichts.',
  'nothing-to-withdraw':
    'Von dem, was zurückgezogen werden soll, ist in {city} zurzeit nichts veröffentlicht. Bitte prüfen Sie Merkmale, Raumeinheiten, Jahre oder die Nummer der Lieferung.',
  'no-proposal':
    'Für „{file}“ gibt es keinen Vorschlag zu übernehmen. --accept-proposal gilt für eine einzelne Datei, deren Spalten verschoben oder umbenannt sind.',
  'unknown-mapping': 'Die Zuordnung „{mapping}“ ist nicht gespeichert. Vorhanden sind: {known}.',
  'unknown-delivery': 'Die Lieferung {delivery} gibt es nicht. Die Liste steht unter /api/deliveries.',
  'upload-too-large':
    'Die Lieferung ist zu groß, erlaubt sind {limit} MB. Bitte teilen Sie sie auf; gespeichert wurde nichts.',
  'media-type-unknown':
    'Diese Form der Anfrage („{type}“) wird hier nicht angenommen. Bitte senden Sie {expected}.',
  'not-a-draft':
    'Die Lieferung {delivery} ist kein Entwurf dieser Stadt; vielleicht ist sie schon veröffentlicht oder verworfen. Die Liste steht unter /api/deliveries.',
  'delivery-has-errors':
    'Die Prüfung hat {count} Fehler oder offene Entscheidungen, deshalb wurde nichts veröffentlicht. Bitte klären Sie die genannten Stellen mit dem Fachamt.',
  'delivery-needs-mapping':
    'Für „{file}“ passt keine gespeicherte Zuordnung der Spalten. Bitte nennen Sie eine (--mapping DATEI.json oder das Feld mapping).',
  'no-drafts': 'Für {city} wartet kein Entwurf. Bitte geben Sie die Dateien der Lieferung an.',
  'import-reads-only':
    'Diese Datenbank darf hier nur gelesen werden. Bitte geben Sie mit DATABASE_URL die an, in die geschrieben wird.',
  'picture-not-made':
    'Das Diagramm ließ sich nicht als Bild zeichnen. Bitte fügen Sie stattdessen eine Tabelle ein.',
  'delivery-damaged':
    'Die Datei „{file}“ ist beschädigt oder unvollständig. Bitte lassen Sie sich die Lieferung noch einmal schicken.',
  'delivery-encrypted':
    'Die Datei „{file}“ ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und liefern Sie sie neu.',
  'delivery-macros':
    'Die Datei „{file}“ enthält Makros. Bitte speichern Sie sie als Excel-Arbeitsmappe ohne Makros (.xlsx).',
  'delivery-links':
    'Die Datei „{file}“ holt Werte aus anderen Dateien oder Datenbanken. Bitte fügen Sie die Werte fest ein und entfernen Sie die Verknüpfungen.',
  'delivery-entities':
    'Die Datei „{file}“ enthält Anweisungen, die fremde Inhalte nachladen könnten (DOCTYPE). Bitte speichern Sie sie in Excel neu als .xlsx.',
  'delivery-too-large':
    'Die Datei „{file}“ ist mit {size} MB zu groß, erlaubt sind {limit} MB. Bitte teilen Sie die Lieferung auf.',
  'delivery-too-many-sheets':
    'Die Datei „{file}“ hat {count} Tabellenblätter, erlaubt sind {limit}. Bitte liefern Sie nur die Blätter mit den Zahlen.',
  'delivery-bomb':
    'Die Datei „{file}“ wächst beim Entpacken über jedes Maß (mindestens {size} MB, erlaubt sind {limit} MB bei üblichem Wachstum). Bitte prüfen Sie, woher sie stammt.',
  'delivery-unknown-form':
    'Die Datei „{file}“ lässt sich nicht als Lieferung lesen. Möglich sind .xlsx, .csv und Data Packages (datapackage.json mit CSV-Dateien, auch als .zip).',
  'delivery-too-many-figures':
    'In „{file}“ wären nach der Zuordnung {count} Zahlen zu lesen, erlaubt sind {limit}. Bitte teilen Sie die Lieferung auf.',
  'delivery-letters':
    'In „{file}“ stehen Zeichen, die nicht stimmen können, meist anstelle von Umlauten. Bitte lassen Sie die Datei als „CSV UTF-8“ speichern und liefern Sie sie noch einmal.',
  'delivery-unchanged':
    'Die Lieferung ändert nichts, was veröffentlicht wird. Es gibt deshalb keinen neuen Datenstand; einen Entwurf verwerfen Sie mit „sozialraum discard“.',
  'clock-wrong':
    'Die Uhr dieses Rechners zeigt den {date}, der letzte Datenstand ist aber vom {last}. Veröffentlicht wurde nichts; bitte stellen Sie die Uhr.',
  'accept-not-possible':
    'Nummer {number} lässt sich nicht annehmen. Angenommen werden können: {known}. Die Nummern stehen im Prüfbericht derselben Datei.',
  'delivery-package-invalid':
    'Im Data Package „{file}“ stimmt die Angabe „{detail}“ nicht. Bitte prüfen Sie datapackage.json und die genannten CSV-Dateien.',
  'mapping-invalid':
    'Die gespeicherte Zuordnung „{mapping}“ ist nicht verständlich ({detail}). Bitte prüfen Sie diese Angabe.',
  'mapping-no-areas':
    'In „{file}“ nennt keine Spalte Gebiete der Stadt, weder mit Namen noch mit Schlüsseln. Bitte prüfen Sie Datei und Stadt (--city).',
  'mapping-no-measures':
    'In „{file}“ passt keine Überschrift zu einem Merkmal der Stadt. Bekannt sind: {known}.',
  'mapping-sheet-missing': 'In „{file}“ fehlt das Tabellenblatt „{sheet}“. Vorhanden sind: {known}.',
  'mapping-expression-slow':
    'Der Suchausdruck „{pattern}“ der Zuordnung kommt zu keinem Ende. Bitte schreiben Sie ihn einfacher, ohne Wiederholung einer Wiederholung wie (a+)+.',
  'mapping-year-missing':
    'Das Berichtsjahr ist in „{file}“ an der vorgesehenen Stelle ({place}) nicht zu finden. Bitte geben Sie es in der Zuordnung fest an.',
  'no-typology':
    'Für {city} ist keine Typologie hinterlegt. Bitte wählen Sie eine andere Stadt oder fragen Sie die Statistikstelle.',
} satisfies Record<ErrorCode | WithoutCode, string>;
