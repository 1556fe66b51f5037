import type { typology as german } from '../de/typology';

export const typology: Record<keyof typeof german, string> = {
  group: '{status}, {dynamics}',
  'leftOut no-data': '{name}: no data for {year}, therefore left out.',
  'leftOut undated': '{name}: no data, therefore left out.',
  'leftOut constant': '{name}: the same in all areas with a type, therefore left out.',
  fewer: 'Computed from fewer indicators (at least {least}): {areas}.',
  fewerNone: 'Computed from fewer indicators (at least {least}): no area.',
  fewerArea: '{area} (without {indicators})',
  noDynamics:
    'Dynamics: not computed, as figures of {years} years before are missing or have changed alike everywhere.',
  dynamics:
    'Dynamics: change from {from} to {year}, standardised and added up like the index, over {count} areas; {classes}.',
  dynamicsDivided: 'Divided by its own standard deviation {deviation}.',
  change: '{name}, change: mean {mean}, standard deviation {deviation}.',
  'changeLeftOut no-data': '{name}, change: no data for {from} or {year}, therefore left out.',
  'changeLeftOut constant': '{name}, change: the same in all areas, therefore left out.',
  inhabitantsUnknown:
    'Without a column “{inhabitants}” the minimum size of {least} inhabitants is not checked.',
  pointRead:
    'Points are read as decimal signs, for example “{value}” in row {row}. If they part thousands, please remove them.',
  unused: 'Columns not used: {columns}.',
  choice: '{types} types: silhouette {silhouette}, spread {spread}.',
  choiceReading:
    'Silhouette, from −1 to 1: the higher, the more clearly the types are apart. Spread (sum of squared distances): where it hardly falls any more, a further type adds little.',
  groupingName: 'Groups for comparison ({method}, {types} types)',
  groupingNote:
    'Groups for comparison, not the typology of the city. Made from the same indicators and areas as “{name}”, of which holds: {note}',
  'burden low 1': 'lowest burden',
  'burden low 2': 'second lowest burden',
  'burden low 3': 'third lowest burden',
  'burden low 4': 'fourth lowest burden',
  'burden middle': 'middle burden',
  'burden high 4': 'fourth highest burden',
  'burden high 3': 'third highest burden',
  'burden high 2': 'second highest burden',
  'burden high 1': 'highest burden',
  typed: 'With a type: {typed} of {total} areas.',
  topic: 'Typology',
  typeOf: '{name}: type',
  indexOf: '{name}: index',
  typeUnit: 'Type 1 to {count}',
  indexUnit: 'Index value',
  typeExplanation:
    'The type sums up several indicators of an area. Type 1 stands for the lowest burden, type {count} for the highest.',
  indexExplanation:
    'The index sums up several indicators of an area in one number. The higher it is, the higher the burden.',
  typeReadingAid: '{area}: type {value}.',
  indexReadingAid: '{area}: index {value}.',
  typePhrase: 'the type is {n}',
  indexPhrase: 'the index is {n}',
  populationBase: 'As for the indicators the typology is computed from.',
  interpretation:
    'Types are an order: they can be compared, but not added up or averaged. There is no type for the whole city.',
  databasis: 'Computed from published figures: {indicators}.',
  versionOf: '{name}, version {version}.',
  terms: 'Indicators with sign and weight: {terms}.',
  standardised:
    'z = (value − {centre}) ÷ standard deviation, {weighing} over the typed areas (standard deviation of the {base}).',
  restandardised: 'Then divided by its own standard deviation.',
  minimumIndicators: 'A type needs at least {least} indicators.',
  upTo: ' (up to {upTo})',
  exclusions: 'Without a type: areas with fewer than {least} inhabitants or with a missing figure.',
  exclusionsNamed:
    'Without a type: areas with fewer than {least} inhabitants, with a missing figure, and the areas {areas}.',
  releaseNote: '{name}, version {version}, computed for {years}.',
  releasedAs:
    'Published as release {release}, computed from release {from}: {new} new, {revised} revised, {emptied} emptied, {withdrawn} withdrawn.',
  releasedIndicators: 'To be asked for like other indicators: {indicators}.',
  referenceSheet: 'Reference values',
  referenceValues: 'Values of the indicators',
  referenceTitle: 'Reference values by type, {name}, {city} {year}',
  referenceType: 'Type',
  referenceAreas: 'Areas',
  referencePopulation: 'Population',
  referenceShare: 'Share of the typed population',
  referenceTyped: 'All typed areas',
  referenceUntyped: 'Without a type',
  referenceLine: '{type}: {areas} areas, {population} people ({share}%).',
  referenceLineUntyped: '{type}: {areas} areas, {population} people.',
  referenceMean: '{indicators}: unweighted mean of the areas, as the counts are not published.',
  referenceCounts: '{indicators}: computed anew from the counts of all areas of the type.',
};
