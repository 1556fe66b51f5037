import { ReportingError } from '../domain/reporting-error';
import type { Command } from './command';

/** Deliveries come with the warehouse's import; until then the call is known and says what to do instead. */
export const importLater: Command = {
  positionals: true,
  options: {
    city: { type: 'string' },
    'dry-run': { type: 'boolean' },
    publish: { type: 'string' },
  },
  async run() {
    throw new ReportingError('import-later');
  },
};
