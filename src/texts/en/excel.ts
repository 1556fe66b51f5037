import type { excel as german } from '../de/excel';

export const excel: Record<keyof typeof german, string> = {
  key: 'Key',
  unit: 'Unit',
  andOthers: '{first} etc.',
  typology: 'Typology',
  typologyTitle: '{name} by {level}, {city} {year}',
  inputs: 'Inputs',
  scores: 'z-scores, higher = heavier burden',
  result: 'Result',
  index: 'Index',
  type: 'Type',
  excluded: 'No type because',
  'excluded named': 'exempt from the method',
  'excluded few-inhabitants': 'too few inhabitants',
  'excluded missing-input': 'missing: {indicators}',
  method: 'Method: {name}, version {version}, reporting year {year}.',
  'standardisation population':
    'Standardisation: z = (value − mean) ÷ standard deviation, unweighted over {count} typed areas (population standard deviation).',
  'standardisation sample':
    'Standardisation: z = (value − mean) ÷ standard deviation, unweighted over {count} typed areas (sample standard deviation).',
  'combination sum': 'Index: weighted sum of the signed z-scores.',
  'combination mean': 'Index: weighted mean of the signed z-scores.',
  restandardised: 'Divided by its own standard deviation {deviation}.',
  parameters: '{name}: mean {mean}, standard deviation {deviation}, sign {sign}, weight {weight}.',
  leftOut: '{name}: no data for {year}, therefore left out.',
  limits: 'Types by the unrounded index: {types}.',
  firstType: '{type}: up to {upTo} (areas: {count})',
  middleType: '{type}: above {above} up to {upTo} (areas: {count})',
  lastType: '{type}: above {above} (areas: {count})',
  exclusions:
    'Without a type: {count} of {total} areas (fewer than {least} inhabitants, a value missing, or exempt from the method).',
};
