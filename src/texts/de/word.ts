export const word = {
  table: 'Tabelle',
  chart: 'Abbildung',
  box: 'Kasten',
  titleOf: '{label}: Titel',
  controlName: '{kind}: {title}',
};
