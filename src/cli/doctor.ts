import type { Text } from '../domain/text';
import type { Command } from './command';
import { DATABASE_OPTIONS, databaseAsked, dataFolder } from './data-folder';
import { databaseChecks } from './doctor/database-checks';
import { machineChecks } from './doctor/machine-checks';
import { portIn } from './port';

/** One thing that was looked at. */
export interface Check {
  check: string;
  well: boolean;
  sentence: Text;
}

/** Looks whether a machine has what the service needs, and changes nothing: 0 when all is well, 1 with findings. */
export const doctor: Command = {
  options: {
    ...DATABASE_OPTIONS,
    port: { type: 'string', default: '3000' },
    json: { type: 'boolean', default: false },
  },
  async run({ values, language, terminal }) {
    const checks = [
      ...(await machineChecks(dataFolder(values.data), portIn(String(values.port)), new Date())),
      ...(await databaseChecks(databaseAsked(values))),
    ];
    terminal.out(
      values.json
        ? `${JSON.stringify({ checks })}\n`
        : checks.map(({ well, sentence }) => `${well ? '✓' : '✗'} ${sentence[language]}\n`).join(''),
    );
    return checks.every(({ well }) => well) ? 0 : 1;
  },
};
