export const typologyExplained = {
  'warning typology': 'Die beiden Jahre haben verschiedene Typologien: {before} und {after}.',
  'warning version':
    'Die Typologie hat für {yearBefore} die Fassung {before} und für {yearAfter} die Fassung {after}.',
  'warning level': 'Die Raumebene ist nicht dieselbe: {before} für {yearBefore} und {after} für {yearAfter}.',
  'warning standardisation': 'Der Index ist in den beiden Jahren nicht auf dieselbe Weise berechnet.',
  'warning limits':
    'Die Grenzen der Typen sind nicht dieselben: {before} für {yearBefore} und {after} für {yearAfter}.',
  'warning types': 'Die Typen sind nicht dieselben: {before} für {yearBefore} und {after} für {yearAfter}.',
  'warning minimum-inhabitants':
    'Ein Gebiet bekommt {yearBefore} ab {before} und {yearAfter} ab {after} Menschen einen Typ.',
  'warning indicator-set': 'Nur {year} eingegangen: {indicators}.',
  'warning weight':
    '{indicator} hat nicht in beiden Jahren dasselbe Gewicht mit Vorzeichen: {before} und {after}.',
  'warning indicator-definition': 'In den beiden Jahren anders festgelegt: {indicators}.',
  'warning indicator-groups': '{indicator} behandelt diese Gruppe nicht in beiden Jahren gleich: {group}.',
  'warning reference-date': '{indicator} hat nicht denselben Stichtag im Jahr: {before} und {after}.',
  'warning reference-date-unknown': 'Für {year} nennt die Quelle keinen Stichtag: {indicators}.',
  'warning area-edition': 'Der Gebietsstand ist nicht derselbe: {before} und {after}.',
  'warning before-edition': 'Die Zahlen von {year} gelten für Gebiete, die es erst seit {date} so gibt.',
  'warning area-set': 'Gebiete nur {year} vorhanden ({count}): {areas}.',
  'warning named-areas': 'In einem der beiden Jahre vom Verfahren ausgenommen ({count}): {areas}.',
  'warning typed-areas': 'Typ nur in einem der beiden Jahre ({count}): {areas}.',
  'why higher': '{area} ist Typ {type} ({label}), für mehr Belastung spricht vor allem: {drivers}.',
  'why higher missing':
    '{area} ist Typ {type} ({label}; ohne Zahl: {missing}), für mehr Belastung spricht vor allem: {drivers}.',
  'why lower': '{area} ist Typ {type} ({label}), für weniger Belastung spricht vor allem: {drivers}.',
  'why lower missing':
    '{area} ist Typ {type} ({label}; ohne Zahl: {missing}), für weniger Belastung spricht vor allem: {drivers}.',
  'why average': '{area} ist Typ {type} ({label}), denn alle Zahlen liegen im Durchschnitt.',
  'why average missing':
    '{area} ist Typ {type} ({label}; ohne Zahl: {missing}), denn alle übrigen Zahlen liegen im Durchschnitt.',
  'why input unweighted': '{indicator} {value} (Durchschnitt {mean})',
  'why input inhabitants': '{indicator} {value} (Durchschnitt {mean})',
  'why input city': '{indicator} {value} (Stadt {mean})',
  'why against': 'Dagegen spricht: {input}',
  'why nothingAgainst': 'Keine Zahl spricht dagegen',
  'why near': '{against}; {near}, und {stable}.',
  'why far': '{against}; {stable}.',
  'why below': 'der Index {index} liegt {distance} unter Typ {type}',
  'why above': 'der Index {index} liegt {distance} über Typ {type}',
  'why lessThan': 'weniger als {number}',
  'why stable': 'Rundung ändert den Typ nicht',
  'why unstable': 'bei anderer Rundung bleibt der Typ nur in {often} von 100 Fällen gleich',
  'why excluded named': '{area} hat keinen Typ, denn das Verfahren nimmt dieses Gebiet aus.',
  'why excluded few-inhabitants': '{area} hat keinen Typ, denn dort wohnen nur {inhabitants} Menschen.',
  'why excluded missing-input': '{area} hat keinen Typ, denn Zahlen fehlen oder sind geheim: {missing}.',
  'why rule named': 'Die Zahlen des Gebiets stehen trotzdem in der Tabelle.',
  'why rule few-inhabitants': 'Für einen Typ müssen in einem Gebiet mindestens {minimum} Menschen wohnen.',
  'why rule missing-input': 'Für einen Typ braucht ein Gebiet alle {all} Zahlen und die Zahl der Menschen.',
  'why rule some-inputs':
    'Für einen Typ braucht ein Gebiet mindestens {needed} von {all} Zahlen und die Zahl der Menschen.',
};
