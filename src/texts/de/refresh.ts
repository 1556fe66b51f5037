export const refresh = {
  rowLacking:
    'Neu angelegt hätte die Tabelle auch „{row}“. Hier ist dafür kein Platz, ohne anderes zu verschieben. Fügen Sie die Tabelle neu ein, wenn Sie diese Zahlen brauchen.',
  filtered:
    'Die Tabelle ist gefiltert. Auch ausgeblendete Zeilen bekommen ihre neuen Zahlen. Der Filter bleibt, soweit er dann noch passt; sonst wird er aufgehoben.',
  formulas: 'Formeln, die damit rechnen: {cells}',
  'formulasSign 1': '{cells} liest dann „{sign}“',
  'formulasSign n': '{cells} lesen dann „{sign}“',
  'reason no-memory':
    'Das Dokument weiß nichts über diesen Baustein, vermutlich wurde er aus einem anderen Dokument eingefügt. Übernehmen Sie ihn aus dem Ursprungsdokument oder fügen Sie ihn neu ein.',
  'reason memory-damaged': 'Der Eintrag zu diesem Baustein ist beschädigt. Fügen Sie den Baustein neu ein.',
  'reason gone': 'Der Baustein steht nicht mehr im Dokument.',
  'reason city-unknown': 'Die Stadt „{city}“ ist in der Datenbank nicht vorhanden.',
  'reason year-lacking': 'Für {year} gibt es keine Daten zu: {indicators}.',
  'reason not-answered': 'Die Datenbank kann diesen Baustein nicht mehr beantworten: {detail}',
  'reason areas-changed':
    'Die Raumeinheiten haben sich geändert; die Zeilen passen nicht mehr. Fügen Sie die Tabelle neu ein.',
  'reason columns-changed':
    'Die neue Tabelle hat andere Spalten, und in dieser wurde von Hand gearbeitet. Fügen Sie sie neu ein.',
  'reason names-gone': 'Die Namen der Raumeinheiten sind nicht mehr zu finden.',
  'reason head-not-its-numbers': 'Unter der Überschrift „{head}“ stehen die Zahlen einer anderen Spalte.',
  'reason numbers-not-ours': 'Die meisten Zahlen unter „{head}“ sind nicht die eingefügten.',
  'reason columns-alike': 'Welche Zahlen unter „{head}“ stehen, ist nicht sicher zu erkennen.',
  'reason name-not-its-numbers': 'Neben „{name}“ stehen die Zahlen einer anderen Raumeinheit.',
  'reason rows-alike': 'Die Zeile „{name}“ ist nicht sicher zuzuordnen.',
  'reason row-unsure': 'Die Zeile „{name}“ ist nicht sicher zuzuordnen.',
  'reason cells-merged':
    'In der Zeile „{name}“ sind Zellen so verbunden, dass die Zahlen nicht sicher zuzuordnen sind.',
  'reason column-sorted-alone':
    'Die Zahlen unter „{head}“ stehen nicht mehr bei ihren Raumeinheiten: Die Spalte wurde vermutlich allein sortiert.',
  'reason row-behind-heads':
    'Die Zeile „{row}“ steht nicht mehr unter ihren Köpfen: In der Excel-Tabelle kam eine Spalte hinzu oder ging weg, dort nicht. Verschieben Sie die Zellen der Zeile unter ihre Köpfe.',
  'reason title-left-behind':
    'Titel und Untertitel stehen nicht mehr über der Tabelle: Sie wurde vermutlich ohne sie verschoben. Verschieben Sie die Zeilen wieder über die Tabelle.',
  'reason table-divided':
    'Die Tabelle wurde geteilt, oder ein Teil von ihr steht ein zweites Mal darin. Bitte fügen Sie sie wieder zusammen oder neu ein.',
  'reason table-object-gone':
    'Die Excel-Tabelle ist gelöscht oder in einen Bereich umgewandelt worden. Fügen Sie sie neu ein. Wurde sie nur umbenannt: Geben Sie ihr unter „Tabellenentwurf“ wieder den Tabellennamen {name}.',
  'reason table-renamed':
    'Die Excel-Tabelle ist umbenannt worden, und es ist nicht sicher, welche es ist. In Frage kommt: {tables}. Geben Sie der richtigen unter „Tabellenentwurf“ wieder den Tabellennamen {name}.',
  'reason table-gone': 'Die Tabelle oder das Diagramm dieses Bausteins ist nicht mehr da.',
  'reason chart-changed': 'Reihen oder Beschriftungen des Diagramms wurden von Hand geändert.',
  'reason chart-workbook-changed':
    'In der Tabelle hinter dem Diagramm steht mehr, als eingefügt wurde, und die Reihenfolge ändert sich.',
  'reason sentence-changed': 'Die Zahlen sind in dem Satz nicht mehr zu finden.',
  'reason locked': 'Der Baustein ist gegen Änderungen gesperrt.',
  'reason head-taken':
    'Eine eigene Spalte der Tabelle heißt „{head}“, und so müsste nun eine der unseren heißen. Geben Sie Ihrer Spalte einen anderen Kopf.',
  'reason sheet-protected':
    'Das Blatt „{sheet}“ ist geschützt. Heben Sie den Blattschutz auf und versuchen Sie es erneut.',
  'reason protected': 'Das Dokument ist geschützt. Heben Sie den Schutz auf und versuchen Sie es erneut.',
  'reason frame-gone':
    'Der Rahmen um den Baustein ist verloren gegangen, vermutlich beim Speichern mit einem anderen Programm. Bringen Sie die Datei mit „sozialraum report refresh“ auf den neuen Stand, oder fügen Sie den Baustein neu ein.',
  'reason tracked':
    'Eine nachverfolgte Änderung einer anderen Person steht in einer unserer Zahlen. Nehmen Sie sie an oder lehnen Sie sie ab.',
  'reason hand-text-of-old-year':
    'Von Hand steht hier „{text}“: Das gehört zum alten Stand. Entscheiden Sie, ob der neue Text eingesetzt wird.',
  'reason box-edited':
    'Der Kasten wurde von Hand geändert („{text}“). Er ist eine Aussage und wird nur als Ganzes erneuert.',
  'reason row-goes-with-hand-text':
    'Die Zeile „{name}“ entfällt im neuen Stand, es steht aber Eigenes darin.',
  'reason rejected': 'Eine Änderung wurde abgelehnt; der Baustein bleibt ganz beim alten Stand.',
  'measure to-city': 'Abstand zur Stadt',
  'measure to-before': 'Veränderung zum Jahr davor',
  'measure rank': 'Rang',
  'where number': 'Zahl',
  'where name': 'Name',
  'where head': 'Tabellenkopf',
  'where title': 'Titel',
  'where alt': 'Alternativtext',
  'where note': 'Anmerkung {number}',
  'where legend': 'Zeichenerklärung',
  'where source': 'Quelle',
  'where sentence': 'Satz {number}',
  'where category': 'Beschriftung entfällt',
  'where series': 'Datenreihe',
  'where row-comes': 'Zeile kommt hinzu',
  'where row-goes': 'Zeile entfällt',
  'where figure': 'ganzer Baustein',
  'where fact': 'Angabe',
  'fact titel': 'Titel auf dem Deckblatt',
  'fact kopf': 'Kopfzeile',
  'fact jahr': 'Berichtsjahr auf dem Deckblatt',
  'fact stichtag': 'Stichtag auf dem Deckblatt',
  'fact datenstand': 'Datenstand auf dem Deckblatt',
  'fact ohne-daten': 'Hinweis auf fehlende Daten',
  'property title': 'Dokumenttitel',
  'property reportingYear': 'Dokumenteigenschaft Berichtsjahr',
  'property release': 'Dokumenteigenschaft Datenstand',
  'property referenceDate': 'Dokumenteigenschaft Stichtag',
  'property reportId': 'Dokumenteigenschaft Berichts-ID',
};
