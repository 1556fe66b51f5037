/** What a validation report says of a delivery, a sentence a rule: what was found, with its values, and what to do. */
export const delivery = {
  'column-missing':
    'Die Spalte „{head}“ ({measure}) fehlt. Am nächsten kommt „{proposal}“ in Spalte {position}: Bitte bestätigen Sie diesen Vorschlag in der Zuordnung.',
  'column-gone':
    'Die Spalte „{head}“ ({measure}) fehlt, und keine andere Überschrift ähnelt ihr. Bitte fragen Sie die liefernde Stelle.',
  'column-moved':
    'Die Spalte „{head}“ ({measure}) steht jetzt in {position}, vorher in {expected}. Sie wurde nach der Überschrift gelesen.',
  'column-ambiguous':
    'Die Überschrift „{head}“ ({measure}) passt zu mehreren Spalten ({positions}). Bitte nennen Sie in der Zuordnung die ganze Überschrift oder die Position.',
  'column-empty':
    'Die Spalte „{head}“ ({measure}) in {position} ist in allen {count} Zeilen leer. Veröffentlicht stünde dort überall, dass der Wert fehlt.',
  'head-year-differs':
    'Gelesen wird für {year}, in der Überschrift steht aber ein anderes Jahr: {list}. Bitte prüfen Sie das Berichtsjahr.',
  'measure-unknown':
    '{count} Bezeichnungen der Quelle sind keinem Merkmal zugeordnet: {list}. Bitte ergänzen Sie sie in der Zuordnung („names“); was nicht gebraucht wird, steht dort mit leerem Text.',
  'year-twice':
    'Die Jahre {years} stehen auf mehreren Tabellenblättern mit denselben Merkmalen. Bitte klären Sie, welches Blatt gilt.',
  'line-fields':
    'Zeile {row} hat {count} Felder, die Überschrift {fields}. Nicht übernommen werden die Zeilen {list}; vermutlich trennt ein Komma auch Nachkommastellen oder ein Trennzeichen fehlt.',
  'sep-line':
    'Die erste Zeile „{line}“ nennt das Trennzeichen und ist keine Überschrift. Sie wird übergangen; Zeile 1 ist die danach.',
  'area-read-as': 'Anders geschrieben als im Raumbezug und doch erkannt: {list}.',
  'area-proposed':
    'Zeile {row}: „{area}“ gibt es im Raumbezug nicht. Gemeint ist vermutlich „{proposal}“ ({key}): Bitte bestätigen Sie diesen Vorschlag.',
  'zeros-lost':
    'In {count} Schlüsseln fehlen führende Nullen (ab Zeile {row}: {list}). Bitte bestätigen Sie diesen Vorschlag, oder lassen Sie die Schlüssel als Text liefern.',
  'area-unknown':
    'Zeile {row}: „{area}“ gibt es im Raumbezug nicht. Bitte prüfen Sie Schreibweise oder Schlüssel.',
  'area-missing': 'In der Lieferung fehlen {count} Raumeinheiten: {list}.',
  'area-duplicate':
    'Zeile {row}: „{area}“ kommt ein zweites Mal vor. Verwendet wird die erste Zeile; bitte klären Sie, welche gilt.',
  'area-ambiguous':
    'Zeile {row}: „{area}“ heißen mehrere Raumeinheiten ({keys}). Bitte liefern Sie den Schlüssel oder nennen Sie die Raumebene.',
  'row-without-area':
    'Zeile {row}: Es stehen Werte, aber keine Raumeinheit. Die Zeile wird nicht übernommen.',
  'row-merged':
    'Zeile {row}: Die Raumeinheit ist über mehrere Zeilen verbunden ({merged}). Die Zeile wird nicht übernommen; bitte lassen Sie jede Zeile einzeln benennen.',
  'year-in-row': 'Zeile {row}: „{year}“ ist kein Berichtsjahr. Die Zeile wird nicht übernommen.',
  'text-in-numbers':
    '{place}: In der Spalte {measure} steht „{value}“ statt einer Zahl oder eines vereinbarten Zeichens.',
  'count-not-whole': '{place}: In der Spalte {measure} steht {value}. Gezählt werden nur ganze Zahlen.',
  'thousands-as-decimal':
    '{place}: In der Spalte {measure} steht {value}. Vermutlich trennt das Zeichen Tausender und keine Nachkommastellen; bitte berichtigen Sie das Zahlenformat in der Zuordnung.',
  'count-negative': '{place}: In der Spalte {measure} steht {value}. Eine Anzahl ist nie negativ.',
  'count-too-large':
    '{place}: In der Spalte {measure} steht {value}. So viele Fälle gibt es in keiner Stadt.',
  'cell-raised':
    '{place}: Hochgestelltes „{text}“ gilt als Fußnote und wird nicht gelesen; gelesen wird „{read}“.',
  'cell-struck-part': '{place}: Durchgestrichenes „{text}“ wird nicht gelesen; gelesen wird „{read}“.',
  'cell-struck': '{place}: „{text}“ ist durchgestrichen. Veröffentlicht stünde dort, dass der Wert fehlt.',
  'cell-percent':
    '{place}: {count} Zellen sind als Prozent formatiert. Gelesen wird, was zu sehen ist (zum Beispiel {read}).',
  'cell-shown-otherwise':
    '{place}: Zu sehen ist etwas anderes, als gespeichert ist ({text}). Veröffentlicht würde die gespeicherte Zahl; bitte fragen Sie die liefernde Stelle.',
  'cell-no-result':
    '{place}: Die Formel hat kein gespeichertes Ergebnis. Bitte öffnen Sie die Datei in Excel, speichern Sie sie und liefern Sie sie noch einmal.',
  'hidden-sheets':
    'Ausgeblendete Tabellenblätter werden nicht gelesen: {list}. Bitte prüfen Sie, ob das richtige Blatt geliefert ist.',
  'hidden-sheet-read':
    'Das gelesene Tabellenblatt „{list}“ ist ausgeblendet. Bitte prüfen Sie, ob es das richtige ist.',
  'hidden-rows':
    'Ausgeblendete Zeilen werden mitgelesen: {list}. Bitte prüfen Sie, ob sie zur Lieferung gehören.',
  'hidden-columns':
    'Ausgeblendete Spalten mit Inhalt: {list}. Bitte prüfen Sie, ob sie zur Lieferung gehören.',
  'numbers-lost':
    '{year}, {measure}: {count} Zahlen, die veröffentlicht sind, würden leer: {list}. Bitte klären Sie, ob sie zurückgezogen werden sollen.',
  'formula-values': '{count} Zellen sind Formeln ({list}). Übernommen wird der zuletzt berechnete Wert.',
  'formula-like-text':
    '{count} Texte beginnen wie eine Formel ({list}). Sie werden als Text behandelt und nie ausgeführt.',
  'year-differs':
    'Der Dateiname „{file}“ nennt {named}, die Werte gelten für {year}. Bitte bestätigen Sie das Berichtsjahr.',
  'sum-missed': '{area}, {year}: {parts} ergibt {sum}, angegeben ist für {total} aber {value}.',
  'sum-missed-often':
    '{year}: {parts} ergibt in {count} Raumeinheiten nicht {total} (Abweichung {least} bis {most}): {list}.',
  'rows-shifted':
    '{year}: Die Werte von {shifted} sind um {rows} Zeile(n) gegen {reference} verschoben ({count} von {all} Raumeinheiten passen erst nach dem Verschieben). Bitte lassen Sie die Tabelle berichtigen.',
  'level-sum-over':
    '{year}: {measure} ergibt über die Raumebene „{level}“ {sum}, für {area} sind aber nur {value} angegeben.',
  'level-sum-short':
    '{year}: {measure} ergibt über die Raumebene „{level}“ {sum}, für {area} sind {value} angegeben. Der Unterschied von {percent} % ist größer als üblich.',
  'over-denominator': '{area}, {year}: {numerator} ({value}) ist größer als {denominator} ({base}).',
  'rate-out-of-range': '{area}, {year}: {measure} beträgt {value} und liegt nicht zwischen 0 und 100.',
  'negative-count': '{area}, {year}: {measure} ist mit {value} negativ.',
  'count-impossible':
    '{area}, {year}: {measure} ist {value}. Gezählt werden nur ganze Zahlen, und so viele Fälle muss es geben können.',
  'small-count-delivered':
    '{year}, {measure}: Die Quelle nennt ihre Zahlen geschützt, liefert für {count} Raumeinheiten aber eine 1 oder 2: {list}. Bitte klären Sie mit der liefernden Stelle, ob sie gezeigt werden dürfen. Wenn ja, tragen Sie das Merkmal in der plausibility.json der Stadt unter „smallCounts“ ein.',
  'jump-often':
    '{measure}, {year}: {count} von {all} Raumeinheiten springen gegenüber {previous} ({list}). Vermutlich steht die Spalte in einer anderen Einheit oder ist um Zeilen verschoben; bitte fragen Sie die liefernde Stelle.',
  jump: '{area}: {measure} springt von {before} ({previous}) auf {value} ({year}).',
  'relation-unlikely':
    '{area}, {year}: {measure} beträgt {value}, {related} aber {base}. Das passt nicht zueinander.',
  'more-findings':
    'Hinzu kommen {count} weitere Befunde von der Art des vorigen, die nicht einzeln aufgeführt sind.',
  'secret-published':
    '{year}, {measure}: {count} Werte sind nach den Regeln der Quelle geheim oder lassen auf geheime schließen, stehen aber schon in einem früheren Datenstand: {list}. Sie lassen sich nicht zurückholen. Bitte sprechen Sie mit der liefernden Stelle.',
  'secret-derivable':
    '{year}, {measure}: Aus früheren Datenständen lassen sich {count} geheime Werte genauer eingrenzen, als die Quelle erlaubt: {list}. Bitte sprechen Sie mit der liefernden Stelle.',
  'package-overruled':
    '{count} Werte des Stadtpakets weichen von dem ab, was Fachämter seitdem geliefert oder zurückgezogen haben: {list}. Es gilt weiter der Stand der Fachämter. Soll der des Pakets gelten, liefern Sie es mit „sozialraum import“ ein.',
};
