import type { service as german } from '../de/service';

export const service: Record<keyof typeof german, string> = {
  indicator: 'Indicator',
  year: 'Reporting year',
  indicators: 'Indicators',
  unitByIndicator: 'by indicator',
  release: 'Release {release} of {date}',
  sheetFigures: 'Figures',
  sheetNotes: 'Notes',
  table: 'Table',
  sheetRelease: 'Release',
  edition: 'Area edition',
  note: 'Note',
  key: 'key',
  description: 'Social indicators by {level}, {city} {years}',
  faultMissing: 'missing: {field}',
  faultValue: '{field}: expected {expected}',
  faultForm: '{field}: this form is not foreseen',
  faultContent: 'its content did not arrive as announced',
  faultTransport: 'it is no valid HTTP',
  faultJson: 'not valid JSON',
  faultCharacter: 'it contains a null character',
  reportIsInternal:
    'For the statistics office and the department that delivered only: the report quotes figures as they were delivered, small ones that must stay secret among them.',
};
