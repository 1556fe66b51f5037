export const cli = {
  usage: `Sozialraum Office

sozialraum serve [--port 3000] [--data ORDNER] [--try-out]
sozialraum trust [--data ORDNER]
sozialraum token new --name "Sozialamt" --rights deliver,publish [--days 90]
sozialraum token list [--json]
sozialraum token revoke NUMMER…
sozialraum events [--limit 100]
sozialraum doctor [--data ORDNER]
sozialraum import DATEI… [--dry-run] [--publish "Anmerkung"]
sozialraum mapping new DATEI --out ZUORDNUNG.json [--city STADT] [--year 2018]
sozialraum discard NUMMER…
sozialraum withdraw --measures a,b --areas k1,k2 --years 2018 --reason "Grund" [--publish "Anmerkung"]
sozialraum table --indicators a,b --level stadtteil --years 2013,2018 --out DATEI.xlsx|.csv|.json
sozialraum typology --year 2018 --out DATEI.xlsx|.csv|.json
sozialraum typology change --year 2024 --compare 2018 [--out DATEI.xlsx|.csv|.json]
sozialraum typology explain --year 2024 [--area SCHLÜSSEL] [--out DATEI.xlsx|.csv|.json]
sozialraum typology choose --year 2018 --method ward [--out DATEI.csv|.json]
sozialraum typology reference --year 2024 [--out DATEI.xlsx|.csv|.json]
sozialraum typology release --year 2018,2024
sozialraum typology --input DATEI.csv --preset berlin-mss --out DATEI.csv|.json
sozialraum report new --module NAME --year 2018 --out DATEI.docx
sozialraum report refresh DATEI… [--year 2024] --out DATEI|ORDNER
sozialraum report figures DATEI…
sozialraum report check DATEI.docx...
sozialraum report detach DATEI… --out DATEI|ORDNER
sozialraum check-indicators --city STADT

Für alle: --lang en für Englisch, --json für Ausgaben, die ein Programm liest, --help hinter einem Befehl für mehr.
Ende: 0 erledigt, 1 erledigt mit Befunden oder fehlenden Daten, 2 nicht ausführbar.`,
  'help serve': `sozialraum serve [--port 3000] [--data ORDNER] [--try-out] [--json]
Startet den Statistikdienst mit den Aufgabenbereichen für Excel und Word auf diesem Rechner. Ende mit Strg+C.
  --port      Nummer, unter der der Dienst erreichbar ist (0: eine freie)
  --data      Ordner für Datenbank und Zertifikat, sonst .data neben dem Programm (mit --try-out liegt die Datenbank in .data/try-out)
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --try-out   zum Probieren: dazu die Probierseite, eigene Daten der mitgelieferten Städte, alle Rechte ohne Token für alle, die auf
              diesem Rechner arbeiten; die Aufgabenbereiche laden Office.js dann von diesem Rechner`,
  'help doctor': `sozialraum doctor [--data ORDNER] [--json]
Sieht nach, ob auf diesem Rechner alles da ist, was der Dienst braucht, und sagt, was zu tun ist; es ändert nichts.
Ende: 0 alles in Ordnung, 1 mit Befunden.
  --data      Ordner für Datenbank und Zertifikat, sonst .data neben dem Programm
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --port      Nummer, unter der der Dienst erreichbar sein soll, sonst 3000
  --json      Ergebnisse mit deutschen und englischen Sätzen`,
  'help trust': `sozialraum trust [--data ORDNER]
Nimmt das Zertifikat des Dienstes in den Zertifikatsspeicher der angemeldeten Person auf, ohne Administratorrechte.`,
  'help token new': `sozialraum token new --name "Sozialamt, Nachtlauf" --rights deliver,publish [--days 90]
Legt ein Zugangstoken an, mit dem jemand über HTTP liefern oder veröffentlichen darf, und zeigt es einmal. Gespeichert wird nur
eine Prüfsumme. Mitgeschickt wird es als „Authorization: Bearer …“.
  --name      wem es gehört; der Name steht an Lieferungen und Datenständen
  --rights    deliver (liefern, prüfen, verwerfen, zurückziehen), publish (veröffentlichen)
  --days      wie viele Tage es gilt, sonst 90
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help token list': `sozialraum token list [--json]
Zeigt die Zugangstoken: Nummer, Name, Rechte, bis wann sie gelten, wer sie angelegt hat und wann sie zuletzt benutzt wurden.
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help token revoke': `sozialraum token revoke NUMMER…
Widerruft Zugangstoken sofort und endgültig, alle genannten oder keines.
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help events': `sozialraum events [--limit 100]
Zeigt, wer wann und von wo geliefert, geprüft, verworfen, zurückgezogen, veröffentlicht oder Zugangstoken geändert hat, das Neueste
zuerst. Die Liste wird mit jeder Handlung geschrieben und lässt sich nicht ändern.
  --limit     wie viele Zeilen, sonst 100
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help table': `sozialraum table --indicators a,b --level stadtteil [--areas s1,s2] [--edition STAND] --years 2013,2018|2013..2018 --out DATEI
           [--rows areas|indicators] [--beside to-city,to-before,rank] [--without city] [--title "Titel {years}"]
Schreibt Indikatoren in eine Datei (.xlsx, .csv oder .json).
  --rows      was in den Zeilen steht: areas (Gebiete, sonst) oder indicators; dann stehen die Gebiete in den Spalten, in .xlsx
  --beside    in .xlsx neben jedem Wert: Abstand zur Stadt, Veränderung zum Jahr davor in der Tabelle, Rang
  --without   in .xlsx ohne die Zeile der Stadt
  --title     eigener Titel in .xlsx; für {years} stehen die Jahre
  --edition   Gebietsstand, auf den umgerechnet wird, sonst der des Datenstands
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help typology': `sozialraum typology --year 2018 [--preset NAME] [--method ward --types 4] [--level bezirk] --out DATEI
sozialraum typology --input DATEI.csv [--preset NAME] [--method ward --types 4] [--year 2021] [--level SPALTE] --out DATEI
Berechnet die Sozialraumtypologie und schreibt sie in eine Datei (.xlsx, .csv oder .json; mit --input oder --level .csv oder .json).
  --preset    eine Typologie der Stadt oder eine Vorlage: seven-indicators, berlin-mss, hamburg-sozialmonitoring
  --input     Datei mit einer Zeile je Gebiet, ohne Summenzeilen (.csv mit Semikolon, Komma oder Tabulator, auch .xlsx). Spalten: area_key,
              nach Belieben area_name und einwohner, und jede Kennung eines Indikators der Vorlage. Für die Dynamik stehen beide
              Jahre im Kopf: s1@2019, s1@2021. Fehlende Angaben als . … / x oder leer; - ist 0.
  --method    bildet zum Vergleich Gruppen aus denselben Indikatoren: ward, k-means, quantiles (gleich viele Gebiete), jenks
              (natürliche Grenzen); dazu --types, ihre Zahl von 2 bis 8
  --level     überträgt die Typen auf größere Räume; mit --input der Name der Spalte, die den größeren Raum nennt
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help typology change': `sozialraum typology change --year 2024 --compare 2018 [--preset NAME] [--method ward --types 4] [--out DATEI]
Sagt, welche Gebiete zwischen zwei Jahren den Typ gewechselt haben, welcher Indikator am stärksten gewirkt hat und was den
Vergleich einschränkt. Ende: 0 ohne Einschränkungen, 1 mit.
  --out       schreibt alle Gebiete in eine Datei (.xlsx, .csv oder .json)
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help typology explain': `sozialraum typology explain --year 2024 [--area SCHLÜSSEL] [--preset NAME] [--method ward --types 4] [--out DATEI]
Sagt in zwei Sätzen, warum ein Gebiet seinen Typ hat; ohne --area, wie sicher die ganze Typologie ist: ohne einzelne
Indikatoren, bei anderer Rundung, bei anderer Mindestzahl.
  --out       schreibt alle Gebiete in eine Datei (.xlsx, .csv oder .json)
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help typology choose': `sozialraum typology choose --year 2018 --method ward|k-means|quantiles|jenks [--preset NAME] [--out DATEI]
Sagt für 2 bis 8 Typen, wie klar das Verfahren die Gebiete trennt, damit Sie eine Zahl für --types wählen können.
  --out       schreibt die Werte in eine Datei (.csv oder .json)
  --preset    eine Typologie der Stadt oder eine Vorlage, deren Indikatoren gelten
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help typology reference': `sozialraum typology reference --year 2024 [--preset NAME] [--out DATEI]
Nennt Referenzwerte je Typ: Bevölkerung, Zahl der Gebiete und die Werte der Indikatoren, aus den Fallzahlen neu berechnet,
wo sie veröffentlicht sind, sonst als Mittelwert der Gebiete.
  --out       schreibt die Referenzwerte in eine Datei (.xlsx, .csv oder .json)
  --preset    eine Typologie der Stadt oder eine Vorlage
  --method, --types  gruppiert die Gebiete zum Vergleich anders
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help typology release': `sozialraum typology release --year 2018,2024|2013..2024 [--preset NAME] [--city STADT]
Berechnet die Typologie aus den veröffentlichten Werten und veröffentlicht Typ und Index als neuen Datenstand. Danach lassen
sie sich wie Indikatoren abrufen. Geänderte Typen erhalten ein r, frühere Datenstände bleiben, wie sie sind.
  --preset    eine Typologie der Stadt oder eine Vorlage, sonst die erste der Stadt
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help report new': `sozialraum report new --module NAME --year 2018 --out DATEI.docx
Legt einen Bericht nach einem Berichtsmodul an.
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help mapping new': `sozialraum mapping new DATEI --out ZUORDNUNG.json [--city STADT] [--year 2018] [--json]
Schlägt nach einem Beispiel vor, wie die Dateien einer Quelle zu lesen sind: welche Spalte die Gebiete nennt, welche Überschrift
welches Merkmal ist, wie Zahlen geschrieben sind und woher das Jahr kommt. Bitte sehen Sie den Vorschlag durch.
Ende: 0 alle Zahlenspalten zugeordnet, 1 mit Spalten, zu denen kein Merkmal passt.
  --out       Datei für die Zuordnung
  --year      Berichtsjahr, wenn die Datei es nicht nennt
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help discard': `sozialraum discard NUMMER…
Verwirft Entwürfe von Lieferungen, alle genannten oder keinen; wer geliefert und wer verworfen hat, bleibt festgehalten.
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help withdraw': `sozialraum withdraw --measures a,b --areas k1,k2 --years 2017,2018|2013..2018 --reason "Grund" [--publish "Anmerkung"]
sozialraum withdraw --delivery NUMMER --reason "Grund" [--publish "Anmerkung"]
Zieht veröffentlichte Werte zurück, einzeln oder eine ganze Lieferung: Der nächste Datenstand nennt sie als zurückgezogen, frühere zeigen sie weiter.
  --publish   gleich als neuen Datenstand veröffentlichen, sonst als Entwurf aufbewahren
  --additive, --accidental  Summen, die immer oder nur zufällig aufgehen, wie bei import
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  'help import': `sozialraum import DATEI… [--city STADT] [--mapping DATEI.json] [--dry-run] [--publish "Anmerkung"]
Prüft Lieferungen der Fachämter (.xlsx, .csv, Data Package) und bewahrt sie als Entwurf auf, den Lesende nicht sehen.
  --dry-run   nur prüfen, nichts speichern
  --publish   als neuen Datenstand veröffentlichen; ohne DATEI alle Entwürfe der Stadt
  --additive  Summe, die immer aufgeht, zum Beispiel bev=maenner+frauen; auch mehrmals
  --accidental  Summe, die nur zufällig aufgeht
  --mapping   Zuordnung der Spalten, sonst die gespeicherte der Stadt, die am besten passt
  --accept-proposal  schreibt die Zuordnung mit den vorgeschlagenen Spalten in diese Datei und liest die Lieferung damit
  --accept    nimmt Entscheidungen nach ihrer Nummer im Prüfbericht an, zum Beispiel 3,5
  --year      Berichtsjahr, wenn es nicht gilt, was die Zuordnung sagt
  --city      Stadt, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL`,
  mappingMade: 'Zuordnung mit {count} Merkmalen geschrieben: {file}',
  mappingUnused:
    'Zu diesen Überschriften passt kein Merkmal der Stadt: {heads}. Bitte ergänzen Sie sie in der Zuordnung, wenn sie gebraucht werden.',
  importRead: '{file}: {count} Werte gelesen.',
  'importFinding error': 'Fehler',
  'importFinding decision': 'Entscheidung',
  'importFinding accepted': 'Angenommen',
  importDecide:
    'Entscheidungen halten die Veröffentlichung auf. Soll so veröffentlicht werden: --accept {numbers}',
  'importFinding warning': 'Hinweis',
  importProposal:
    '{file}: Spalten, Namen oder Schlüssel weichen ab. Den Vorschlag übernehmen: --accept-proposal NEUE-ZUORDNUNG.json',
  importHidden: 'Mit dieser Veröffentlichung sind {count} Zellen mehr geheim.',
  importDry: 'Probelauf: Gespeichert wurde nichts.',
  importDraft:
    'Als Entwurf gespeichert (Lieferung {numbers}). Veröffentlichen: sozialraum import --city {city} --publish "Anmerkung", verwerfen: sozialraum discard {words}',
  importPublished:
    'Veröffentlicht als Datenstand {release}: {new} neu, {revised} berichtigt, {emptied} geleert, {withdrawn} zurückgezogen.',
  discarded: 'Verworfen: Lieferung {numbers}.',
  tokenMade:
    'Token {number}, gültig bis {until}. Bitte bewahren Sie es sicher auf, es wird nicht noch einmal gezeigt.',
  tokenNone: 'Es gibt keine Zugangstoken.',
  tokenLine: '{number}  {name}: {rights}; {state}; angelegt von {by}, zuletzt benutzt: {used}',
  'tokenState valid': 'gültig bis {until}',
  'tokenState expired': 'abgelaufen am {until}',
  'tokenState revoked': 'widerrufen',
  tokenRevoked: 'Widerrufen: Token {numbers}.',
  eventLine: '{at} UTC  {by} {act} {about} ({place})',
  eventHere: 'Befehlszeile',
  eventHttp: 'HTTP von {address}',
  eventToken: 'HTTP von {address}, Token {token}',
  'event checked': 'hat geprüft:',
  'event delivered': 'hat geliefert:',
  'event discarded': 'hat verworfen:',
  'event withdrew': 'hat zurückgezogen:',
  'event published': 'hat veröffentlicht:',
  'event made-token': 'hat ein Token angelegt:',
  'event revoked-token': 'hat ein Token widerrufen:',
  withdrawn: '{count} Werte zum Zurückziehen vorgemerkt.',
  faultyCity: 'Ein Stadtpaket wurde nicht geladen: {failure} Die anderen Städte sind davon nicht betroffen.',
  loading: 'Daten laden: {city} {percent} %',
  written: 'Geschrieben: {file}',
  missing: 'Ohne Daten: {missing}',
  trusted: 'Das Zertifikat {file} gilt jetzt als vertrauenswürdig. Bitte starten Sie Browser und Office neu.',
  wrongUnknown: 'Die Angabe {words} gibt es nicht',
  wrongValue: 'Zu {words} passt nicht, was dahinter steht oder fehlt',
  wrongWord: '„{words}“ ist hier nicht vorgesehen',
  serving: `Sozialraum Office läuft. Ende mit Strg+C.

  Aufgabenbereich  {address}/taskpane.html
  Schnittstelle    {api}
  Manifest         {manifest}`,
  servingTryOut: `Sozialraum Office läuft. Ende mit Strg+C.

  Probierseite     {address}/
  Aufgabenbereich  {address}/taskpane.html
  Schnittstelle    {api}
  Manifest         {manifest}

Der Browser warnt einmal vor dem Zertifikat, bis Sie es bestätigen oder „npm run trust“ ausführen.`,
  sideload: `So kommt das Add-In in Excel und Word:
  Windows  Legen Sie das Manifest in einen freigegebenen Ordner. Tragen Sie diesen ein unter Datei > Optionen > Trust Center >
           Einstellungen für das Trust Center > Kataloge vertrauenswürdiger Add-Ins (Haken bei „Im Menü anzeigen“).
           Nach einem Neustart: Start > Add-Ins > Weitere Add-Ins > Freigegebener Ordner.
  Mac      Kopieren Sie das Manifest nach ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
           und nach ~/Library/Containers/com.microsoft.Word/Data/Documents/wef. Nach einem Neustart: Start > Add-Ins.
  Web      Start > Add-Ins > Weitere Add-Ins > Meine Add-Ins > Mein Add-In hochladen.`,
  'help report refresh': `sozialraum report refresh DATEI… [--year 2024] [--accept outdated|all|DATEI.json] --out DATEI|ORDNER [--changes DATEI.json]
Bringt Berichte (.docx) und Arbeitsmappen (.xlsx) auf ein Berichtsjahr oder den neuesten Datenstand. Von Hand Geändertes bleibt
stehen und wird genannt. Ende: 0 alles erneuert oder aktuell, 1 etwas blieb stehen oder war nicht zu erkennen.
  --out       neue Datei, bei mehreren Dateien ein Ordner; gelesene Dateien werden nie überschrieben
  --year      Berichtsjahr; sonst behalten Berichte ihre Jahre, Arbeitsmappen erhalten das neueste der Stadt
  --release   ein veröffentlichter Datenstand, sonst der neueste
  --accept    all ersetzt auch, was von Hand geändert wurde; DATEI.json entscheidet je Baustein und Text, zum Beispiel
              {"figures": {"tab-1": {"take": false}, "tab-2": {"texts": {"title": "new"}}}}
  --figures   nur diese Bausteine (a,b), wie „report figures“ sie nennt
  --adopt     Bericht, aus dem Bausteine hierher kopiert wurden; auch mehrmals
  --changes   schreibt alle Änderungen (alt, neu) und was bleibt in eine Datei
  --dry-run   nur berechnen und nennen, keine Dokumente schreiben
  --city      Stadt der Arbeitsmappen, sonst hamburg
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help report figures': `sozialraum report figures DATEI.docx|DATEI.xlsx… [--json]
Nennt die verknüpften Bausteine eines Berichts oder einer Arbeitsmappe: Art, Titel, Jahre, Zustand, Stelle. Mit --service, --data
oder --database-url auch, ob sie aktuell oder veraltet sind. Ende: 0, oder 1, wenn nichts verknüpft ist.
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --service   Adresse eines laufenden Dienstes, der statt der Datenbank gefragt wird`,
  'help report detach': `sozialraum report detach DATEI… --out DATEI|ORDNER
Schreibt Kopien zum Weitergeben, in denen nichts mehr verknüpft ist; Inhalt und Aussehen bleiben.
  --out       neue Datei, bei mehreren Dateien ein Ordner`,
  'help report check': `sozialraum report check DATEI.docx... [--json]
Prüft Berichte nach den einheitlichen Layout-Vorgaben. Ende: 0 ohne Befunde, 1 mit.`,
  'help check-indicators': `sozialraum check-indicators [--city STADT] [--release ID] [--json]
Prüft, ob die Definitionen der Indikatoren einer Stadt zusammenpassen: gleiche Menschen einmal mit, einmal ohne, Stichtage,
gezählte Einheiten, Bevölkerungsbasis. Ende: 0 ohne Befunde, 1 mit.
  --city      Stadt, sonst hamburg
  --release   ein veröffentlichter Datenstand mit den Fassungen, die er verwendet; sonst das Stadtpaket
  --data      Ordner der Datenbank
  --database-url  Adresse einer PostgreSQL-Datenbank statt der eingebauten, besser in DATABASE_URL
  --json      Befunde mit deutschen und englischen Sätzen`,
  refreshSummary: '{file} → {place}: {counts}',
  refreshPreview: '{file}: {counts}',
  nothingRecognised:
    '{file}: Darin ist kein Berichtsbaustein von Sozialraum Office zu erkennen, geschrieben wurde nichts. Bitte prüfen Sie, ob es die richtige Datei ist, oder fügen Sie die Bausteine neu ein.',
  countRenewed: '{renewed} von {count} erneuert',
  countDue: '{renewed} von {count} zu erneuern',
  countCurrent: '{count} schon aktuell',
  countStaysOne: '1 bleibt {year}',
  countStay: '{count} bleiben {year}',
  countLeftOne: '1 bleibt, wie es ist',
  countLeft: '{count} bleiben, wie sie sind',
  countFacts: '{count} Angaben des Berichts',
  countNone: 'nichts zu erneuern',
  figureRenewed: '{title}: erneuert (Änderungen: {count})',
  figureDue: '{title}: zu erneuern (Änderungen: {count})',
  figureCurrent: '{title}: schon aktuell',
  figureStays: '{title}: bleibt {year}. {reason}',
  figureLeft: '{title}: bleibt, wie es ist. {reason}',
  kept: 'Von Hand, bleibt: {where} „{mine}“; der Datenstand sagt „{fresh}“.',
  keptOwn: 'Von Hand, bleibt: {where} „{mine}“.',
  reportChange: '{where}: „{old}“ → „{new}“',
  drift: '{where} nennt noch {years}: „{text}“',
  noFigures: '{file}: Darin ist kein Berichtsbaustein von Sozialraum Office verknüpft.',
  'kind table': 'Tabelle',
  'kind chart': 'Diagramm',
  'kind box': 'Kasten in einfacher Sprache',
  'kind sentence': 'Satz mit Kennzahlen',
  'kind fact': 'Angabe des Berichts',
  'kind typology': 'Typologie',
  'state linked': 'verknüpft',
  'state current': 'aktuell',
  'state outdated': 'veraltet',
  'state edited': 'von Hand geändert',
  'state partly': 'nicht sicher zu erkennen',
  'state copied': 'kopiert',
  'state orphan': 'ohne Verknüpfung',
  'state unavailable': 'im Datenstand nicht vorhanden',
  detached: '{file} → {place}: Verknüpfungen entfernt ({count})',
  detachedNothing: '{file} → {place}: Darin war nichts verknüpft; der Inhalt ist derselbe.',
  noFindings: 'Keine Befunde.',
};
