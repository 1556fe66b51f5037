/** What a validation report says of a delivery, a sentence a rule: what was found, with its values, and what to do. */
export const delivery = {
  'column-missing':
    'Die Spalte „{head}“ ({measure}) fehlt. Am nächsten kommt „{proposal}“ in Spalte {position}: Bitte bestätigen Sie diesen Vorschlag in der Zuordnung.',
  'column-gone':
    'Die Spalte „{head}“ ({measure}) fehlt, und keine andere Überschrift ähnelt ihr. Bitte fragen Sie die liefernde Stelle.',
  'column-moved':
    'Die Spalte „{head}“ ({measure}) steht jetzt in {position}, vorher in {expected}. Sie wurde nach der Überschrift gelesen.',
  'column-ambiguous':
    'Die Überschrift „{head}“ ({measure}) steht über mehreren Spalten ({positions}). Bitte nennen Sie in der Zuordnung die Position.',
  'area-unknown':
    'Zeile {row}: „{area}“ gibt es im Raumbezug nicht. Bitte prüfen Sie Schreibweise oder Schlüssel.',
  'area-missing': 'In der Lieferung fehlen {count} Raumeinheiten: {list}.',
  'area-duplicate':
    'Zeile {row}: „{area}“ kommt ein zweites Mal vor. Verwendet wird die erste Zeile; bitte klären Sie, welche gilt.',
  'area-ambiguous':
    'Zeile {row}: „{area}“ heißen mehrere Raumeinheiten ({keys}). Bitte liefern Sie den Schlüssel oder nennen Sie die Raumebene.',
  'row-without-area':
    'Zeile {row}: Es stehen Werte, aber keine Raumeinheit. Die Zeile wird nicht übernommen.',
  'year-in-row': 'Zeile {row}: „{year}“ ist kein Berichtsjahr. Die Zeile wird nicht übernommen.',
  'text-in-numbers':
    '{place}: In der Spalte {measure} steht „{value}“ statt einer Zahl oder eines vereinbarten Zeichens.',
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
  'small-count-delivered':
    '{year}, {measure}: Die Quelle nennt ihre Zahlen geschützt, liefert für {count} Raumeinheiten aber eine 1 oder 2: {list}. Bitte klären Sie mit der liefernden Stelle, ob sie gezeigt werden dürfen. Wenn ja, tragen Sie das Merkmal in der plausibility.json der Stadt unter „smallCounts“ ein.',
  jump: '{area}: {measure} springt von {before} ({previous}) auf {value} ({year}).',
  'relation-unlikely':
    '{area}, {year}: {measure} beträgt {value}, {related} aber {base}. Das passt nicht zueinander.',
  'secret-published':
    '{year}, {measure}: {count} Werte sind nach den Regeln der Quelle geheim oder lassen auf geheime schließen, stehen aber schon in einem früheren Datenstand: {list}. Sie lassen sich nicht zurückholen. Bitte sprechen Sie mit der liefernden Stelle.',
  'secret-derivable':
    '{year}, {measure}: Aus früheren Datenständen lassen sich {count} geheime Werte genauer eingrenzen, als die Quelle erlaubt: {list}. Bitte sprechen Sie mit der liefernden Stelle.',
  'package-overruled':
    '{count} Werte des Stadtpakets weichen von dem ab, was Fachämter seitdem geliefert oder zurückgezogen haben: {list}. Es gilt weiter der Stand der Fachämter. Soll der des Pakets gelten, liefern Sie es mit „sozialraum import“ ein.',
};
