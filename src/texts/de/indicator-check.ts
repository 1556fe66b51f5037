/** Definitions that do not fit together, and what to do about it. */
export const indicatorCheck = {
  'group-counted-differently':
    'Dieselben Menschen ({group}, {years}) zählen hier nicht mit: {without}. Hier zählen sie mit: {within}. Bitte stellen Sie diese Werte nicht ohne Hinweis nebeneinander.',
  'dates-differ-between':
    'Im Berichtsjahr {year} gelten für dieselbe Bevölkerung („{population}“) verschiedene Stichtage: {dates}. Bitte nennen Sie die Stichtage, wo diese Werte nebeneinander stehen.',
  'dates-differ-within':
    '„{name}“: Zähler ({numerator}) und Nenner ({denominator}) haben verschiedene Stichtage, in den Berichtsjahren {years}. Bitte nennen Sie beide oder wählen Sie einen gemeinsamen.',
  'units-differ':
    '„{name}“ teilt {numerator} durch {denominator}. Bitte zählen Sie in Zähler und Nenner dasselbe oder klären Sie die Definition.',
  'populations-differ':
    '„{name}“: Zähler ({numerator}) und Nenner ({denominator}) haben eine verschiedene Bevölkerungsbasis. Bitte verwenden Sie die veröffentlichte Quote oder eine gemeinsame Basis.',
  'unit person': 'Personen',
  'unit child': 'Kinder',
  'unit family': 'Familien',
  'unit household': 'Haushalte',
  'unit benefit-unit': 'Bedarfsgemeinschaften',
  always: 'in allen Jahren',
};
