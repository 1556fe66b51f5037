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
  typed: 'With a type: {typed} of {total} areas.',
};
