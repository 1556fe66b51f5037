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
  unused: 'Columns not used: {columns}.',
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
};
